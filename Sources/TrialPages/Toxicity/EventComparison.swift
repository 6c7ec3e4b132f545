import TrialModel
import TrialStatistics

/// The counts of two groups for one term, and every measure of how far they lie apart.
struct EventComparison: Hashable, Sendable {
  private let experimental: EventCount
  private let control: EventCount

  init(experimental: EventCount, control: EventCount) {
    self.experimental = experimental
    self.control = control
  }

  /// The comparison of two cells; `nil` unless both are counts out of a total.
  init?(
    experimental: (affected: Int?, atRisk: Int?),
    control: (affected: Int?, atRisk: Int?)
  ) {
    guard let own = EventCount(experimental), let its = EventCount(control) else { return nil }
    self.experimental = own
    self.control = its
  }

  /// From where to where the effect and its interval reach; `nil` where there is none to draw.
  func reach(_ measure: ShownMeasure) -> ClosedRange<Double>? {
    func spanned(_ ratio: CountRatio) -> ClosedRange<Double>? {
      let ends = [ratio.ratio, ratio.interval.lower, ratio.interval.upper]
      guard let least = ends.min(), let most = ends.max(), least <= most else { return nil }
      return least...most
    }
    switch measure {
    case .difference: return points.bounds
    case .riskRatio, .oddsRatio: return ratio(measure).flatMap(spanned)
    case .off: return nil
    }
  }

  /// The effect in the digits of a table; `nil` for no measure.
  func effect(_ measure: ShownMeasure) -> EventEffect? {
    switch measure {
    case .difference:
      let (points, bounds) = points
      return EventEffect(
        estimate: DecimalText.signed(points, decimals: 1),
        interval: "(\(DecimalText.range(bounds, decimals: 1)))",
        value: points,
        bounds: bounds
      )
    case .riskRatio, .oddsRatio: return ratio(measure).map(effect) ?? .notEstimable
    case .off: return nil
    }
  }

  /// The ratio of a measure; `nil` where nobody or everybody in both groups had the event.
  ///
  /// Such counts have none, whatever is added to them; on screens nothing is.
  private func ratio(_ measure: ShownMeasure) -> CountRatio? {
    measure == .riskRatio
      ? try? riskRatio(of: experimental, versus: control)
      : try? oddsRatio(of: experimental, versus: control)
  }

  private func effect(_ ratio: CountRatio) -> EventEffect {
    let bounds = ratio.interval.lower...ratio.interval.upper
    let ends = [bounds.lowerBound, bounds.upperBound].map(DecimalText.ratio)
    return EventEffect(
      estimate: DecimalText.ratio(ratio.ratio),
      interval: "(\(ends.joined(separator: "-")))",
      value: ratio.ratio,
      bounds: bounds,
      isCorrected: ratio.zeroCells == .halfAddedToAllCells
    )
  }

  /// The risk difference in percentage points.
  var difference: Double { 100 * (experimental.proportion - control.proportion) }

  /// One measure as a figure that shows all of them once it is opened.
  func figure(of term: String, _ measure: ShownMeasure, _ text: String) -> ShownFigure {
    ShownFigure(
      title: "\(term), \(measure.rawValue)",
      text: text,
      figure: nil,
      source: nil,
      computation: Computation(
        name: measure.rawValue,
        formula: "from \(experimental.text) and \(control.text)",
        publication: "opened, it shows formula and publication"
      )
    )
    .unfolding(self, of: term)
  }

  /// The risk difference with its interval, in percentage points.
  private var points: (value: Double, bounds: ClosedRange<Double>) {
    let risk = riskDifference(of: experimental, versus: control)
    return (100 * risk.difference, 100 * risk.interval.lower...100 * risk.interval.upper)
  }

