/// "Hazard ratio (drug/placebo)", "ratio of control to drug", "reference group is placebo", "the
/// denominator is drug".
extension DirectionWords {
  /// Which group a sentence puts above the line.
  ///
  /// Where `mayList` is true, two groups alone, with "versus" between them, say it too.
  func orientation(in sentence: DirectionSentence, mayList: Bool) -> [Claim] {
    let words = sentence.words
    let mentions = groups.mentions(in: words)
    guard let first = mentions.first else { return [] }
    func claim(_ content: Claim.Content) -> Claim { Claim(content: content, words: sentence.text) }
    let named = mentions.flatMap { mention in
      namedPart(mention, in: words).map { [claim(.above($0))] } ?? []
    }
    if !named.isEmpty { return named }
    let pairs = zip(mentions, mentions.dropFirst())
      .compactMap { own, other -> Claim? in
        guard own.group != other.group,
          let link = Self.link(between: own.words.upperBound..<other.words.lowerBound, words)
        else { return nil }
        if isOfRatio(own.words.lowerBound, until: other.words.upperBound, link, in: words) {
          return claim(.above(own.group))
        }
        let isList =
          mayList && own.words == first.words
          && Self.isBare(words, outside: own.words.lowerBound..<other.words.upperBound)
        return isList ? claim(.listed(own.group)) : nil
      }
    if !pairs.isEmpty { return pairs }
    // "Hazard ratio relative to placebo" leaves the group above the line unsaid, since it is the other.
    guard mentions.count == 1, let link = Self.link(endingAt: first.words.lowerBound, words),
      isOfRatio(link.start, until: first.words.upperBound, link.strength, in: words)
        || (mayList && Self.isBare(words, outside: link.start..<first.words.upperBound))
    else { return [] }
    return [claim(.above(1 - first.group))]
  }

  /// The group above the line where a group is called numerator, denominator or reference.
  private func namedPart(_ mention: ComparedGroups.Mention, in words: [String]) -> Int? {
    func group(_ word: String) -> Int? {
      switch word {
      case "numerator": mention.group
      case "denominator", "reference", "referent": 1 - mention.group
      default: nil
      }
    }
    // "placebo as reference", "drug is the denominator", "placebo (reference)", "drug in numerator".
    let after = words[mention.words.upperBound...].prefix(6)
    if let place = after.firstIndex(where: { group($0) != nil }), place > after.startIndex,
      after[..<place].allSatisfy(Self.isBeside), !Self.deny(after[..<place])
    {
      return group(words[place])
    }
    // "reference group is placebo", "denominator: drug", "reference placebo".
    let before = words[..<mention.words.lowerBound].suffix(6)
    if let place = before.lastIndex(where: { group($0) != nil }),
      before[(place + 1)...].allSatisfy(Self.isBeside), !Self.deny(before[place...]),
      // "placebo (reference) drug" calls the one before it so.
      !isNamed(before: place, in: words)
    {
      return group(words[place])
    }
    return nil
  }

  /// Whether a word is what another group, which stands before it, is called.
  private func isNamed(before place: Int, in words: [String]) -> Bool {
    guard let mention = groups.mentions(in: Array(words[..<place])).last else { return false }
    let between = words[mention.words.upperBound..<place]
    return !between.isEmpty && between.allSatisfy(Self.isBeside)
  }

  private static func isBeside(_ word: String) -> Bool { beside.contains(word) }

  private static let beside: Set<String> = [
    "is", "was", "are", "were", "as", "the", "a", "in", "being", "used", "served", "serves", "set",
    "taken", "group", "arm", "category", "level", "treatment", "=", ":", "(", "for", "of", "ratio",
  ]

  /// How firmly words between two groups set one over the other.
  enum Link { case over, against, to }

  /// The link that the words of a part are; `nil` where they are anything else.
  private static func link(between part: Range<Int>, _ words: [String]) -> Link? {
    let rest = words[part].filter { !filling.contains($0) }
    switch rest {
    case ["/"], ["over"], ["relative", "to"], ["divided", "by"]: return .over
    case ["versus"], ["vs"], ["v"], ["against"], ["compared", "to"], ["compared", "with"],
      ["compared"], ["as", "compared", "with"], ["as", "compared", "to"],
      ["in", "comparison", "with"], ["in", "comparison", "to"]:
      return .against
    case ["to"]: return .to
    default: return nil
    }
  }

  /// The link that leads to a place, "relative to" before "placebo", and where it begins.
  private static func link(endingAt end: Int, _ words: [String]) -> (start: Int, strength: Link)? {
    for length in 1...4 where length <= end {
      let start = end - length
      guard !filling.contains(words[start]), let link = link(between: start..<end, words) else {
        continue
      }
      if link != .to, words[start] != "/" { return (start, link) }
    }
    return nil
  }

  private static let filling: Set<String> = [
    "group", "groups", "arm", "arms", "treatment", "participants", "patients", "subjects", "the",
    "in", "with", "of", "on", "for", "those", "receiving", "treated", "randomized", "randomised",
    "assigned", "that", "(", ")", "therapy", "alone",
  ]

  /// Whether what is nearest before two groups, or right behind them, is a ratio and not a test.
  private func isOfRatio(_ start: Int, until end: Int, _ link: Link, in words: [String]) -> Bool {
    let before = words[..<start]
    guard !Self.deny(before.suffix(5)), !Self.deny(words[start..<end]) else { return false }
    func isRatio(_ word: String) -> Bool {
      if link == .to { return word == "ratio" || word == "ratios" }
      return Self.ratios.contains(word) || (link == .over && Self.sizes.contains(word))
    }
    if let nearest = before.last(where: { isRatio($0) || Self.others.contains($0) }) {
      return isRatio(nearest)
    }
    let behind = words[end...].prefix(3)
    guard link != .to, let ratio = behind.firstIndex(where: { Self.ratios.contains($0) }) else {
      return false
    }
    return !behind[..<ratio].contains(where: Self.others.contains)
  }

  private static let ratios: Set<String> = [
    "ratio", "ratios", "hr", "hrs", "rr", "irr", "OR", "shr", "ahr", "hazard", "hazards", "odds",
  ]
  /// What may be divided, and may be listed too.
  private static let sizes: Set<String> = ["risk", "risks", "rate", "rates", "incidence"]
  /// What else two groups are named beside.
  private static let others: Set<String> = [
    "test", "tests", "tested", "testing", "power", "powered", "stratified", "stratification",
    "hypothesis", "hypotheses", "superiority", "non-inferiority", "noninferiority", "p-value", "p",
    "log-rank", "logrank", "allocation", "randomization", "randomisation", "null", "alternative",
    "difference", "differences", "reduction",
  ]

  /// Whether a sentence is nothing but its groups: what stands outside them names no test.
  ///
  /// What follows a comma behind them may be anything: "drug versus placebo, stratified by age".
  private static func isBare(_ words: [String], outside pair: Range<Int>) -> Bool {
    let behind = words[pair.upperBound...]
    let tail = behind.prefix { $0 != "," && $0 != "(" }
    return (words[..<pair.lowerBound] + tail).allSatisfy { plain.contains($0) }
  }

  private static let plain: Set<String> = [
    "comparison", "comparing", "compare", "compares", "contrast", "estimate", "effect", "treatment",
    "group", "groups", "arm", "arms", "the", "of", "for", "in", "is", "are", "patients",
    "participants", "subjects", "analysis", "primary", "between", ":", "(", ")", "=",
  ]
}
