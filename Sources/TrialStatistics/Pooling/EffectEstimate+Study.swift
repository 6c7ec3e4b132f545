import RealModule
import TrialModel

extension EffectEstimate {
  /// The logarithm of a ratio, with the standard error its interval implies at its own level.
  package init(_ ratio: RatioEstimate) {
    // A ratio is above 0 and finite, and its interval has some width: both are in range.
    self.init(computed: ratio.logRatio, standardError: ratio.logStandardError)
  }

  /// The estimate of one table: ln RR (Katz), ln OR (Woolf) or the difference of risks.
  ///
  /// For a ratio, 0.5 is added to all four cells of a table with a zero cell, and of no other
  /// (Cochrane Handbook 10.4.4). A difference needs none, but has no standard error where both arms
  /// are at 0 or at 1.
  ///
  /// - Throws: `EffectEstimateError.noVariance` in that case, and `noRatio` for a ratio of a table in
  ///   which nobody or everybody had the event in both arms.
  package init(_ table: TwoByTwoTable, measure: EffectMeasure) throws(EffectEstimateError) {
    guard measure.isRatio else {
      try self.init(differenceOf: table, adding: 0)
      return
    }
    let (own, its) = (table.experimental, table.comparator)
    let ratio =
      measure == .riskRatio
      ? try? riskRatio(of: own, versus: its) : try? oddsRatio(of: own, versus: its)
    guard let ratio else { throw .noRatio }
    self.init(ratio)
  }

  /// The same with 0.5 added to all four cells of a table whose difference has no standard error without.
  ///
  /// - Throws: `EffectEstimateError.noRatio` as above.
  package init(
    _ table: TwoByTwoTable,
    correctedFor measure: EffectMeasure
  ) throws(EffectEstimateError) {
    do {
      try self.init(table, measure: measure)
    } catch {
      guard error == .noVariance else { throw error }
      try self.init(differenceOf: table, adding: 0.5)
    }
  }

  /// The difference of risks after a correction is added to all four cells.
  ///
  /// SE = √(ab/n1³ + cd/n2³).
  init(
    differenceOf table: TwoByTwoTable,
    adding correction: Double
  ) throws(EffectEstimateError) {
    let arms = [table.experimental, table.comparator]
      .map { arm in
        let total = Double(arm.atRisk) + 2 * correction
        let affected = (Double(arm.affected) + correction) / total
        let unaffected = (Double(arm.unaffected) + correction) / total
        return (risk: affected, variance: affected * unaffected / total)
      }
    let variance = arms[0].variance + arms[1].variance
    guard variance > 0 else { throw .noVariance }
    self.init(computed: arms[0].risk - arms[1].risk, standardError: variance.squareRoot())
  }

  private init(_ ratio: CountRatio) {
    self.init(computed: Double.log(ratio.ratio), standardError: ratio.logStandardError)
  }
}
