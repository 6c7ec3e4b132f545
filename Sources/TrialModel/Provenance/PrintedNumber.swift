/// A number together with the digits its source uses for it: `1.00` stays `1.00`.
///
/// The digits carry the precision of the source, so they are what is shown and exported; `value`
/// is what is computed with. Any finite decimal is allowed; what is printed is never judged here.
package struct PrintedNumber: Hashable, Sendable {
  /// The number for arithmetic and sorting.
  ///
  /// Always finite.
  package let value: Double
  /// The digits as in the source: an optional minus sign, digits, an optional point and digits.
  ///
  ///
  /// No thousands separators and no exponent, so the text is a valid JSON number.
  package let digits: String

  /// Reads digits such as `0.85`, `1513` or `-2.8`.
  ///
  /// - Throws: `PrintedNumberError` when the text is not a plain decimal number.
  package init(digits: String) throws(PrintedNumberError) {
    guard Self.isPlainDecimal(digits), let value = Double(digits), value.isFinite else {
      throw PrintedNumberError(text: digits)
    }
    self.value = value
    self.digits = digits
  }

  /// A whole number, printed without a point.
  package init(_ count: Int) {
    self.value = Double(count)
    self.digits = String(count)
  }

  /// How many digits stand after the point.
  package var decimals: Int {
    guard let point = digits.firstIndex(of: ".") else { return 0 }
    return digits.distance(from: point, to: digits.endIndex) - 1
  }

  /// Whether a text is what `init(digits:)` takes, apart from its size.
  package static func isPlainDecimal(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    if next == UInt8(ascii: "-") { next = bytes.next() }
    let beginsWithZero = next == UInt8(ascii: "0")
    var count = 0
    while let digit = next, isDigit(digit) {
      count += 1
      next = bytes.next()
    }
    guard count == 1 || (count > 1 && !beginsWithZero) else { return false }
    guard let point = next else { return true }
    count = 0
    while let digit = bytes.next() {
      guard isDigit(digit) else { return false }
      count += 1
    }
    return point == UInt8(ascii: ".") && count > 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// A text that was meant to be a number and is not a plain decimal.
package struct PrintedNumberError: Error, Hashable, Sendable {
  /// The text that could not be read.
  package let text: String
}
