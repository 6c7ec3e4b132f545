/// Where a statement about numbers turns from true to false, by halving.
///
/// Ends when the two ends are neighbours or nearly so, relative error 1e-15, and always within 2000
/// steps: a function may be very flat there.
///
/// - Parameters:
///   - low: A number at which the statement is true.
///   - high: A greater one at which it is not.
///   - isBelow: The statement: true up to the number sought, false from there on.
/// - Returns: The number sought.
func halved(from low: Double, to high: Double, while isBelow: (Double) -> Bool) -> Double {
  var (low, high) = (low, high)
  for _ in 0..<2000 where high - low > 1e-15 * high {
    let middle = low + (high - low) / 2
    if isBelow(middle) { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}
