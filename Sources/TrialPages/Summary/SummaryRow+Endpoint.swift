import TrialModel
import TrialQuery
import TrialStatistics

extension SummaryRow {
  /// The row of an endpoint: the ratio of one trial as printed, of several as pooled.
  init(
    _ endpoint: ForestEndpoint,
    of trials: [Trial],
    options: SummaryOptions,
    ratings: CertaintyRatings,
    in catalogue: Catalogue
  ) {
    let plot = ForestPlot(
      .trials(trials.map(\.id), areMarked: true),
      options: ForestOptions(
        endpoint: endpoint,
        pooling: options.pooling,
        poolsAll: options.poolsAll
      ),
      in: catalogue
    )
    let summed = EndpointEvidence(plot, endpoint)
    let outcome = SummaryOutcome.endpoint(endpoint)
    let effect = summed.effect
    let gap = Self.gap(endpoint)
    self.init(
      outcome,
      trials: summed.studies.map(\.trial).eachOnce,
      patients: summed.patients,
      effect: effect,
      controlRisks: gap == nil && effect != nil
        ? ControlRisks.risks(of: endpoint, in: summed.studies) : [],
      options: options,
      difference: { risk in effect.flatMap { Self.difference(endpoint, $0, risk) } },
      remarks: summed.remarks + (effect == nil ? [] : [gap].compactMap { $0 }),
      isRandomised: summed.studies.allSatisfy(\.isRandomised),
      ratings: ratings
    )
  }

  /// Why no difference follows from such a ratio, in a sentence; `nil` where one does.
  private static func gap(_ endpoint: ForestEndpoint) -> String? {
    guard let measure = endpoint.absoluteMeasure else {
      return "No difference: a \(endpoint.measure) does not give one."
    }
    let isUnwanted = EventSense(outcome: endpoint.name, isHazard: true) == .unwanted
    return measure == .hazardRatio && !isUnwanted
      ? "No difference: whether the event counted is wanted cannot be told by the name of the endpoint."
      : nil
  }

  /// What the ratio means for 1,000 patients with that control risk; `nil` without an interval.
  private static func difference(
    _ endpoint: ForestEndpoint,
    _ effect: SummaryEffect,
    _ risk: ControlRisk
  ) -> SummaryDifference? {
    guard let measure = endpoint.absoluteMeasure, effect.interval != nil else { return nil }
    return SummaryDifference(measure, effect, risk)
  }
}

extension SummaryDifference {
  /// The difference that a ratio makes at a control risk; `nil` where the numbers hold none.
  init?(_ measure: AbsoluteEffect.Measure, _ effect: SummaryEffect, _ risk: ControlRisk) {
    guard
      let absolute = try? absoluteEffect(
        measure,
        ratio: effect.ratio,
        limits: effect.interval.map { ($0.lower, $0.upper) },
        level: effect.interval?.level ?? .ninetyFive,
        comparator: risk.proportion
      )
    else { return nil }
    let bounds = absolute.difference.bounds
    let name = measure.rawValue
    self.init(
      estimate: absolute.difference.estimate,
      bounds: bounds.map { $0.lower...$0.upper },
      computation: Computation(
        name: "difference in 1,000",
        formula:
          "(\(measure.formula.words)) - r, r = \(DecimalText.of(risk.proportion, decimals: 3))"
          + " (\(risk.origin)), \(name) \(effect.text); r is taken as known, so the interval is that"
          + " of the \(name) alone",
        publication: measure.formula.source
      )
    )
  }
}

/// What the ratios of an endpoint come to over the trials that have one.
private struct EndpointEvidence {
  private let plot: ForestPlot
  private let endpoint: ForestEndpoint
  /// The rows the effect is made of; where none can be weighed, those that are drawn.
  let studies: [ForestStudy]
  /// The rows that are drawn in the forest plot and are not in the effect.
  private let leftOut: [ForestStudy]

  init(_ plot: ForestPlot, _ endpoint: ForestEndpoint) {
    self.plot = plot
    self.endpoint = endpoint
    let weighed = plot.groups.flatMap(\.pooled)
    // What one trial reports is shown as it is, whether or not it would be pooled with others.
    let isOfOne = Set(plot.studies.map(\.trial.id)).count == 1
    let shown = weighed.isEmpty ? (isOfOne ? Self.main(of: plot.studies) : plot.studies) : weighed
    studies = shown
    leftOut = plot.studies.filter { !shown.contains($0) }
  }

