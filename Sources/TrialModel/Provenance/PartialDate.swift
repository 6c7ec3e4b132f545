/// A date as far as a source gives it: a year, a month of a year, or a day.
package struct PartialDate: Hashable, Sendable, Comparable {
  /// The year, 1900…2100.
  package let year: Int
  /// The month, 1…12; `nil` when the source gives the year alone.
  package let month: Int?
  /// The day, 1…31; `nil` when the source gives no day.
  package let day: Int?

  /// Reads `2016`, `2016-09` or `2016-09-30`.
  ///
  /// - Throws: `PartialDateError` when the text has another form or no such day exists.
  package init(_ text: String) throws(PartialDateError) {
    var digits = text
    guard let date = digits.withUTF8({ Self(spelled: $0) }) else {
      throw PartialDateError(text: text)
    }
    self = date
  }

  /// Reads the bytes of a date; `nil` when they have another form or no such day exists.
  private init?(spelled bytes: UnsafeBufferPointer<UInt8>) {
    func isDash(at place: Int) -> Bool { bytes[place] == UInt8(ascii: "-") }
    switch bytes.count {
    case 4:
      guard let year = Self.number(bytes[..<4]) else { return nil }
      self.init(year: year, month: nil, day: nil)
    case 7:
      guard isDash(at: 4), let year = Self.number(bytes[..<4]),
        let month = Self.number(bytes[5..<7])
      else { return nil }
      self.init(year: year, month: month, day: nil)
    case 10:
      guard isDash(at: 4), isDash(at: 7), let year = Self.number(bytes[..<4]),
        let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8...])
      else { return nil }
      self.init(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// A date from its parts; `nil` when there is no such day, or a day without its month.
  package init?(year: Int, month: Int?, day: Int?) {
    guard (1900...2100).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date in the form it was read from: `2016-09`.
  package var text: String {
    // Year, month and day with their dashes; an index asks for some hundred thousand.
    let length = day != nil ? 10 : month != nil ? 7 : 4
    return String(unsafeUninitializedCapacity: length) { bytes in
      func write(_ number: Int, before end: Int, digits: Int) {
        var rest = number
        for place in 1...digits {
          bytes.initializeElement(at: end - place, to: UInt8(ascii: "0") + UInt8(rest % 10))
          rest /= 10
        }
      }
      write(year, before: 4, digits: 4)
      if let month {
        bytes.initializeElement(at: 4, to: UInt8(ascii: "-"))
        write(month, before: 7, digits: 2)
      }
      if let day {
        bytes.initializeElement(at: 7, to: UInt8(ascii: "-"))
        write(day, before: 10, digits: 2)
      }
      return length
    }
  }

  /// Whether both may be one day, as far as both are known.
  package func mayBe(_ other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    guard let own = month, let its = other.month else { return true }
    guard own == its else { return false }
    guard let own = day, let its = other.day else { return true }
    return own == its
  }

  /// Orders by the parts that are known; an unknown part comes before a known one.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// The number that digits spell; `nil` when one of them is no digit.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    default: 31
    }
  }
}

/// A text that is not a year, a month or a day in the form 2016-09-30.
package struct PartialDateError: Error, Hashable, Sendable {
  /// The text that could not be read.
  package let text: String
}
