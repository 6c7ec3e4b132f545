/// Numbers computed here, written with a fixed number of decimals.
///
/// Numbers of a source are never written this way: they keep their own digits.
enum DecimalText {
  /// The number rounded to so many decimals, half away from zero: `25.7`, `-0.4`, `0.0`.
  static func of(_ value: Double, decimals: Int) -> String {
    let digits = max(0, decimals)
    var power = 1.0
    for _ in 0..<digits { power *= 10 }
    let scaled = (abs(value) * power).rounded()
    guard scaled < 9e15 else { return String(value) }
    let whole = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + padded }
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  /// The number with a sign unless it rounds to zero: `+1.2`, `-0.4`, `0.0`.
  static func signed(_ value: Double, decimals: Int) -> String {
    let text = of(value, decimals: decimals)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+\(text)" : text
  }
}
