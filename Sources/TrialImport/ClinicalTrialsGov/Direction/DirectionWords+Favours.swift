/// "A hazard ratio below 1 favours drug", "OR > 1 indicates a benefit for drug", "< 1: lower risk with
/// placebo".
extension DirectionWords {
  /// A place where a sentence speaks of ratios on one side of 1.
  private struct Side {
    let isBelow: Bool
    /// From the sign to the number.
    let words: Range<Int>
  }

  /// What a part of a sentence says of a group.
  private enum Verdict {
    case better(Int), worse(Int), less(Int), more(Int)
  }

  /// What a sentence says of the sides of 1.
  ///
  /// Each side is spoken of in the words that follow it, up to the next one; where whoever wrote it
  /// names the group first, "favours drug if HR < 1", in the words before it.
  func favours(in sentence: DirectionSentence) -> [Claim] {
    let words = sentence.words
    let sides = Self.sides(in: words)
    guard let first = sides.first else { return [] }
    let isGroupFirst = words[..<first.words.lowerBound].indices.contains { place in
      Self.leaning(at: place, in: words) != nil
    }
    return sides.enumerated()
      .compactMap { number, side in
        let start = number == 0 ? 0 : sides[number - 1].words.upperBound
        let end = number + 1 < sides.count ? sides[number + 1].words.lowerBound : words.count
        let part =
          isGroupFirst ? start..<side.words.lowerBound : side.words.upperBound..<end
        guard let verdict = verdict(in: part, of: words) else { return nil }
        return Claim(content: content(verdict, isBelow: side.isBelow), words: sentence.text)
      }
  }

  private func content(_ verdict: Verdict, isBelow: Bool) -> Claim.Content {
    switch verdict {
    case .better(let group): .favoured(isBelow ? group : 1 - group)
    case .worse(let group): .favoured(isBelow ? 1 - group : group)
    case .less(let group): .above(isBelow ? group : 1 - group)
    case .more(let group): .above(isBelow ? 1 - group : group)
    }
  }

  private static func sides(in words: [String]) -> [Side] {
    let ones: Set<String> = ["1", "1.0", "1.00", "1.000", "one", "unity"]
    let between: Set<String> = ["than", "=", "or", "equal", "to", "the", "value", "of"]
    let below: Set<String> = ["<", "less", "below", "lower", "smaller", "under"]
    let above: Set<String> = [
      ">", "greater", "above", "higher", "larger", "over", "exceeding", "exceeds", "more",
    ]
    return words.indices.compactMap { place in
      guard ones.contains(words[place]),
        let sign = words[..<place].lastIndex(where: { !between.contains($0) }), place - sign <= 5,
        below.contains(words[sign]) || above.contains(words[sign])
      else { return nil }
      return Side(isBelow: below.contains(words[sign]), words: sign..<(place + 1))
    }
  }

  /// What a part says; `nil` where it says nothing, denies it, or says several things.
  private func verdict(in part: Range<Int>, of words: [String]) -> Verdict? {
    guard !Self.deny(words[part]) else { return nil }
    let all = part.compactMap { place in
      Self.leaning(at: place, in: words).map { (place: place, leaning: $0) }
    }
    // "A reduction in risk in favour of drug" names the group of the second alone.
    let verbs = all.filter { words[$0.place].hasPrefix("favo") }
    let leanings = verbs.isEmpty ? all : verbs
    guard let first = leanings.first, leanings.allSatisfy({ $0.leaning == first.leaning }) else {
      return nil
    }
    let mentions = groups.mentions(in: words).filter { part.contains($0.words.lowerBound) }
    let after = mentions.first { $0.words.lowerBound > first.place }
      .flatMap { $0.words.lowerBound - first.place <= 8 ? $0.group : nil }
    let before = mentions.last { $0.words.upperBound <= first.place }?.group
    // A verb has its object after it; of the rest, "drug is superior", the subject stands before.
    let isVerb = words[first.place].hasPrefix("favo") && first.leaning == .good
    guard let group = isVerb ? after ?? before : before ?? after else { return nil }
    return switch first.leaning {
    case .good: .better(group)
    case .bad: .worse(group)
    case .less: .less(group)
    case .more: .more(group)
    }
  }

  private enum Leaning { case good, bad, less, more }

  /// What the word at a place says, with those beside it: `less favorable` is bad, `lower risk` less.
  private static func leaning(at place: Int, in words: [String]) -> Leaning? {
    let word = words[place]
    let before = place > 0 ? words[place - 1] : ""
    if good.contains(word) || word.hasPrefix("favor") || word.hasPrefix("favour") {
      return ["less", "least"].contains(before) ? .bad : .good
    }
    if bad.contains(word) || word.hasPrefix("unfavo") { return .bad }
    let next = words[(place + 1)...].prefix(3)
    guard next.contains(where: counted.contains) else { return nil }
    if lessWords.contains(word) { return .less }
    return moreWords.contains(word) ? .more : nil
  }

  private static let good: Set<String> = [
    "benefit", "benefits", "benefiting", "advantage", "better", "superior", "superiority",
    "improved", "improvement", "longer", "prolonged",
  ]
  private static let bad: Set<String> = [
    "worse", "inferior", "inferiority", "detriment", "detrimental", "disadvantage", "poorer",
    "shorter", "harm",
  ]
  private static let lessWords: Set<String> = [
    "less", "lower", "reduced", "decreased", "fewer", "smaller", "reduction", "decrease",
    "decreases", "reduces",
  ]
  private static let moreWords: Set<String> = [
    "more", "higher", "greater", "increased", "larger", "increase", "increases",
  ]
  private static let counted: Set<String> = [
    "risk", "risks", "hazard", "hazards", "rate", "rates", "odds", "mortality", "death", "deaths",
    "event", "events", "incidence", "probability", "likelihood", "chance", "progression",
  ]
}
