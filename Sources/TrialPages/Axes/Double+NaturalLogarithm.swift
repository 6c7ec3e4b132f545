extension Double {
  /// The natural logarithm of a positive, finite number, to within 1e-15 of it.
  ///
  /// `-infinity` for zero, `nan` below it. The standard library has none of its own, and a chart
  /// needs nothing else of a mathematics library.
  package var naturalLogarithm: Double {
    guard self > 0 else { return self == 0 ? -.infinity : .nan }
    guard isFinite else { return .infinity }
    // The number is 2^exponent times a factor between 1/√2 and √2.
    let isUpperHalf = significand > 1.4142135623730951
    let factor = isUpperHalf ? significand / 2 : significand
    let exponent = Double(exponent) + (isUpperHalf ? 1 : 0)
    // ln x = 2 artanh((x - 1) / (x + 1)), whose series converges by 1/34 a term at worst.
    let ratio = (factor - 1) / (factor + 1)
    var power = ratio
    var sum = 0.0
    for degree in stride(from: 1.0, through: 23, by: 2) {
      sum += power / degree
      power *= ratio * ratio
    }
    return exponent * 0.6931471805599453 + 2 * sum
  }
}
