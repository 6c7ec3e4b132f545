import TrialModel

/// Numbers as journals print them: `0.85`, `.053`, the raised dot of `0·85`, a minus sign.
extension ExtractionCell {
  /// The number with its digits.
  func number(_ text: String? = nil) throws(FileRefusal) -> PrintedNumber {
    let given = (text ?? plain).trimmed
    var digits = Self.withoutExponent(given) ?? given
    if digits.hasPrefix(".") { digits = "0" + digits }
    if digits.hasPrefix("-.") { digits = "-0" + digits.dropFirst() }
    if digits.hasPrefix("+") { digits = String(digits.dropFirst()) }
    guard let number = try? PrintedNumber(digits: digits) else {
      throw refusal(
        "'\(text == nil ? written : given)' is no number",
        "write plain digits with a point, as in 0.85, and no separator of thousands"
      )
    }
    return number
  }

  /// A whole number from 0.
  func whole(_ text: String? = nil) throws(FileRefusal) -> Int {
    let given = (text ?? plain).trimmed
    guard let digits = Self.wholeDigits(given), digits.utf8.count <= 12, let number = Int(digits)
    else {
      throw refusal("'\(text == nil ? written : given)' is no whole number", "write digits alone")
    }
    return number
  }

  /// A percentage from 0 to 100, with or without its sign; `nil` for a bound such as `<1`.
  func percentage(_ text: String? = nil) throws(FileRefusal) -> PrintedNumber? {
    let given = (text ?? plain).trimmed
    if given.hasPrefix("<") || given.hasPrefix(">") { return nil }
    let percent = try number(given.hasSuffix("%") ? String(given.dropLast()) : given)
    guard (0...100).contains(percent.value) else {
      throw refusal("\(percent.digits) % is not from 0 to 100", "check it against the source")
    }
    return percent
  }

  /// A P value with `<`, `>` or `=` before it, or nothing; `nil` where it is only said not to be
  /// significant.
  func pValue(_ text: String? = nil) throws(FileRefusal) -> PValue? {
    var given = (text ?? plain).trimmed
    if given.lowercased().hasPrefix("p") { given = String(given.dropFirst()).trimmed }
    if Self.isAbsent(given) { return nil }
    let modifier = PValue.Modifier.allCases.first { given.hasPrefix($0.rawValue) }
    let digits = modifier == nil ? given : String(given.dropFirst())
    if Self.isAbsent(digits) { return nil }
    let number = try number(digits)
    guard let p = try? PValue(modifier ?? .equal, number) else {
      throw refusal(
        "the P value \(number.digits) is not from 0 to 1",
        "check it against the source"
      )
    }
    return p
  }

  // MARK: Digits

  /// The digits of a whole number without separators of thousands, and without the `.0` that programs
  /// add; `nil` for what is none.
  private static func wholeDigits(_ text: String) -> String? {
    let bare = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    if !bare.isEmpty, bare.allSatisfy(\.isASCIIDigit) { return bare }
    guard let separator = bare.first(where: { !$0.isASCIIDigit }), ", .'’".contains(separator)
    else {
      return nil
    }
    let groups = bare.split(separator: separator, omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    return isGrouped ? groups.joined() : nil
  }

  /// `2.3E-05` as `0.000023`; `nil` without an exponent, or with one of no number in use.
  private static func withoutExponent(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = Int(parts[1]), (-30...12).contains(exponent),
      PrintedNumber.isPlainDecimal(String(parts[0]))
    else { return nil }
    let isNegative = parts[0].hasPrefix("-")
    let halves = parts[0].drop { $0 == "-" }.split(separator: ".")
    let decimals = halves.count > 1 ? String(halves[1]) : ""
    var digits = String(halves[0]) + decimals
    var point = halves[0].count + exponent
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    } else if point > digits.count {
      digits += String(repeating: "0", count: point - digits.count)
    }
    let whole = digits.prefix(point).drop { $0 == "0" }
    let rest = digits.dropFirst(point)
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (rest.isEmpty ? "" : ".\(rest)")
  }
}
