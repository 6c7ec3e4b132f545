import TrialModel
import TrialStatistics

extension EventLine {
  /// The counts of both sides; `nil` unless each has one group with a count out of a total.
  private var comparison: EventComparison? {
    guard isOneAgainstOne,
      let own = group(.experimental).flatMap(shown), let its = group(.control).flatMap(shown)
    else { return nil }
    return EventComparison(
      experimental: (own.affected, own.atRisk),
      control: (its.affected, its.atRisk)
    )
  }

  /// Whether patients are counted in both groups, though not out of how many at risk.
  private var isCounted: Bool {
    isOneAgainstOne
      && [Arm.Side.experimental, .control]
        .allSatisfy { side in group(side).flatMap(shown)?.affected != nil }
  }

  /// How far the sides lie apart; `nil` for no measure.
  ///
  /// Without counts there is the difference of the printed percentages, and no ratio.
  func effect(_ measure: ShownMeasure) -> EventEffect? {
    if measure == .off { return nil }
    if let comparison { return comparison.effect(measure) }
    guard let difference else { return EventEffect.none }
    let reason = isCounted ? "(no denominator)" : "(no counts)"
    guard measure == .difference else {
      return EventEffect(estimate: "-", interval: reason, value: nil, bounds: nil)
    }
    return EventEffect(
      estimate: DecimalText.signed(difference.points, decimals: difference.decimals),
      interval: reason,
      value: difference.points,
      bounds: nil
    )
  }

  /// Every measure with its formula, or why there is none but the difference of percentages.
  var comparisonFigures: [ShownFigure] {
    if let comparison { return comparison.figures(of: name) }
    guard let difference else { return [] }
    let points = DecimalText.signed(difference.points, decimals: difference.decimals)
    return [
      ShownFigure(
        title: "\(name), difference of the percentages",
        text: isCounted
          ? "\(points) points, no interval (no number at risk for both groups)"
          : "\(points) points, no interval (no counts for both groups)",
        figure: nil,
        source: nil,
        computation: Computation(
          name: "difference",
          formula: "experimental less control, as printed; an interval needs counts"
            + (isCounted ? " out of numbers at risk" : "") + rounding,
          publication: "plain subtraction"
        )
      )
    ]
  }

  /// How far the rounding of two printed percentages may move their difference; empty without.
  private var rounding: String {
    guard let own = percent(of: .experimental)?.shownNumber,
      let its = percent(of: .control)?.shownNumber,
      let points = try? pointDifference(of: own, versus: its)
    else { return "" }
    let decimals = max(own.decimals, its.decimals) + 1
    let range = DecimalText.range(points.least...points.most, decimals: decimals)
    return "; rounding alone allows \(range)"
  }
}
