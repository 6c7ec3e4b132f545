/// A sentence reduced to treatments and words of time, read for how they follow each other.
struct Sentence {
  /// What a treatment is for the sequence.
  enum Treatment: Hashable {
    case immunotherapy, radiotherapy, chemoradiotherapy, other

    var isRadiotherapy: Bool { self == .radiotherapy || self == .chemoradiotherapy }
  }

  fileprivate enum Item {
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

  private let items: [(item: Item, mention: Passage.Mention)]
  /// What the sentence is about without naming it: the treatment a description belongs to.
  private let implied: Treatment?
  private let text: String
  /// Whether the sentence before speaks of radiotherapy, of immunotherapy.
  private let isAfterRadiotherapy: Bool
  private let isAfterImmunotherapy: Bool
  /// Whether the trial has surgery, to which `neoadjuvant` and `adjuvant` then relate.
  private let hasSurgery: Bool

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

extension Sentence {
  /// A relation by preposition: one place where it governs radiotherapy, the other where it governs
  /// immunotherapy and radiotherapy is what is placed.
  private func related(
    at index: Int,
    toRadiotherapy: TimingWord,
    toIt: TimingWord
  ) -> Statement? {
    guard var object = object(of: index), var governed = treatment(at: object) else { return nil }
    // `After surgery and radiotherapy`: what is joined to what is governed is governed too.
    if governed == .other, let next = treatment(at: object + 1), next.isRadiotherapy,
      gap(object, object + 1) <= 3,
      gap(object, object + 1) <= 1 || areJoined(object, object + 1)
    {
      (object, governed) = (object + 1, next)
    }
    let earlier = items[..<index].indices.filter { treatment(at: $0) != nil }
    if governed.isRadiotherapy {
      // Something else that is placed: `cisplatin before radiotherapy`.
      let subject = earlier.last { isImmunotherapy($0) }
      if let subject, let last = earlier.last, treatment(at: last) == .other,
        !areJoined(subject, last)
      {
        return nil
      }
      if subject == nil, implied != .immunotherapy, !earlier.isEmpty { return nil }
      let other = subject ?? items.indices.first { $0 > object && isImmunotherapy($0) }
      guard other != nil || implied == .immunotherapy else { return nil }
      return statement(toRadiotherapy, [index, object] + (other.map { [$0] } ?? []), true)
    }
    guard governed == .immunotherapy else { return nil }
    let subject =
      earlier.isEmpty
      ? items.indices.first { $0 > object && treatment(at: $0)?.isRadiotherapy == true }
      : earlier.last.flatMap { treatment(at: $0)?.isRadiotherapy == true ? $0 : nil }
    guard subject != nil || (implied == .radiotherapy && earlier.isEmpty) else { return nil }
    return statement(toIt, [index, object] + (subject.map { [$0] } ?? []), true)
  }

  /// What `followed by` and `then` say.
  private func following(at index: Int) -> Statement? {
    guard var object = object(of: index), var later = treatment(at: object) else { return nil }
    // `Followed by CAPOX and camrelizumab`: what is joined to what comes next comes next too.
    while later == .other, let next = treatment(at: object + 1), areJoined(object, object + 1),
      gap(object, object + 1) <= 3
    {
      (object, later) = (object + 1, next)
    }
    let earlier = items[..<index].indices
    let isFirst = !earlier.contains { treatment(at: $0) != nil }
    if later == .immunotherapy {
      let first = earlier.last { treatment(at: $0)?.isRadiotherapy == true }
      guard first != nil || (isFirst && isAfterRadiotherapy) else { return nil }
      return statement(.consolidation, (first.map { [$0] } ?? []) + [index, object], true)
    }
    let first = earlier.last { isImmunotherapy($0) }
    guard later.isRadiotherapy, first != nil || (isFirst && isAfterImmunotherapy) else {
      return nil
    }
    return statement(.induction, (first.map { [$0] } ?? []) + [index, object], true)
  }

  /// What `X and chemoradiotherapy, followed by X` says of its first part: that both are given together.
  private func listedTogether(before index: Int) -> Statement? {
    guard let object = object(of: index), isImmunotherapy(object), index > 0,
      let last = treatment(at: index - 1)
    else { return nil }
    let pair = [index - 2, index - 1].compactMap { treatment(at: $0) }
    guard pair.count == 2, pair.contains(.immunotherapy),
      pair.contains(where: \.isRadiotherapy), last != .other,
      gap(index - 2, index - 1) <= 2, areJoined(index - 2, index - 1)
    else { return nil }
    return statement(.concurrent, [index - 2, index - 1], false)
  }

  /// What `thereafter` and `after it` say where nothing is named behind them: what was given with
  /// radiotherapy goes on.
  private func continuing(at index: Int) -> Statement? {
    guard object(of: index) == nil,
      ["thereafter", "afterwards", "after", "following"].contains(
        where: word(of: index).hasPrefix
      )
    else { return nil }
    let earlier = items[..<index].indices
    guard let radiated = earlier.last(where: { treatment(at: $0)?.isRadiotherapy == true }) else {
      return nil
    }
    let given = earlier.last { isImmunotherapy($0) }
    guard given != nil || implied == .immunotherapy else { return nil }
    return statement(.consolidation, [radiated, index] + (given.map { [$0] } ?? []), false)
  }

  /// Whether a word says that what stands before it is over: `once radiotherapy has been completed`.
  private func isCompletion(_ index: Int) -> Bool {
    guard word(of: index) == "completed", index > 0, treatment(at: index - 1) != nil,
      gap(index - 1, index) <= 3
    else { return false }
    let between = items[index - 1].mention.bytes.upperBound..<items[index].mention.bytes.lowerBound
    let words = String(
      decoding: text.utf8.dropFirst(between.lowerBound).prefix(between.count),
      as: UTF8.self
    )
    .lowercased().split { !$0.isLetter }
    return !words.isEmpty
      && words.allSatisfy { ["is", "has", "was", "been", "have", "are"].contains($0) }
  }

  private func completion(at index: Int) -> Statement? {
    let over = index - 1
    let earlier = items[..<over].indices
    if treatment(at: over)?.isRadiotherapy == true {
      let given =
        earlier.last { isImmunotherapy($0) }
        ?? items.indices.first { $0 > index && isImmunotherapy($0) }
      guard given != nil || implied == .immunotherapy else { return nil }
      return statement(.consolidation, [over, index] + (given.map { [$0] } ?? []), true)
    }
    guard isImmunotherapy(over) else { return nil }
    let radiated =
      earlier.last { treatment(at: $0)?.isRadiotherapy == true }
      ?? items.indices.first { $0 > index && treatment(at: $0)?.isRadiotherapy == true }
    guard let radiated else { return nil }
    return statement(.induction, [over, index, radiated], true)
  }

  /// What `adjuvant`, `maintenance`, `concurrent` say, by the treatment they describe.
  private func described(at index: Int, _ word: TimingWord) -> Statement? {
    var last = index
    while last + 1 < items.count, case .timing(.described) = items[last + 1].item,
      gap(last, last + 1) <= 2
    {
      last += 1
    }
    let reach = isHeading(last) ? 12 : 3
    if last + 1 < items.count, let next = treatment(at: last + 1), gap(last, last + 1) <= reach {
      if hasSurgery, isOfSurgery(index),
        let list = together(listedFrom: last + 1)
      {
        return statement(.concurrent, [index] + list, false)
      }
      if next == .immunotherapy {
        if word == .consolidation, isAddedTo(index) { return nil }
        // Neoadjuvant to an operation says nothing of radiotherapy that is not named with it.
        if isOfSurgery(index), word == .induction, hasSurgery, !namesSeveralTimes(index) {
          return nil
        }
        return statement(word, [index, last + 1], false)
      }
      if isHeading(last),
        let other = items.indices.first(where: { $0 > last && isImmunotherapy($0) })
      {
        return statement(word, [index, other], false)
      }
      // `Concurrent radiotherapy` beside immunotherapy says that both are; `concurrent
      // chemoradiotherapy` says it of chemotherapy, `adjuvant radiotherapy` of no immunotherapy.
      guard word == .concurrent, next == .radiotherapy, !isGovernedByAfter(index),
        let other = items[..<index].indices.last(where: { isImmunotherapy($0) }),
        !items[other..<index].indices.contains(where: { treatment(at: $0) == .other })
      else { return nil }
      return statement(.concurrent, [other, index, last + 1], false)
    }
    guard let before = items[..<index].indices.last(where: { treatment(at: $0) != nil }),
      gap(before, index) <= 10
    else { return nil }
    // `Durvalumab with chemoradiotherapy, then consolidation`.
    if word == .consolidation, index > 0, case .timing(.followedBy) = items[index - 1].item,
      let other = items[..<index].indices.last(where: { isImmunotherapy($0) })
    {
      return statement(word, [other, index], false)
    }
    if isImmunotherapy(before) { return statement(word, [before, index], false) }
    guard word == .concurrent, treatment(at: before) == .radiotherapy,
      let other = items[..<before].indices.last(where: { isImmunotherapy($0) })
    else { return nil }
    return statement(word, [other, before, index], false)
  }

  /// What `combined with` says: both are given, and no more.
  private func together(at index: Int) -> Statement? {
    guard let object = object(of: index), let governed = treatment(at: object),
      let before = items[..<index].indices.last(where: { treatment(at: $0) != nil }),
      let given = treatment(at: before)
    else { return nil }
    var last = object
    // `Combined with tislelizumab and chemoradiotherapy`: what is listed next belongs to it.
    while last + 1 < items.count, let next = treatment(at: last + 1), gap(last, last + 1) <= 2,
      !governed.isRadiotherapy, !given.isRadiotherapy
    {
      last += 1
      if next.isRadiotherapy { break }
    }
    let isWithRadiotherapy = governed.isRadiotherapy || treatment(at: last)?.isRadiotherapy == true
    let isPair =
      (isWithRadiotherapy && (given == .immunotherapy || governed == .immunotherapy))
      || (governed == .immunotherapy && given.isRadiotherapy)
    return isPair ? statement(.concurrent, [before, index, last], false, isLoose: true) : nil
  }

  /// Whether radiotherapy is added to what a word describes: `radiotherapy during maintenance durvalumab`
  /// says of durvalumab nothing but that it goes on.
  private func isAddedTo(_ index: Int) -> Bool {
    guard let before = items[..<index].indices.last(where: { treatment(at: $0) != nil }),
      treatment(at: before)?.isRadiotherapy == true
    else { return false }
    let start = items[before].mention.bytes.upperBound
    let length = max(0, items[index].mention.bytes.lowerBound - start)
    let between = String(decoding: text.utf8.dropFirst(start).prefix(length), as: UTF8.self)
      .lowercased()
    return ["added to", "in addition to", "during", "throughout", "on top of"].contains {
      between.contains($0)
    }
  }

  /// Whether a word relates a treatment to an operation first of all: `neoadjuvant`, `adjuvant`.
  private func isOfSurgery(_ index: Int) -> Bool {
    word(of: index).contains("adjuvant") || word(of: index).contains("operative")
  }

  /// The words of an item in small letters.
  private func word(of index: Int) -> String {
    let bytes = items[index].mention.bytes
    return String(
      decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count),
      as: UTF8.self
    )
    .lowercased()
  }

  /// Whether other words of time describe the same treatment: `neoadjuvant, concurrent and adjuvant`.
  private func namesSeveralTimes(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard items.indices.contains(other), case .timing(.described) = items[other].item else {
        return false
      }
      return gap(min(index, other), max(index, other)) <= 2
    }
  }

