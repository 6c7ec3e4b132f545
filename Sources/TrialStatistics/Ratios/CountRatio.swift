import RealModule
package import TrialModel

/// A ratio computed from the counts of two event groups.
package struct CountRatio: Hashable, Sendable {
  /// What was done to a table in which one of the four cells is zero.
  package enum ZeroCellRule: String, Hashable, Sendable, CaseIterable {
    /// Nothing was added.
    case notNeeded
    /// A cell is zero, and 0.5 was added to all four (Cochrane Handbook 10.4.4).
    case halfAddedToAllCells
  }

  /// What may be added to a table with a zero cell, as whoever computes it decides.
  package enum Correction: Hashable, Sendable, CaseIterable {
    /// 0.5 to all four cells where one is zero and the groups can differ at all.
    ///
    /// Nobody or everybody with an event in both groups says nothing of a ratio, of its direction or
    /// of its size, and has none (Cochrane Handbook 10.4.4).
    case whereInformative
    /// 0.5 to all four cells wherever one is zero, whatever that makes of a table without events.
    case always
    /// Nothing is added; there is a ratio where the formula has one.
    case never
  }

  /// Experimental over comparator, above 0.
  package let ratio: Double
  /// The standard error of the logarithm.
  ///
  /// Above 0 but for a risk ratio without correction where everybody in both groups had the event.
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

/// Why counts have no ratio.
package enum CountRatioError: Error, Hashable, Sendable {
  /// Nobody had the event in either group.
  case noEvents
  /// Everybody had the event in both groups.
  case onlyEvents
  /// A cell the formula divides by is zero, and nothing may be added.
  case zeroCell
}

/// The risk ratio of two event groups, experimental over comparator.
///
/// ln RR ± z √(1/x1 - 1/n1 + 1/x2 - 1/n2). Katz 1978, Biometrics 34:469; Cochrane Handbook 6.4.1.
///
/// The correction is what may be added where a cell is zero. Without any, only a count of events that
/// is 0 leaves no ratio.
///
/// - Throws: `CountRatioError` when these counts have none.
package func riskRatio(
  of experimental: EventCount,
  versus comparator: EventCount,
  level: ConfidenceLevel = .ninetyFive,
  correction: CountRatio.Correction = .whereInformative
) throws(CountRatioError) -> CountRatio {
  let cells = try FourCells(experimental, comparator, correction)
  guard cells.affected.0 > 0, cells.affected.1 > 0 else { throw .zeroCell }
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
/// ln OR ± z √(1/a + 1/b + 1/c + 1/d). Woolf 1955, Ann Hum Genet 19:251; Haldane 1956 and Anscombe
/// 1956 for the added half. The correction is what may be added where a cell is zero.
///
/// - Throws: `CountRatioError` when these counts have none.
package func oddsRatio(
  of experimental: EventCount,
  versus comparator: EventCount,
  level: ConfidenceLevel = .ninetyFive,
  correction: CountRatio.Correction = .whereInformative
) throws(CountRatioError) -> CountRatio {
  let cells = try FourCells(experimental, comparator, correction)
  guard cells.affected.0 > 0, cells.affected.1 > 0, cells.unaffected.0 > 0, cells.unaffected.1 > 0
  else { throw .zeroCell }
  return CountRatio(
    logRatio: Double.log(cells.affected.0 / cells.unaffected.0)
      - Double.log(cells.affected.1 / cells.unaffected.1),
    variance: 1 / cells.affected.0 + 1 / cells.unaffected.0
      + 1 / cells.affected.1 + 1 / cells.unaffected.1,
    cells: cells,
    level: level
  )
}

/// The cells of a table of two groups, with the half added where the correction has it.
private struct FourCells {
  let affected: (Double, Double)
  let unaffected: (Double, Double)
  let rule: CountRatio.ZeroCellRule

  init(
    _ first: EventCount,
    _ second: EventCount,
    _ correction: CountRatio.Correction
  ) throws(CountRatioError) {
    if correction == .whereInformative {
      if first.affected == 0, second.affected == 0 { throw .noEvents }
      if first.unaffected == 0, second.unaffected == 0 { throw .onlyEvents }
    }
    let counts = [first.affected, first.unaffected, second.affected, second.unaffected]
    let isHalfAdded = correction != .never && counts.contains(0)
    rule = isHalfAdded ? .halfAddedToAllCells : .notNeeded
    let half = isHalfAdded ? 0.5 : 0
    affected = (Double(first.affected) + half, Double(second.affected) + half)
    unaffected = (Double(first.unaffected) + half, Double(second.unaffected) + half)
  }
}
