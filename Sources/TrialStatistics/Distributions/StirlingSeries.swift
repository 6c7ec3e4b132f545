import RealModule

/// What Stirling's formula leaves of the logarithm of the gamma function, and what follows from it.
///
/// ln Γ(x) = (x - 1/2) ln x - x + ln √(2π) + remainder(x). Differences of large ln Γ lose their
/// digits when each is computed by itself; with the remainder they keep them, as in DiDonato and
/// Morris 1992, ACM Transactions on Mathematical Software 18:360 (algorithm 708).
enum StirlingSeries {
  /// The remainder of Stirling's formula for `x` of 10 or more, to about 1e-17.
  static func remainder(_ x: Double) -> Double {
    let inverse = 1 / x
    let square = inverse * inverse
    let terms = [-691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12]
    return terms.reduce(0) { $0 * square + $1 } * inverse
  }

  /// The logarithm of the beta function B(a, b) for positive arguments.
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    let small = min(a, b)
    let large = max(a, b)
    guard large >= 10 else {
      return Double.logGamma(small) + Double.logGamma(large) - Double.logGamma(small + large)
    }
    let logQuotient =
      remainder(large) - remainder(small + large) + small
      - (small + large - 0.5) * Double.log(onePlus: small / large) - small * Double.log(large)
    return logQuotient + Double.logGamma(small)
  }

  /// The logarithm of x^a e^-x / Γ(a), for positive `a` and `x`.
  static func logGammaKernel(_ a: Double, at x: Double) -> Double {
    guard a >= 10 else { return a * Double.log(x) - x - Double.logGamma(a) }
    let distance = (x - a) / a
    let deviance =
      distance > -0.9 ? distance - Double.log(onePlus: distance) : x / a - 1 - Double.log(x / a)
    return 0.5 * Double.log(a) - logRootTwoPi - remainder(a) - a * deviance
  }

  private static let logRootTwoPi = 0.918_938_533_204_672_741_78
}
