/// The weeks that a text names: `Weeks 1-5`, `weeks 8, 11 and 14`.
///
/// Numbers before the word are intervals, `every 3 weeks`, and not read.
enum WeekSchedule {
  /// Whether a text names days by number: `on days 8 to 12`, `day 1`.
  static func namesDays(in text: some StringProtocol) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropLast().contains { place in
      ["day", "days", "d"].contains(words[place]) && Int(words[place + 1]) != nil
    }
  }

  /// Whether a text names a cycle by number, or a cycle that is meant: `of cycle 1`, `of each cycle`.
  static func namesCycle(in text: some StringProtocol) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropFirst().contains { place in
      let isCycle = ["cycle", "cycles", "course", "courses"].contains(words[place])
      guard isCycle else { return false }
      if words.indices.contains(place + 1), Int(words[place + 1]) != nil { return true }
      return ["of", "each", "first", "second", "every"].contains(words[place - 1])
    }
  }

  /// The weeks named in a stretch of a text; `nil` when none is.
  static func weeks(in text: some StringProtocol) -> ClosedRange<Int>? {
    let words = text.lowercased().split { " ,.;()\n-–:/".contains($0) }
    var weeks: ClosedRange<Int>?
    var isInList = false
    var isDose = false
    for word in words {
      if word == "week" || word == "weeks" {
        isInList = !isDose
      } else if let number = Int(word), (0...300).contains(number), isInList {
        weeks = min(weeks?.lowerBound ?? number, number)...max(weeks?.upperBound ?? number, number)
      } else if !["and", "to", "through", "until"].contains(word) {
        isInList = false
      }
      isDose = word == "every"
    }
    return weeks
  }
}
