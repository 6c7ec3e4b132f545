import TrialModel

extension JSON {
  /// A computed number with all its digits; infinities and what is no number as text.
  package init(computed number: Double) {
    guard number.isFinite else {
      self = .string(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
      return
    }
    // Adding nought turns minus nought into nought.
    self.init(try? PrintedNumber(digits: Self.plainDecimal(number + 0)))
  }

  /// The shortest digits that give the number back, without an exponent.
  static func plainDecimal(_ number: Double) -> String {
    let parts = "\(number.magnitude)".split(separator: "e")
    let sign = number < 0 ? "-" : ""
    guard parts.count == 2, let exponent = Int(parts[1]) else { return sign + parts.joined() }
    let mantissa = parts[0].split(separator: ".")
    let digits = mantissa.joined()
    let point = (mantissa.first?.count ?? 0) + exponent
    if point <= 0 { return "\(sign)0." + String(repeating: "0", count: -point) + digits }
    let zeros = String(repeating: "0", count: max(0, point - digits.count))
    let fraction = digits.dropFirst(point)
    return sign + digits.prefix(point) + zeros + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