  /// Every measure with its formula, for the row opened; `term` says what is compared.
  ///
  /// The same for all rows: none is left out or put first because of its P value.
  func figures(of term: String) -> [ShownFigure] {
    let (value, bounds) = points
    let difference = DecimalText.signed(value, decimals: 2)
    let needed = numberNeeded(from: riskDifference(of: experimental, versus: control))
    var figures = [
      figure(
        term,
        ShownMeasure.difference.rawValue,
        "\(difference) points (\(DecimalText.range(bounds, decimals: 2)))",
        formula: "p1 - p2, with Newcombe's 95 % interval from Wilson's bounds of both groups",
        "Newcombe 1998, Stat Med 17:873, method 10"
      ),
      figure(
        term,
        ShownMeasure.riskRatio.rawValue,
        text(of: .riskRatio),
        formula: "p1 / p2, with Katz's 95 % interval of the logarithm\(zeroRule)",
        "Katz 1978, Biometrics 34:469; Cochrane Handbook 6.4.1"
      ),
      figure(
        term,
        ShownMeasure.oddsRatio.rawValue,
        text(of: .oddsRatio),
        formula: "odds 1 / odds 2, with Woolf's 95 % interval of the logarithm\(zeroRule)",
        "Woolf 1955, Ann Hum Genet 19:251"
      ),
      figure(
        term,
        "number needed",
        needed.text,
        formula: "1 / difference with 1 / its bounds; through infinity where they hold 0",
        "Altman 1998, BMJ 317:1309"
      ),
    ]
    if let p = try? fisherP(of: experimental, versus: control) {
      figures.append(
        figure(
          term,
          "Fisher's P, two-sided",
          DecimalText.p(p),
          formula: "all tables with these margins that are no more likely than this one",
          "Fisher 1935; the two-sided rule of R's fisher.test"
        )
      )
    }
    if let test = try? midPTest(of: experimental, versus: control) {
      figures.append(
        figure(
          term,
          "mid-P, two-sided",
          DecimalText.p(test.p),
          formula: "twice the smaller tail, with half the probability of this table",
          "Lancaster 1961, J Am Stat Assoc 56:223; Rothman's two-sided form"
        )
      )
    }
    return figures
  }

  private func figure(
    _ term: String,
    _ name: String,
    _ text: String,
    formula: String,
    _ publication: String
  ) -> ShownFigure {
    ShownFigure(
      title: "\(term), \(name)",
      text: text,
      figure: nil,
      source: nil,
      computation: Computation(
        name: name,
        formula: "\(formula); from \(experimental.text) and \(control.text)",
        publication: publication
      )
    )
  }

  /// A ratio with two decimals, and that a zero was corrected; why there is none otherwise.
  private func text(of measure: ShownMeasure) -> String {
    guard let ratio = ratio(measure) else {
      return experimental.affected == 0
        ? "not estimable: no events in either group say nothing of direction or size"
        : "not estimable: events in all of both groups say nothing of direction or size"
    }
    let ends = [ratio.interval.lower, ratio.interval.upper]
      .map { DecimalText.of($0, decimals: 2) }
    let rule = ratio.zeroCells == .notNeeded ? "" : ", 0.5 added to each cell"
    return "\(DecimalText.of(ratio.ratio, decimals: 2)) (\(ends.joined(separator: "-")))\(rule)"
  }

  /// What is done for a ratio where a cell is zero, and why; empty where none is.
  private var zeroRule: String {
    ratio(.oddsRatio).map { $0.zeroCells == .notNeeded } ?? true
      ? "" : "; a cell is 0, so 0.5 is added to all four (Cochrane Handbook 10.4.4)"
  }
}

extension EventCount {
  /// A count out of a total; `nil` when either is unknown or they are no such thing.
  fileprivate init?(_ cell: (affected: Int?, atRisk: Int?)) {
    guard let affected = cell.affected, let atRisk = cell.atRisk,
      let count = try? EventCount(affected: affected, atRisk: atRisk)
    else { return nil }
    self = count
  }

  /// Affected of at risk: `64/393`.
  fileprivate var text: String { "\(affected)/\(atRisk)" }
}