  /// Of several comparisons of one trial that of its headline, else the first.
  private static func main(of studies: [ForestStudy]) -> [ForestStudy] {
    let headline = studies.first { study in
      study.trial.results.contains { $0.id == study.result && $0.isHeadline }
    }
    return (headline ?? studies.first).map { [$0] } ?? []
  }

  var effect: SummaryEffect? {
    if studies.count == 1, let study = studies.first { return own(study) }
    guard case .pooled(let rows) = plot.pool else { return nil }
    return SummaryEffect(
      pooled: rows,
      over: studies.map(\.label),
      of: endpoint.text,
      measure: endpoint.measure,
      others: studies.flatMap { $0.figures.prefix(1) }
    )
  }

  private func own(_ study: ForestStudy) -> SummaryEffect? {
    guard let figure = study.figures.first, let ratio = study.ratio else { return nil }
    let drawn = study.drawn(rescaled: false)
    return SummaryEffect(
      ratio: ratio.value,
      interval: study.pooledEffect == nil ? nil : study.estimate?.interval,
      text: drawn.map { "\(ratio.digits) \($0.text)" } ?? ratio.digits,
      note: [drawn?.note ?? "no interval", study.marks + study.directionMark]
        .filter { !$0.isEmpty }.joined(separator: " "),
      method: "as printed",
      figure: figure,
      others: []
    )
  }

  /// The patients of the arms compared, each arm once.
  var patients: Int? {
    var arms: [TrialID: Set<ArmID>] = [:]
    var total = 0
    for study in studies {
      for arm in study.comparedArms
      where arms[study.trial.id, default: []].insert(arm.id).inserted {
        let size = arm.size(of: .randomised)?.shownNumber ?? arm.size(of: .analysed)?.shownNumber
        guard let size else { return nil }
        total += Int(size.value)
      }
      if arms[study.trial.id]?.isEmpty ?? true { return nil }
    }
    return studies.isEmpty ? nil : total
  }

  var remarks: [String] {
    var remarks: [String] = []
    switch plot.pool {
    case .refused(let reason) where studies.count > 1: remarks.append(reason)
    case .pooled(let rows) where studies.count > 1:
      remarks += [rows.effect.heterogeneity.words, rows.disagreement].compactMap { $0 }
      remarks += rows.cautions + [plot.credibleIntervals].compactMap { $0 }
      remarks.append(plot.mixture)
    default: break
    }
    if !leftOut.isEmpty {
      remarks.append(
        "In the forest plot and not in this row: "
          + leftOut.map { study in
            study.label + (study.exclusion.map { " (\($0.words))" } ?? "")
          }
          .joined(separator: ", ") + "."
      )
    }
    if studies.count == 1, let study = studies.first, study.pooledEffect == nil {
      remarks.append(Self.withoutEstimate(study))
    }
    return remarks
  }

  /// Why nothing is computed of a ratio.
  private static func withoutEstimate(_ study: ForestStudy) -> String {
    if study.interval == nil {
      return "No interval is printed, so nothing is computed of the ratio."
    }
    if study.direction.isTurned || study.direction == .contradictory {
      return
        "What the ratio compares is turned or contradicted in its source, so nothing is computed."
    }
    return "The interval gives no standard error, so nothing is computed of the ratio."
  }
}

extension ForestEndpoint {
  /// The kind of its ratio as a difference can be made of it; `nil` for other measures.
  fileprivate var absoluteMeasure: AbsoluteEffect.Measure? {
    switch measure {
    case "hazard ratio": .hazardRatio
    case "odds ratio": .oddsRatio
    case "risk ratio", "relative risk": .riskRatio
    default: nil
    }
  }
}

extension ForestStudy {
  /// Whether chance decided who is in the groups that are compared.
  ///
  /// As the forest plot knows it; trials of the catalogue are phase 3 and taken as randomised where no
  /// source says, unless an arm is of patients outside the trial.
  var isRandomised: Bool {
    if comparedArms.contains(where: \.isOutsideTrial) { return false }
    return trial.isRandomised ?? (trial.role != .registry)
  }

  /// The arms that are compared; where the source does not say which, all that have a side.
  var comparedArms: [Arm] {
    let named = [comparison.experimental, comparison.control].compactMap { $0 }
    return named.count == 2 ? named : trial.arms.filter { $0.side != nil }
  }

  /// The arms that may be below the line: the one that is named, else all control arms.
  var controlArms: [ArmID] {
    comparison.control.map { [$0.id] } ?? trial.arms.filter { $0.side == .control }.map(\.id)
  }
}
