/// A sentence reduced to treatments and words of time, read for how they follow each other.
struct Sentence {
  /// What a treatment is for the sequence.
  enum Treatment: Hashable {
    case immunotherapy, radiotherapy, chemoradiotherapy, other

    var isRadiotherapy: Bool { self == .radiotherapy || self == .chemoradiotherapy }
  }

  enum Item {
    case treatment(Treatment)
    case timing(Timing)

    var isFollowedBy: Bool {
      if case .timing(.followedBy) = self { true } else { false }
    }
  }

  /// A place of immunotherapy that the sentence states.
  struct Statement {
    let part: TimingWord
    /// From the first to the last word that says so, in bytes.
    let bytes: Range<Int>
    /// Whether a relation to radiotherapy is said, not only a word such as `adjuvant`.
    let isRelation: Bool
    /// Whether it says no more than that both belong together.
    let isLoose: Bool
  }

  let items: [(item: Item, mention: Passage.Mention)]
  /// What the sentence is about without naming it: the treatment a description belongs to.
  let implied: Treatment?
  let text: String
  /// Whether the sentence before speaks of radiotherapy, of immunotherapy.
  let isAfterRadiotherapy: Bool
  let isAfterImmunotherapy: Bool
  /// Whether the trial has surgery, to which `neoadjuvant` and `adjuvant` then relate.
  let hasSurgery: Bool

  init(
    _ mentions: [Passage.Mention],
    of text: String,
    implied: Treatment? = nil,
    after before: [Passage.Mention] = [],
    hasSurgery: Bool = false,
    contents: (Meaning) -> Contents
  ) {
    self.hasSurgery = hasSurgery
    self.implied = implied
    self.text = text
    let earlier = before.compactMap { Self.treatment($0.meaning, contents) }
    isAfterRadiotherapy = earlier.contains(where: \.isRadiotherapy)
    isAfterImmunotherapy = earlier.contains(.immunotherapy)
    items = mentions.compactMap { mention in
      if case .timing(let timing) = mention.meaning { return (.timing(timing), mention) }
      return Self.treatment(mention.meaning, contents).map { (.treatment($0), mention) }
    }
  }

  private static func treatment(
    _ meaning: Meaning,
    _ contents: (Meaning) -> Contents
  ) -> Treatment? {
    switch meaning {
    case .radiotherapy: return .radiotherapy
    case .chemoradiotherapy: return .chemoradiotherapy
    case .agent:
      let given = contents(meaning)
      if given.contains(.immunotherapy) { return .immunotherapy }
      return given.contains(.radiotherapy) ? .radiotherapy : .other
    case .surgery: return .other
    default: return nil
    }
  }

  /// How a treatment that is named as an earlier one came before.
  enum Past {
    /// `Following concurrent chemoradiation`.
    case completed
    /// `Progressed on pembrolizumab`.
    case abandoned
  }

  /// Whether a treatment is named as one that came first, and how it ended; `nil` when it is not.
  static func past(_ number: Int, in mentions: [Passage.Mention]) -> Past? {
    var index = number - 1
    while index >= 0 {
      let gap = mentions[index + 1].words.lowerBound - mentions[index].words.upperBound
      switch mentions[index].meaning {
      case .timing(.after), .timing(.daysOf): return gap <= 8 ? .completed : nil
      case .earlier:
        guard gap <= 4 else { return nil }
        // `Recurring after prior radiation`.
        guard index > 0, mentions[index - 1].meaning == .abandoned,
          mentions[index].words.lowerBound - mentions[index - 1].words.upperBound <= 1
        else { return .completed }
        return .abandoned
      case .abandoned: return gap <= 6 ? .abandoned : nil
      case .timing(.described), .agent, .chemoradiotherapy, .radiotherapy:
        guard gap <= 2 else { return nil }
        index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The places of immunotherapy that the sentence states, in the order of its words.
  var statements: [Statement] {
    let stated: [Statement?] = items.indices.flatMap { index -> [Statement?] in
      guard case .timing(let timing) = items[index].item else { return [] }
      if timing == .followedBy {
        return [following(at: index), listedTogether(before: index), continuing(at: index)]
      }
      let statement: Statement? =
        switch timing {
        case .before: related(at: index, toRadiotherapy: .induction, toIt: .consolidation)
        case .during: related(at: index, toRadiotherapy: .concurrent, toIt: .concurrent)
        case .after:
          isCompletion(index)
            ? completion(at: index)
            : related(at: index, toRadiotherapy: .consolidation, toIt: .induction)
        case .daysOf where isWithin(index):
          related(at: index, toRadiotherapy: .consolidation, toIt: .induction)
        case .daysOf: nil
        case .followedBy: nil
        case .described(let word): described(at: index, word)
        case .together: together(at: index)
        }
      return [statement]
    }
    return stated.compactMap(\.self)
  }
}
