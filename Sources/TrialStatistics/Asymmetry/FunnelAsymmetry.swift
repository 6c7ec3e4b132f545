import TrialModel

/// A test whether small studies show other effects than large ones.
///
/// Small studies can differ for many reasons, of which unpublished ones are one. With fewer than ten
/// studies such a test has too little power to be read (Cochrane Handbook 13.3.5).
package struct FunnelAsymmetry: Hashable, Sendable {
  /// How many studies the line goes through.
  package let studies: Int
  /// How many tables said nothing of a ratio and were left out; 0 for Egger's test.
  package let leftOut: Int
  /// `nil` where the studies are all of one size or precision, so that there is nothing to compare.
  package let line: WeightedLine?
  /// Which coefficient is the asymmetry; the other is the effect as studies grow without limit.
  package let asymmetryIsSlope: Bool

  /// The asymmetry; 0 where small studies do not differ.
  package var asymmetry: WeightedLine.Coefficient? {
    asymmetryIsSlope ? line?.slope : line?.intercept
  }

  /// The effect that studies without any error would have, on the scale of the studies.
  package var limit: WeightedLine.Coefficient? {
    asymmetryIsSlope ? line?.intercept : line?.slope
  }
}

/// Egger's test: y/SE on 1/SE by ordinary least squares; the intercept is the asymmetry.
///
/// Egger and others 1997, BMJ 315:629. The P value is that of the regression of the effect on its
/// standard error with weights 1/SE².
///
/// - Parameter studies: Three or more.
/// - Returns: The line with t on k - 2 degrees of freedom.
/// - Throws: `PoolingError.tooFewForLine` below three.
package func eggerTest(of studies: [EffectEstimate]) throws(PoolingError) -> FunnelAsymmetry {
  guard studies.count > 2 else { throw .tooFewForLine(studies.count) }
  return FunnelAsymmetry(
    studies: studies.count,
    leftOut: 0,
    line: WeightedLine(
      studies.map { (x: 1 / $0.standardError, y: $0.value / $0.standardError, weight: 1) }
    ),
    asymmetryIsSlope: false
  )
}

/// Peters' test: the logarithm of the odds ratio on 1/N; the slope is the asymmetry.
///
/// Weights are events × patients without / N. Half a patient is added to all four cells of a table
/// with a zero cell for the ratio alone; tables in which nobody or everybody had the event are left
/// out. Peters and others 2006, JAMA 295:676.
///
/// - Parameter tables: Three or more that say something of a ratio.
/// - Returns: The line with t on k - 2 degrees of freedom.
/// - Throws: `PoolingError.tooFewForLine` below three that say something of a ratio.
package func petersTest(of tables: [TwoByTwoTable]) throws(PoolingError) -> FunnelAsymmetry {
  var points: [(x: Double, y: Double, weight: Double)] = []
  for table in tables {
    guard let ratio = try? EffectEstimate(table, measure: .oddsRatio) else { continue }
    let affected = Double(table.experimental.affected) + Double(table.comparator.affected)
    let unaffected = Double(table.experimental.unaffected) + Double(table.comparator.unaffected)
    let total = affected + unaffected
    points.append((x: 1 / total, y: ratio.value, weight: affected * (unaffected / total)))
  }
  guard points.count > 2 else { throw .tooFewForLine(points.count) }
  return FunnelAsymmetry(
    studies: points.count,
    leftOut: tables.count - points.count,
    line: WeightedLine(points),
    asymmetryIsSlope: true
  )
}
