import TrialModel

/// The words of a record that say which group a ratio compares with which.
struct DirectionWords {
  private let titles: [String]
  /// For each group the words of its title that no other of the two has.
  private let names: [Set<String>]
  /// Whether each of them is the control, by its record.
  private let areControls: [Bool]

  /// The words for two groups; `nil` for another number, or titles that cannot be told apart.
  init?(_ titles: [String], areControls: [Bool]) {
    guard titles.count == 2, areControls.count == 2 else { return nil }
    let words = titles.map { Set(Self.words(in: $0).filter { $0.utf8.count > 2 }) }
    names = [words[0].subtracting(words[1]), words[1].subtracting(words[0])]
    guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.titles = titles
    self.areControls = areControls
  }

  /// What the first of the texts that says anything says; `nil` when none does.
  ///
  /// A text about the estimate itself may name the groups alone, "drug compared to placebo"; another
  /// has to speak of a ratio too, since it may mean a test.
  func direction(
    ofEstimate estimate: [String],
    of others: [String]
  ) -> RatioComparison.Direction? {
    for text in estimate + others {
      let words = Self.words(in: text)
      if let place = favoured(in: words) { return direction(place, true, text) }
    }
    for (number, text) in (estimate + others).enumerated() {
      let words = Self.words(in: text)
      let isOfRatio = words.contains { Self.ratioWords.contains($0) }
      guard isOfRatio || (number < estimate.count && words.count <= 12) else { continue }
      if let place = above(in: words) { return direction(place, false, text) }
    }
    return nil
  }

  private func direction(
    _ place: Int,
    _ saysFavours: Bool,
    _ words: String
  ) -> RatioComparison.Direction {
    RatioComparison.Direction(
      compared: titles[place],
      reference: titles[1 - place],
      saysFavours: saysFavours,
      isTurned: areControls[place] && !areControls[1 - place],
      words: words
    )
  }

  /// The group that "a hazard ratio below 1 favours"; `nil` where the words say no such thing.
  private func favoured(in words: [String]) -> Int? {
    guard let verb = words.firstIndex(where: { $0.hasPrefix("favo") }) else { return nil }
    let before = words[..<verb].suffix(12)
    let after = words[(verb + 1)...].prefix(8)
    guard let one = before.lastIndex(where: { ["1", "1.0", "1.00", "one", "unity"].contains($0) }),
      let first = after.lazy.compactMap(group).first
    else { return nil }
    let sign = words[..<one].suffix(3)
    if sign.contains(where: { ["<", "less", "below", "lower", "smaller"].contains($0) }) {
      return first
    }
    return sign.contains(where: { [">", "greater", "above", "higher", "larger"].contains($0) })
      ? 1 - first : nil
  }

  /// The group above the line: the one named first, with a word between them that sets it over the
  /// other; `nil` where there is none.
  private func above(in words: [String]) -> Int? {
    guard let first = words.indices.first(where: { group(words[$0]) != nil }),
      let own = group(words[first]),
      let second = words[first...].indices.first(where: { group(words[$0]) == 1 - own })
    else { return nil }
    // Past the rest of the name of the first group.
    let last = words[..<second].lastIndex { group($0) == own } ?? first
    let between = words[(last + 1)..<second]
    guard between.count <= 8 else { return nil }
    let pairs = zip(between, between.dropFirst()).map { "\($0) \($1)" }
    let isOver =
      between.contains { ["/", "versus", "vs", "over", "against"].contains($0) }
      || pairs.contains {
        ["relative to", "compared to", "compared with", "divided by"].contains($0)
      }
      || (between.contains("to") && words[..<first].contains("ratio"))
    return isOver ? own : nil
  }

  /// Which of the groups a word is of; `nil` for none or both.
  private func group(_ word: String) -> Int? { names.firstIndex { $0.contains(word) } }

  private static let ratioWords: Set<String> = [
    "ratio", "ratios", "hazard", "hazards", "odds", "risk", "hr", "or", "rr", "irr", "rate",
  ]

  /// The words of a text in small letters; a slash and the signs of order are words too.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      while word.hasSuffix(".") { word.removeLast() }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text.lowercased() {
      switch character {
      case "/", "<", ">":
        end()
        words.append(String(character))
      case _ where character.isLetter || character.isNumber: word.append(character)
      case ".", "-": if !word.isEmpty { word.append(character) }
      default: end()
      }
    }
    end()
    return words
  }
}
