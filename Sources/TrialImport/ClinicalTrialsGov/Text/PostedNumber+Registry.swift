package import TrialModel

extension PostedNumber {
  /// A number as the registry posts it: the text as given, and a value where it reads safely.
  ///
  /// Commas are read as thousands where they part groups of three digits and the number does not
  /// begin with 0: `26,300` is a number, `0,083` stays a text, as it may be either. So do `NA`,
  /// `NE` and `<0.1`.
  package init(registry text: String) {
    self.init(text: text, value: Self.digits(text).flatMap { Double($0) })
  }

  /// The number as `PrintedNumber` wants its digits: `.5` as `0.5`, `134.` as `134`, no commas.
  ///
  /// `nil` when the text is no number that can be read safely.
  static func digits(_ text: String) -> String? {
    if PrintedNumber.isPlainDecimal(text) { return text }
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == UInt8(ascii: " ") { bytes.removeLast() }
    var start = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    var sign = ""
    if start < bytes.count, bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+") {
      if bytes[start] == UInt8(ascii: "-") { sign = "-" }
      start += 1
    }
    let number = bytes[start...]
    let point = number.firstIndex(of: UInt8(ascii: ".")) ?? number.endIndex
    let fraction = number[point...].dropFirst()
    guard let whole = wholeDigits(number[..<point]), fraction.allSatisfy(isDigit),
      !whole.isEmpty || !fraction.isEmpty
    else { return nil }
    let trimmed = whole.drop { $0 == UInt8(ascii: "0") }
    let integer = trimmed.isEmpty ? "0" : String(decoding: trimmed, as: UTF8.self)
    let decimals = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
    return sign + integer + decimals
  }

  /// The digits before the point without their commas; `nil` where the commas part no thousands.
  private static func wholeDigits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.contains(UInt8(ascii: ",")) else { return bytes.allSatisfy(isDigit) ? bytes : nil }
    let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      first.first != UInt8(ascii: "0"), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    return ArraySlice(groups.joined())
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
