internal import RealModule
package import TrialModel

/// A ratio computed from the counts of two event groups.
package struct CountRatio: Hashable, Sendable {
  /// What was done to a table in which one of the four cells is zero.
  package enum ZeroCellRule: String, Hashable, Sendable, CaseIterable {
    /// No cell is zero and nothing was added.
    case notNeeded
    /// A cell is zero, and 0.5 was added to all four (Cochrane Handbook 10.4.4).
    case halfAddedToAllCells
  }

  /// Experimental over comparator, above 0.
  package let ratio: Double
  /// The standard error of the logarithm, above 0.
  package let logStandardError: Double
  package let interval: ConfidenceInterval
  /// What was done about zero cells; has to be shown with the ratio.
  package let zeroCells: ZeroCellRule

  /// Nothing here can fail: cells of 0.5 to Int.max keep logarithm and error within ±90.
  fileprivate init(logRatio: Double, variance: Double, cells: FourCells, level: ConfidenceLevel) {
    let error = variance.squareRoot()
    ratio = Double.exp(logRatio)
    logStandardError = error
    interval = ConfidenceInterval(
      computed: (Double.exp(logRatio - level.z * error), Double.exp(logRatio + level.z * error)),
      level: level
    )
    zeroCells = cells.rule
  }
}

/// The risk ratio of two event groups, experimental over comparator.
///
/// ln RR ± z √(1/x1 - 1/n1 + 1/x2 - 1/n2). A table with a zero cell gets 0.5 in all four.
/// Katz 1978, Biometrics 34:469; Cochrane Handbook 6.4.1.
package func riskRatio(
  of experimental: EventCount,
  versus comparator: EventCount,
  level: ConfidenceLevel = .ninetyFive
) -> CountRatio {
  let cells = FourCells(experimental, comparator)
  let first = cells.affected.0 + cells.unaffected.0
  let second = cells.affected.1 + cells.unaffected.1
  return CountRatio(
    logRatio: Double.log(cells.affected.0 / first) - Double.log(cells.affected.1 / second),
    // 1/x - 1/n, without taking one from the other.
    variance: cells.unaffected.0 / (cells.affected.0 * first)
      + cells.unaffected.1 / (cells.affected.1 * second),
    cells: cells,
    level: level
  )
}

/// The odds ratio of two event groups, experimental over comparator.
///
/// ln OR ± z √(1/a + 1/b + 1/c + 1/d). A table with a zero cell gets 0.5 in all four.
/// Woolf 1955, Ann Hum Genet 19:251; Haldane 1956 and Anscombe 1956 for the added half.
package func oddsRatio(
  of experimental: EventCount,
  versus comparator: EventCount,
  level: ConfidenceLevel = .ninetyFive
) -> CountRatio {
  let cells = FourCells(experimental, comparator)
  return CountRatio(
    logRatio: Double.log(cells.affected.0 / cells.unaffected.0)
      - Double.log(cells.affected.1 / cells.unaffected.1),
    variance: 1 / cells.affected.0 + 1 / cells.unaffected.0
      + 1 / cells.affected.1 + 1 / cells.unaffected.1,
    cells: cells,
    level: level
  )
}

/// The cells of a table of two groups, with the half added where one of them is zero.
private struct FourCells {
  let affected: (Double, Double)
  let unaffected: (Double, Double)
  let rule: CountRatio.ZeroCellRule

  init(_ first: EventCount, _ second: EventCount) {
    let counts = [first.affected, first.unaffected, second.affected, second.unaffected]
    rule = counts.contains(0) ? .halfAddedToAllCells : .notNeeded
    let half = counts.contains(0) ? 0.5 : 0
    affected = (Double(first.affected) + half, Double(second.affected) + half)
    unaffected = (Double(first.unaffected) + half, Double(second.unaffected) + half)
  }
}
