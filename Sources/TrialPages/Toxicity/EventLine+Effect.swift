import TrialModel
import TrialQuery
import TrialStatistics

extension EventLine {
  /// The counts of both sides; `nil` unless one source gives, or its percentages allow, both.
  private var comparison: EventComparison? {
    guard let (experimental, control) = compared, let own = count(experimental).count,
      let its = count(control).count
    else { return nil }
    return EventComparison(experimental: own, control: its)
  }

  /// Whether a count of either side is derived.
  private var isDerived: Bool {
    compared.map { count($0.experimental).isDerived || count($0.control).isDerived } ?? false
  }

  /// Why there is no interval, in brackets as it stands in its place.
  private var reasonForNone: String {
    guard let (experimental, control) = compared else { return Self.noCounts }
    let counts = [count(experimental), count(control)]
    if counts.contains(where: \.isAmbiguous) { return Self.severalFit }
    let isCounted = experimental.affected != nil && control.affected != nil
    return isCounted ? Self.noDenominator : Self.noCounts
  }

  /// What stands for an interval where patients are not counted.
  static let noCounts = "(no counts)"
  /// What stands for an interval where the number at risk is not known.
  static let noDenominator = "(no denominator)"
  /// What stands for an interval where several counts print as a percentage.
  static let severalFit = "(several fit)"

  /// How far the sides lie apart; `nil` for no measure.
  ///
  /// Without counts there is the difference of the printed percentages, and no ratio.
  func effect(_ measure: ShownMeasure) -> EventEffect? {
    if measure == .off { return nil }
    if let comparison { return comparison.effect(measure) }
    guard let difference else { return EventEffect.none }
    let reason = reasonForNone
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
    if let comparison {
      return comparison.figures(of: isDerived ? "\(name), from derived counts" : name)
    }
    guard let difference else { return [] }
    let points = DecimalText.signed(difference.points, decimals: difference.decimals)
    let (reason, rule) =
      switch reasonForNone {
      case Self.noDenominator:
        (
          "no number at risk for both groups",
          "an interval needs counts out of numbers at risk"
        )
      case Self.severalFit:
        (
          "several counts print as a percentage",
          "an interval needs one count for each group"
        )
      default: ("no counts for both groups", "an interval needs counts")
      }
    return [
      ShownFigure(
        title: "\(name), difference of the percentages",
        text: "\(points) points, no interval (\(reason))",
        figure: nil,
        source: nil,
        computation: Computation(
          name: "difference",
          formula: "experimental less control, as printed; \(rule)\(rounding)",
          publication: "plain subtraction"
        )
      )
    ]
  }

  /// The count that a cell's percentage allows, or those it allows, and why; `nil` without any.
  func derivationFigure(of cell: AdverseEventCell?, _ group: EventGroup) -> ShownFigure? {
    let (text, rule, denominator): (String, String, CellCount.Denominator)
    switch count(cell) {
    case .printed, .unknown: return nil
    case .derived(let count, let whom):
      text = "\(count.affected) of \(count.atRisk), derived"
      rule =
        cell?.affected == nil
        ? "the only whole number of \(count.atRisk) patients that prints as the percentage"
        : "the printed count out of \(count.atRisk) patients, of whom it is the printed percentage"
      denominator = whom
    case .several(let range, of: let total, let whom):
      text = "\(range.lowerBound) to \(range.upperBound) of \(total); none is derived"
      rule = "several whole numbers of \(total) patients print as the percentage"
      denominator = whom
    }
    let whom =
      switch denominator {
      case .atRisk: "the number at risk that the source prints"
      case .safetySet(let set):
        "the safety set of the arm, by \(catalogue.shortName(of: set.source))"
      }
    return ShownFigure(
      title: "\(title(group)), patients by the percentage",
      text: text,
      figure: nil,
      source: nil,
      side: trial.side(of: group),
      computation: Computation(
        name: "derived count",
        formula: "\(rule), half a digit either way; out of \(whom)",
        publication: "Brown and Heathers 2017, Soc Psychol Pers Sci 8:363 (GRIM)"
      )
    )
  }

  /// How far the rounding of two printed percentages may move their difference; empty without.
  private var rounding: String {
    guard let (experimental, control) = compared, let own = experimental.percent?.shownNumber,
      let its = control.percent?.shownNumber,
      let points = try? pointDifference(of: own, versus: its)
    else { return "" }
    let decimals = max(own.decimals, its.decimals) + 1
    let range = DecimalText.range(points.least...points.most, decimals: decimals)
    return "; rounding alone allows \(range)"
  }
}

extension CellCount {
  /// Whether several counts print as the percentage.
  fileprivate var isAmbiguous: Bool {
    if case .several = self { true } else { false }
  }

  /// The count out of its total: `161/475`; empty without one.
  var text: String { count.map { "\($0.affected)/\($0.atRisk)" } ?? "" }
}
