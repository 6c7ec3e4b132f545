/// A continued fraction b0 + a1/(b1 + a2/(b2 + …)), evaluated from the front.
///
/// The modified method of Lentz (Lentz 1976, Applied Optics 15:668; Thompson and Barnett 1986,
/// Journal of Computational Physics 64:490). It stops when a step changes the value by less than
/// the precision of a `Double`, or after the number of steps allowed.
enum ContinuedFraction {
  /// The value of the fraction.
  ///
  /// - Parameters:
  ///   - first: The term b0.
  ///   - steps: The most steps to take; a bound against numbers that never settle.
  ///   - term: The pair (a, b) of a step, counted from 1.
  /// - Returns: The fraction as far as the steps go.
  static func value(
    first: Double,
    steps: Int,
    term: (Int) -> (above: Double, below: Double)
  ) -> Double {
    let tiny = 1e-300
    var value = first == 0 ? tiny : first
    var upper = value
    var lower = 0.0
    var step = 1
    while step <= steps {
      let (above, below) = term(step)
      lower = below + above * lower
      if lower.magnitude < tiny { lower = tiny }
      lower = 1 / lower
      upper = below + above / upper
      if upper.magnitude < tiny { upper = tiny }
      let change = upper * lower
      value *= change
      if (change - 1).magnitude < 1e-16 || !value.isFinite { break }
      step += 1
    }
    return value
  }
}
