import TrialModel
import TrialQuery
import TrialStatistics

extension ResultTable {
  /// The difference of two rates with its interval, from the intervals both are printed with.
  ///
  /// `nil` where the row is no rate of two arms, a bound is missing, or the levels differ.
  func differenceFigure(of row: ResultRow) -> ShownFigure? {
    guard let pair, row.outcome.kind == .rate, row.outcome.unit == .percent,
      let own = row.shown(of: pair.experimental.id, in: catalogue),
      let its = row.shown(of: pair.control.id, in: catalogue),
      let first = ProportionEstimate(own.figure), let second = ProportionEstimate(its.figure),
      let made = try? survivalDifference(of: first, versus: second)
    else { return nil }
    let interval = made.moverInterval
    let level = DecimalText.plain(100 * interval.level.fraction)
    let points = DecimalText.signed(100 * made.difference, decimals: 1)
    let bounds = DecimalText.range(100 * interval.lower...100 * interval.upper, decimals: 1)
    let rates = [own, its].map { "\($0.figure.shownText) %" }
    return ShownFigure(
      title: "difference, \(trial.title(of: own)) against \(pair.control.shortLabel)",
      text: "\(points) points (\(bounds)), \(level) % interval",
      figure: nil,
      source: nil,
      computation: Computation(
        name: "difference of rates",
        formula: "experimental - control, the distances to their bounds squared and added (MOVER);"
          + " from \(rates.joined(separator: " and "))",
        publication: "Zou and Donner 2008, Stat Med 27:1693"
      )
    )
  }
}

extension ProportionEstimate {
  /// A printed percentage with its interval; `nil` without both bounds around it.
  fileprivate init?(_ figure: Figure) {
    guard let number = figure.shownNumber, let interval = figure.shownInterval,
      let lower = interval.lower, let upper = interval.upper,
      let level = try? ConfidenceLevel(interval.level.fraction),
      let estimate = try? ProportionEstimate(
        number.value / 100,
        lower: lower.value / 100,
        upper: upper.value / 100,
        level: level
      )
    else { return nil }
    self = estimate
  }
}
