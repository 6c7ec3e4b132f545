/// When an outcome is measured, as far as words tell: two wordings of one time are the same.
struct TimeFrame: Hashable, Sendable {
  /// The times that it names in days, each once, in their order; empty where it names none.
  ///
  /// A month counts as 30 days and a year as 12 months, so that `24 months` and `2 years` are one time.
  private let times: [Int]
  /// The words, where it names no time.
  private let words: String

  /// Reads the time frame of an outcome; one that is not given names nothing.
  init(_ text: String?) {
    let words = PlainText.words(text ?? "")
    var times: Set<Int> = []
    // Numbers that wait for their unit: `6, 12 and 24 months`.
    var numbers: [Int] = []
    // The unit that goes before its numbers: `days 1, 8 and 15`.
    var unit: Int?
    for word in words {
      if let number = Self.number(word) {
        if let unit { times.insert(number * unit) } else { numbers.append(number) }
      } else if let days = Self.days[word] {
        for number in numbers { times.insert(number * days) }
        unit = numbers.isEmpty ? days : nil
        numbers = []
      } else if let time = Self.joined(word) {
        times.insert(time)
        (numbers, unit) = ([], nil)
      } else if word != "and", word != "or" {
        (numbers, unit) = ([], nil)
      }
    }
    self.times = times.sorted()
    let kept = times.isEmpty ? words.filter { !Self.fillers.contains($0) } : []
    self.words = kept.joined(separator: " ")
  }

  /// The days of a number written together with its unit, `90d`; `nil` for any other word.
  private static func joined(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard let number = number(String(digits)), let unit = days[String(word.dropFirst(digits.count))]
    else { return nil }
    return number * unit
  }

  private static func number(_ word: String) -> Int? {
    guard let number = Int(word) ?? spelled[word], (0...100_000).contains(number) else {
      return nil
    }
    return number
  }

  private static let days: [String: Int] = [
    "day": 1, "days": 1, "d": 1, "week": 7, "weeks": 7, "wk": 7, "wks": 7, "w": 7, "month": 30,
    "months": 30, "mo": 30, "mos": 30, "m": 30, "year": 360, "years": 360, "yr": 360, "yrs": 360,
    "y": 360,
  ]
  private static let spelled: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12,
  ]
  private static let fillers: Set<String> = [
    "up", "to", "approximately", "approx", "about", "an", "a", "average", "of", "the", "at", "from",
    "and", "in", "on", "until", "through", "for", "or", "whichever", "occurs", "first",
  ]
}
