/// The weeks that a text names: `Weeks 1-5`, `weeks 8, 11 and 14`.
///
/// Numbers before the word are intervals, `every 3 weeks`, and not read.
enum WeekSchedule {
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
