import TrialModel
import TrialStatistics

/// A test of the asymmetry of a funnel, or the reason why there is none.
struct FunnelTest {
  /// The name of the test.
  let name: String
  /// What came out, `intercept -0.53 (-2.61 to 1.55), t -0.50 with 13 df, P 0.62`; the reason where
  /// nothing did.
  let text: String
  /// The formula; `nil` where there is a reason in place of a result.
  let computation: Computation?

  /// With fewer studies than this such a test has too little power to be read.
  static let fewest = 10

  /// The tests that a funnel has: Egger's, and Peters' where rows are counts.
  static func all(of funnel: Funnel) -> [FunnelTest] {
    let count = funnel.points.count
    guard count >= fewest else { return [refusal(for: count)] }
    let tables = funnel.studies.studies.compactMap { $0.counts?.table }
    return [egger(funnel)] + (tables.isEmpty ? [] : [peters(tables)])
  }

  private static func refusal(for count: Int) -> FunnelTest {
    FunnelTest(
      name: "Asymmetry",
      text:
        "No test of asymmetry: \(count) trials are fewer than \(fewest), with which such a test has"
        + " too little power to be read (Cochrane Handbook 13.3.5). 'compute egger' and 'compute peters'"
        + " answer from three",
      computation: nil
    )
  }

  private static func egger(_ funnel: Funnel) -> FunnelTest {
    let isOfCounts = funnel.studies.studies.measure.map(\.isRatio) ?? false
    let caution =
      isOfCounts
      ? ". Ratios of counts and their errors go together, so that it finds too much; Peters' does not"
      : ""
    return FunnelTest(
      "Egger's test",
      Result { () throws(PoolingError) in try eggerTest(of: funnel.points.map(\.effect)) },
      slant: "intercept",
      unit: funnel.studies.unit,
      formula:
        "y/SE on 1/SE by least squares, y the effect on the scale of pooling; the intercept is the"
        + " asymmetry, the slope the effect of a trial without error; t with k - 2 df\(caution)",
      publication: PublishedFormula.egger.source
    )
  }

  private static func peters(_ tables: [TwoByTwoTable]) -> FunnelTest {
    FunnelTest(
      "Peters' test",
      Result { () throws(PoolingError) in try petersTest(of: tables) },
      slant: "slope",
      unit: .ratio,
      formula: "ln OR on 1/N with weights events × non-events / N; the slope is the asymmetry, the"
        + " intercept the logarithm of the odds ratio of an endless trial; t with k - 2 df",
      publication: PublishedFormula.peters.source
    )
  }

  private init(name: String, text: String, computation: Computation?) {
    self.name = name
    self.text = text
    self.computation = computation
  }

  private init(
    _ name: String,
    _ result: Result<FunnelAsymmetry, PoolingError>,
    slant: String,
    unit: EffectUnit,
    formula: String,
    publication: String
  ) {
    self.name = name
    switch result {
    case .failure(let error):
      text = "not worked out: \(error.what)"
      computation = nil
    case .success(let test):
      guard let line = test.line, let found = test.asymmetry, let limit = test.limit else {
        text = "not worked out: all trials are of one size, so there is nothing to compare"
        computation = nil
        return
      }
      let bounds = line.interval(found, level: .ninetyFive)
      let t = found.t.map { ", t \(DecimalText.of($0, decimals: 2)) with \(test.studies - 2) df" }
      let p = line.p(found).map { ", \(PText.of($0))" }
      let ends = line.interval(limit, level: .ninetyFive)
      text =
        "\(slant) \(DecimalText.of(found.value, decimals: 2))"
        + " (\(DecimalText.range(bounds.lower...bounds.upper, decimals: 2)))\(t ?? "")\(p ?? "");"
        + " without error \(unit.text(unit.shown(limit.value)))"
        + " \(DrawnInterval(unit.shown(ends), in: unit).text)"
        + (test.leftOut > 0 ? "; \(test.leftOut) without events left out" : "")
      computation = Computation(name: name, formula: formula, publication: publication)
    }
  }

  /// The result as a sentence.
  var sentence: String { computation == nil ? "\(text)." : "\(name): \(text)." }

  /// The row of the page.
  func row(of plot: ForestPlot) -> PageRow {
    guard let computation else { return PageRow(.paragraph(sentence)) }
    return PageRow(
      .computed(label: name, text: text, isIndented: false),
      figures: [
        ShownFigure(
          title: "\(name), \(plot.endpoint?.text ?? "")",
          text: text,
          figure: nil,
          source: nil,
          computation: computation
        )
      ]
    )
  }
}
