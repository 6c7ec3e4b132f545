internal import RealModule

extension EffectEstimate {
  /// The estimate of one table: ln RR (Katz 1978), ln OR (Woolf 1955) or the difference of risks.
  ///
  /// For a ratio, 0.5 is added to all four cells of a table with a zero cell, and of no other
  /// (Cochrane Handbook 10.4.4). A difference needs none, but has no standard error where both arms
  /// are at 0 or at 1.
  ///
  /// - Throws: `EffectEstimateError.noVariance` in that case.
  package init(_ table: TwoByTwoTable, measure: EffectMeasure) throws(EffectEstimateError) {
    let correction = measure.isRatio && table.hasZeroCell ? Self.zeroCellCorrection : 0
    try self.init(table, measure: measure, adding: correction)
  }

  /// What is added to the cells of a table with a zero cell.
  static let zeroCellCorrection = 0.5

  /// The estimate after a correction is added to all four cells.
  init(
    _ table: TwoByTwoTable,
    measure: EffectMeasure,
    adding correction: Double
  ) throws(EffectEstimateError) {
    let a = Double(table.x1) + correction
    let b = Double(table.n1 - table.x1) + correction
    let c = Double(table.x2) + correction
    let d = Double(table.n2 - table.x2) + correction
    let n1 = a + b
    let n2 = c + d
    let value: Double
    let variance: Double
    switch measure {
    case .riskRatio:
      value = Double.log(a / n1) - Double.log(c / n2)
      // 1/a - 1/n1 without the cancellation.
      variance = b / (a * n1) + d / (c * n2)
    case .oddsRatio:
      value = Double.log(a / b) - Double.log(c / d)
      variance = 1 / a + 1 / b + 1 / c + 1 / d
    case .riskDifference:
      value = a / n1 - c / n2
      variance = a / n1 * (b / n1) / n1 + c / n2 * (d / n2) / n2
    }
    guard variance > 0 else { throw .noVariance }
    try self.init(value: value, standardError: Double.sqrt(variance))
  }
}