  /// The treatments of one list, where immunotherapy and radiotherapy are both among them.
  private func together(listedFrom first: Int) -> [Int]? {
    var list = [first]
    while let last = list.last, last + 1 < items.count, treatment(at: last + 1) != nil,
      gap(last, last + 1) <= 3, isListed(last, last + 1)
    {
      list.append(last + 1)
    }
    let treatments = list.compactMap { treatment(at: $0) }
    guard treatments.contains(.immunotherapy), treatments.contains(where: \.isRadiotherapy) else {
      return nil
    }
    return list
  }

  /// Whether two treatments are members of one list: parted by a comma, `and`, `plus` or a sign.
  private func isListed(_ first: Int, _ second: Int) -> Bool {
    let start = items[first].mention.bytes.upperBound
    let length = max(0, items[second].mention.bytes.lowerBound - start)
    let between = String(decoding: text.utf8.dropFirst(start).prefix(length), as: UTF8.self)
      .lowercased()
    guard !between.contains("with") else { return false }
    return ["and", "plus", "+", "&", ",", "/"].contains { between.contains($0) }
  }

  /// Whether two treatments are named as one: `nivolumab and cisplatin`.
  private func areJoined(_ first: Int, _ second: Int) -> Bool {
    let start = items[first].mention.bytes.upperBound
    let length = max(0, items[second].mention.bytes.lowerBound - start)
    let between = String(decoding: text.utf8.dropFirst(start).prefix(length), as: UTF8.self)
      .lowercased()
    return ["and", "plus", "with", "+", "&", "or", "/"].contains { between.contains($0) }
  }

