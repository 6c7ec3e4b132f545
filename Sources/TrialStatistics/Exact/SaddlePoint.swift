import RealModule

/// Binomial probabilities without the loss of digits that large factorials bring.
///
/// Loader 2000, "Fast and accurate computation of binomial probabilities", as in R: what is left
/// of Stirling's formula, and deviances instead of differences of large logarithms.
enum SaddlePoint {
  /// The logarithm of the binomial probability of `count` out of `total`.
  ///
  /// `q` is 1 - p, given apart so that neither loses its digits.
  static func logBinomial(_ count: Int, of total: Int, p: Double, q: Double) -> Double {
    let n = Double(total)
    let x = Double(count)
    if count == 0 { return total == 0 ? 0 : n * Double.log(onePlus: -p) }
    if count == total { return n * Double.log(onePlus: -q) }
    let y = Double(total - count)
    return remainder(n) - remainder(x) - remainder(y) - deviance(x, n * p) - deviance(y, n * q)
      - 0.5 * Double.log(2 * Double.pi * x * (y / n))
  }

  /// What Stirling's formula leaves of ln n!, for a whole number of 1 or more.
  private static func remainder(_ n: Double) -> Double {
    var at = n
    var sum = 0.0
    while at < 10 {
      sum += (at + 0.5) * Double.log(onePlus: 1 / at) - 1
      at += 1
    }
    return sum + StirlingSeries.remainder(at)
  }

  /// x ln(x/m) + m - x, with all its digits where x is near m.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard (x - mean).magnitude < 0.1 * (x + mean) else {
      return x * Double.log(x / mean) + mean - x
    }
    let v = (x - mean) / (x + mean)
    var sum = (x - mean) * v
    var power = 2 * x * v
    // |v| < 0.1, so each term is less than a hundredth of the one before.
    for odd in stride(from: 3.0, through: 25, by: 2) {
      power *= v * v
      sum += power / odd
    }
    return sum
  }
}
