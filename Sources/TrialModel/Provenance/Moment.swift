/// A moment in UTC, to the microsecond.
package struct Moment: Hashable, Sendable, Comparable {
  /// Microseconds since the beginning of 1970, leap seconds not counted.
  package let microseconds: Int

  /// The moment so many microseconds after the beginning of 1970; `nil` before 1970 and after 9999.
  package init?(microseconds: Int) {
    guard (0..<Self.end).contains(microseconds) else { return nil }
    self.microseconds = microseconds
  }

  /// The end of the year 9999, the last that four digits write.
  private static let end = 253_402_300_800 * 1_000_000

  /// Reads `2026-11-30T09:20:00Z`, with up to nine decimals of the second, of which six are kept.
  ///
  /// `nil` for any other form, another zone, and for no such day or time.
  package init?(_ text: String) {
    var text = text
    guard let microseconds = text.withUTF8({ Self.microseconds(spelled: $0) }) else { return nil }
    self.init(microseconds: microseconds)
  }

  /// The next moment there is; the last one has none and gives itself.
  package var next: Moment { Moment(microseconds: microseconds + 1) ?? self }

  /// The later of a moment and that after another: what a writer gives a line that follows the other.
  package func following(_ earlier: Moment?) -> Moment {
    guard let earlier, self <= earlier else { return self }
    return earlier.next
  }

  /// With six decimals: `2026-11-30T09:20:00.000000Z`.
  package var text: String { "\(secondsText).\(Self.digits(microseconds % 1_000_000, 6))Z" }

  /// With three decimals and without colons, as in the name of a file: `2026-11-30T092000.000Z`.
  package var fileText: String {
    let time = secondsText.filter { $0 != ":" }
    return "\(time).\(Self.digits(microseconds % 1_000_000 / 1_000, 3))Z"
  }

  /// The day: `2026-11-30`.
  package var dayText: String { String(secondsText.prefix(10)) }

  /// To the minute, for reading: `2026-11-30 09:20`.
  package var minuteText: String {
    "\(secondsText.prefix(10)) \(secondsText.dropFirst(11).prefix(5))"
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.microseconds < right.microseconds
  }

  /// Day and time to the second: `2026-11-30T09:20:00`.
  private var secondsText: String {
    let seconds = microseconds / 1_000_000
    let (year, month, day) = Self.civil(seconds / 86_400)
    let rest = seconds % 86_400
    return Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2) + "T"
      + Self.digits(rest / 3_600, 2) + ":" + Self.digits(rest / 60 % 60, 2) + ":"
      + Self.digits(rest % 60, 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func microseconds(spelled bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count >= 20, bytes[bytes.count - 1] == UInt8(ascii: "Z"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      year >= 1970, hour < 24, minute < 60, second < 60,
      (1...12).contains(month), day >= 1
    else { return nil }
    let days = days(toYear: year, month: month, day: day)
    // A day that the month does not have comes back as one of the next.
    guard civil(days) == (year, month, day) else { return nil }
    var fraction = 0
    if bytes.count > 20 {
      let decimals = bytes[20..<(bytes.count - 1)]
      guard bytes[19] == UInt8(ascii: "."), (1...9).contains(decimals.count),
        let read = number(decimals)
      else { return nil }
      fraction = read
      for _ in decimals.count..<max(6, decimals.count) { fraction *= 10 }
      for _ in 6..<max(6, decimals.count) { fraction /= 10 }
    }
    return (days * 86_400 + hour * 3_600 + minute * 60 + second) * 1_000_000 + fraction
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// Days from the beginning of 1970 to a day of the Gregorian calendar, counted in years that begin with
  /// March, so that the leap day is the last.
  private static func days(toYear year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let ofYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468
  }

  /// The day of the Gregorian calendar so many days after the beginning of 1970.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = days + 719_468
    let era = fromMarch / 146_097
    let ofEra = fromMarch % 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
