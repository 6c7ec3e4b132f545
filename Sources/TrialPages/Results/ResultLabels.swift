import TrialModel
import TrialQuery

extension Outcome {
  /// The endpoint for a column of labels: `progression-free` for progression-free survival.
  var endpointText: String { Self.text(ofEndpoint: endpoint) }

  /// An endpoint for a column of labels.
  static func text(ofEndpoint endpoint: String) -> String {
    let survival = " survival"
    guard endpoint.hasSuffix("-free" + survival) else { return endpoint }
    return String(endpoint.dropLast(survival.count))
  }

  /// Comparison, component, period and subgroup for a row under its endpoint; the endpoint where it
  /// has none.
  ///
  /// What a subgroup is defined by, after a colon, is left to the figure's title.
  var rowText: String {
    let group = subgroup.map { String($0.prefix { $0 != ":" }) }
    let parts = [comparison, component, period, group].compactMap { $0 }
    return parts.isEmpty ? endpointText : parts.joined(separator: ", ")
  }

  /// Whether the outcome is about all of the endpoint, of follow-up, of the patients and of the arms.
  var isWhole: Bool { isOfEverybody && component == nil && comparison == nil }

  /// Whether the outcome is about all of follow-up and of the patients.
  var isOfEverybody: Bool { period == nil && subgroup == nil }
}

extension Trial {
  /// An arm's name in a few letters; `nil` for an arm the trial does not have.
  func armLabel(_ id: ArmID?) -> String? { arms.first { $0.id == id }?.shortLabel }

  /// A result in words that stand alone: `overall survival, median, IPI+RT`.
  func title(of result: ReportedResult) -> String {
    let kind = result.kind == .ratio ? result.measure ?? "ratio" : result.kind.rawValue
    return [
      result.endpoint, result.component, result.comparedArms?.name, result.period, result.subgroup,
      kind, armLabel(result.arm),
      result.population ?? result.figure.population,
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }

  /// A result as a figure of a row.
  func shownFigure(_ result: ReportedResult) -> ShownFigure {
    let figure = result.figure
    let p = figure.p.map { ", \($0.words)" } ?? ""
    return ShownFigure(
      title: title(of: result),
      text: figure.shownText + figure.unit.suffix + p,
      figure: figure,
      source: figure.source,
      side: arms.first { $0.id == result.arm }?.side
    )
  }
}

extension FigureUnit {
  /// What stands after a number of this unit, with a blank before it; empty for bare numbers.
  var suffix: String {
    switch self {
    case .percent: " %"
    case .percentagePoints: " points"
    case .ratio, .none: ""
    default: " \(rawValue)"
    }
  }

  /// The unit in the head of a column: `months`, `%`, `points`; empty for bare numbers.
  var headText: String {
    switch self {
    case .percent: "%"
    case .percentagePoints: "points"
    case .ratio, .none, .factor: ""
    default: rawValue
    }
  }
}
