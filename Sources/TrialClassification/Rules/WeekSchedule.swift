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

  /// Whether a text places something while cycles of drugs are given: `during cycle 1`, `with the second
  /// infusion`, `between cycles 1 and 2`.
  static func namesTimeWithinCycles(in text: some StringProtocol) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    func isTurn(_ word: Substring) -> Bool {
      [
        "cycle", "cycles", "course", "courses", "infusion", "infusions", "dose", "doses",
        "administration", "administrations",
      ].contains(word)
    }
    func isOrdinal(_ word: Substring) -> Bool {
      ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"].contains(word)
    }
    return words.indices.contains { place in
      let rest = words[(place + 1)...]
      switch words[place] {
      case "between":
        return rest.prefix(6).contains(where: isTurn)
          && rest.prefix(6).count { isOrdinal($0) || Int($0) != nil } > 1
      case "during", "with", "in", "at", "within":
        guard let turn = rest.prefix(5).firstIndex(where: isTurn) else { return false }
        // `In 3 doses` counts them; `in cycle 3` and `with the third dose` number them.
        if rest[...turn].contains(where: isOrdinal) { return true }
        return words[turn].hasPrefix("c") && words.indices.contains(turn + 1)
          && Int(words[turn + 1]) != nil
      default: return false
      }
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
