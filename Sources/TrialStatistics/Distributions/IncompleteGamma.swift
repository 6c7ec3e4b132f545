import RealModule

/// The regularised upper incomplete gamma function Q(a, x).
///
/// The series of Abramowitz and Stegun 6.5.29 below a + 1, the continued fraction 6.5.31 in its
/// even form above; either takes about √a steps near x = a.
enum IncompleteGamma {
  /// Q(a, x) for `a` above 0 and `x` of 0 or more.
  ///
  /// Relative error below 1e-12 for `a` up to 5 million in the tail above `a`.
  static func upperRegularised(_ a: Double, at x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    let kernel = Double.exp(StirlingSeries.logGammaKernel(a, at: x))
    guard kernel > 0 else { return x > a ? 0 : 1 }
    return x < a + 1 ? max(0, 1 - kernel * series(a, at: x)) : min(1, kernel * fraction(a, at: x))
  }

  private static func series(_ a: Double, at x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = 1.0
    while term > sum * 1e-17, n < 1e7 {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return sum
  }

  private static func fraction(_ a: Double, at x: Double) -> Double {
    let steps = 500 + 20 * Int(Double.sqrt(min(a, 1e12)))
    return 1
      / ContinuedFraction.value(first: x + 1 - a, steps: steps) { step in
        let n = Double(step)
        return (-n * (n - a), x + 1 - a + 2 * n)
      }
  }
}
