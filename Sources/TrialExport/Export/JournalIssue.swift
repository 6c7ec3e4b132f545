import TrialModel

/// Where in a journal an article stands, as PubMed writes it.
///
/// `2016 Sep;107(3 Suppl 3):7-13.`
struct JournalIssue: Hashable {
  /// The date as exact as it is given; of two months or a season the year.
  let date: PartialDate
  /// The volume as printed, with its supplement; `nil` when not given.
  let volume: String?
  let number: String?
  let pages: String?

  /// Reads date, volume, issue and pages; `nil` when the sentence is anything else.
  init?(_ sentence: Substring) {
    var rest = sentence.last == "." ? sentence.dropLast() : sentence
    guard !rest.isEmpty else { return nil }
    let when = rest.prefix { $0 != ";" && $0 != ":" }
    rest = rest.dropFirst(when.count)
    guard let date = Self.date(when) else { return nil }
    self.date = date
    if rest.first == ";" {
      let place = rest.dropFirst().prefix { $0 != ":" }
      rest = rest.dropFirst(1 + place.count)
      let volume = place.prefix { $0 != "(" }
      let number = place.dropFirst(volume.count)
      guard !place.isEmpty, Self.isPlace(volume), number.isEmpty || number.last == ")" else {
        return nil
      }
      self.volume = volume.isEmpty ? nil : String(volume)
      self.number = number.isEmpty ? nil : String(number.dropFirst().dropLast())
      if self.number?.isEmpty == true { return nil }
    } else {
      volume = nil
      number = nil
    }
    if rest.first == ":" {
      let pages = rest.dropFirst()
      // Pages have digits, and no sentence has a colon of its own in them.
      guard pages.contains(where: \.isNumber), !pages.contains(":") else { return nil }
      self.pages = String(pages)
    } else {
      pages = nil
    }
  }

  /// A volume: nothing, or words one of which is a number.
  private static func isPlace(_ volume: Substring) -> Bool {
    volume.isEmpty || (volume.count <= 24 && volume.contains(where: \.isNumber))
  }

  /// A year, and with it a month, a day, two months or a season.
  private static func date(_ text: Substring) -> PartialDate? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let year = words.first, year.utf8.count == 4, let date = try? PartialDate(String(year))
    else { return nil }
    switch words.count {
    case 1: return date
    case 2:
      if let month = month(words[1]) { return PartialDate(year: date.year, month: month, day: nil) }
      return isSpan(words[1]) || seasons.contains(String(words[1])) ? date : nil
    case 3:
      guard let month = month(words[1]), let day = Int(words[2]) else { return nil }
      return PartialDate(year: date.year, month: month, day: day)
    default: return nil
    }
  }

  private static func month(_ word: Substring) -> Int? {
    months.firstIndex(of: String(word)).map { $0 + 1 }
  }

  private static func isSpan(_ word: Substring) -> Bool {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    return ends.count == 2 && ends.allSatisfy { month($0) != nil }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let seasons: Set<String> = ["Spring", "Summer", "Autumn", "Fall", "Winter"]
}
