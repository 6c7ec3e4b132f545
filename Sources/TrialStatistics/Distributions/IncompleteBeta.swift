import RealModule

/// The regularised incomplete beta function I_x(a, b), by its continued fraction.
///
/// Abramowitz and Stegun 26.5.8 with the symmetry I_x(a, b) = 1 - I_y(b, a) where the fraction
/// converges faster; it takes about √max(a, b) steps.
enum IncompleteBeta {
  /// The function at `x`.
  ///
  /// The caller gives the complement `y` = 1 - x as well, since near x = 1 it cannot be had
  /// from `x` without losing its digits. Relative error below 1e-12 for a, b up to 5 million where
  /// the result is below one half.
  ///
  /// - Parameters:
  ///   - a: Above 0.
  ///   - b: Above 0.
  ///   - x: From 0 to 1.
  ///   - y: 1 - x.
  /// - Returns: The function, between 0 and 1.
  static func regularised(_ a: Double, _ b: Double, at x: Double, complement y: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    let isFast = x <= (a + 1) / (a + b + 2)
    let (p, q, near, rest) = isFast ? (a, b, x, y) : (b, a, y, x)
    let logPower =
      p * logarithm(near, complement: rest) + q * logarithm(rest, complement: near)
    let front = Double.exp(logPower - StirlingSeries.logBeta(a, b)) / p
    let tail = front / fraction(p, q, at: near)
    return isFast ? min(1, tail) : max(0, 1 - tail)
  }

  /// The logarithm of `x`, through its complement where `x` is close to 1.
  private static func logarithm(_ x: Double, complement: Double) -> Double {
    x > 0.5 ? Double.log(onePlus: -complement) : Double.log(x)
  }

  private static func fraction(_ a: Double, _ b: Double, at x: Double) -> Double {
    let steps = 500 + 20 * Int(Double.sqrt(min(max(a, b), 1e12)))
    return ContinuedFraction.value(first: 1, steps: steps) { step in
      let m = Double(step / 2)
      let above =
        step.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      return (above, 1)
    }
  }
}
