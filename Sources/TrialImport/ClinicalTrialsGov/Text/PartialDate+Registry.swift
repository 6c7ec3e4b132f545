package import TrialModel

extension PartialDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Reads a date as the registry's exports spell it: `2018-09-20`, `2018-09`, `2018`,
  /// `September 20, 2018` or `September 2018`.
  ///
  /// `nil` for anything else, and where no such day exists.
  package init?(registry text: String) {
    if let date = try? PartialDate(text) {
      self = date
      return
    }
    let words = text.split { $0 == " " || $0 == "," }
    guard let month = words.first.flatMap({ Self.months.firstIndex(of: $0.lowercased()) }),
      let year = words.last, year.utf8.count == 4, (2...3).contains(words.count),
      words.count == 2 || (1...2).contains(words[1].utf8.count)
    else { return nil }
    let parts =
      [String(year), Self.twoDigits(month + 1)] + (words.count == 3 ? [Self.padded(words[1])] : [])
    guard let date = try? PartialDate(parts.joined(separator: "-")) else { return nil }
    self = date
  }

  private static func twoDigits(_ number: Int) -> String { padded(Substring(String(number))) }

  private static func padded(_ digits: Substring) -> String {
    digits.utf8.count == 1 ? "0" + digits : String(digits)
  }
}
