/// Numbers computed here, written with a fixed number of decimals.
///
/// Numbers of a source are never written this way: they keep their own digits.
package enum DecimalText {
  /// The number rounded to so many decimals, half away from zero: `25.7`, `-0.4`, `0.0`.
  package static func of(_ value: Double, decimals: Int) -> String {
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

  /// Bounds with a word between them, since they may be negative: `-2.8 to 5.5`.
  static func range(_ bounds: ClosedRange<Double>, decimals: Int) -> String {
    [bounds.lowerBound, bounds.upperBound].map { of($0, decimals: decimals) }
      .joined(separator: " to ")
  }

  /// A ratio in a table: `0.85`, `19.9`, `617`; large ones need fewer decimals.
  static func ratio(_ value: Double) -> String {
    of(value, decimals: value < 9.995 ? 2 : value < 99.95 ? 1 : 0)
  }

  /// A P value with four decimals: `0.0611`, `<0.0001`.
  static func p(_ value: Double) -> String {
    value < 0.0001 ? "<0.0001" : of(value, decimals: 4)
  }

  /// A number of gray with at most two decimals, none that are zero: `8`, `1.8`, `2.67`.
  static func plain(_ value: Double) -> String {
    let text = of(value, decimals: 2)
    let cut = text.reversed().drop { $0 == "0" }
    return String((cut.first == "." ? cut.dropFirst() : cut).reversed())
  }
}