  /// Whether `within` stands a few words before: `within 7 days of`.
  private func isWithin(_ index: Int) -> Bool {
    let end = items[index].mention.bytes.lowerBound
    let stretch = text.utf8.dropFirst(max(0, end - 16)).prefix(min(16, end))
    return String(decoding: stretch, as: UTF8.self).lowercased().contains("within")
  }

  /// The treatment a word of time governs: the next one named, near enough.
  private func object(of index: Int) -> Int? {
    guard let next = items.indices.first(where: { $0 > index && treatment(at: $0) != nil }) else {
      return nil
    }
    // `After leukapheresis, then cells`: what comes then is not what it comes after.
    let between = items[(index + 1)..<next]
    guard !between.contains(where: { $0.item.isFollowedBy }) else { return nil }
    // `Completed 7 days before pembrolizumab`: what is completed is not what stands behind `before`.
    if next > index + 1, word(of: index).hasPrefix("complet") { return nil }
    return gap(next - 1, next) <= 6 ? next : nil
  }

  private func treatment(at index: Int) -> Treatment? {
    guard items.indices.contains(index), case .treatment(let treatment) = items[index].item else {
      return nil
    }
    return treatment
  }

  private func isImmunotherapy(_ index: Int) -> Bool { treatment(at: index) == .immunotherapy }

  private func isGovernedByAfter(_ index: Int) -> Bool {
    guard index > 0, case .timing(.after) = items[index - 1].item else { return false }
    return gap(index - 1, index) <= 3
  }

  /// How many words stand between two items.
  private func gap(_ first: Int, _ second: Int) -> Int {
    items[second].mention.words.lowerBound - items[first].mention.words.upperBound
  }

  /// Whether a colon follows soon: `CONSOLIDATION THERAPY:`.
  private func isHeading(_ index: Int) -> Bool {
    text.utf8.dropFirst(items[index].mention.bytes.upperBound).prefix(10)
      .contains(UInt8(ascii: ":"))
  }

  private func statement(
    _ part: TimingWord,
    _ indices: [Int],
    _ isRelation: Bool,
    isLoose: Bool = false
  ) -> Statement? {
    let places = indices.map { items[$0].mention.bytes }
    guard let start = places.map(\.lowerBound).min(), let end = places.map(\.upperBound).max()
    else { return nil }
    return Statement(part: part, bytes: start..<end, isRelation: isRelation, isLoose: isLoose)
  }
}
