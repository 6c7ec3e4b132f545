/// How far studies differ by more than chance.
package struct Heterogeneity: Hashable, Sendable {
  /// Cochran's Q = Σw(y - θ)², w and θ of the common effect; 0 or more.
  package let q: Double
  /// k - 1; 0 for one study.
  package let degreesOfFreedom: Int
  /// τ², the variance between studies on the scale of pooling.
  ///
  /// 0 or more; `nil` where the method takes one effect as common to all studies.
  package let tauSquared: Double?
  /// The typical variance within studies, s² = (k - 1)Σw / ((Σw)² - Σw²).
  ///
  /// Higgins and Thompson 2002, Stat Med 21:1539, equation 9; `nil` for one study.
  package let typicalVariance: Double?

  /// The P value of Q, chi-square with k - 1 degrees of freedom; 1 for one study.
  package var p: Double {
    ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)?.upperTail(q) ?? 1
  }

  /// I² from Q, in percent: (Q - (k - 1)) / Q, and 0 where Q is below k - 1 or there is one study.
  package var iSquaredFromQ: Double {
    guard degreesOfFreedom > 0, q > 0 else { return 0 }
    return 100 * max(0, (q - Double(degreesOfFreedom)) / q)
  }

  /// I² from τ², in percent: τ² / (τ² + s²); 0 for one study.
  ///
  /// `nil` where τ² is not estimated. What metafor and RevMan report beside REML; with DerSimonian-Laird it equals I² from Q.
  package var iSquaredFromTauSquared: Double? {
    guard let tauSquared else { return nil }
    guard let typicalVariance, tauSquared > 0 else { return 0 }
    return 100 * (tauSquared / (tauSquared + typicalVariance))
  }
}
