import TrialModel
import TrialQuery
import TrialStatistics

extension SummaryRow {
  /// The row of a harm: the risk ratio of one trial's counts, of several as a forest plot of the harm
  /// pools them by Mantel and Haenszel.
  init(
    _ harm: LeadingHarm,
    of trials: [Trial],
    options: SummaryOptions,
    ratings: CertaintyRatings,
    in catalogue: Catalogue
  ) {
    let plot = ForestPlot(
      of: ForestEvent(harm, trials: trials.map(\.id), areMarked: true),
      options: ForestOptions(
        measure: .riskRatio,
        pooling: .mantelHaenszel,
        poolsAll: options.poolsAll
      ),
      in: catalogue
    )
    let evidence = HarmEvidence(plot, harm)
    let effect = evidence.effect
    self.init(
      .harm(harm),
      trials: evidence.studies.map(\.trial).eachOnce,
      patients: evidence.patients,
      effect: effect,
      controlRisks: evidence.controlRisks,
      options: options,
      difference: { risk in
        effect.flatMap { effect in
          SummaryDifference(.riskRatio, effect, risk)
        }
      },
      remarks: evidence.remarks,
      isRandomised: evidence.studies.allSatisfy(\.isRandomised),
      ratings: ratings
    )
  }
}

/// What the counts of a harm come to over the trials that have them.
private struct HarmEvidence {
  private let plot: ForestPlot
  private let harm: LeadingHarm
  /// The comparisons the effect is made of, each with counts of both arms.
  let studies: [ForestStudy]

  init(_ plot: ForestPlot, _ harm: LeadingHarm) {
    self.plot = plot
    self.harm = harm
    let weighed = plot.groups.flatMap(\.pooled)
    guard weighed.isEmpty else {
      studies = weighed
      return
    }
    // What one trial reports is shown as it is, whether or not it would be pooled with others.
    let counted = plot.studies.filter { $0.counts?.table != nil }
    let isOfOne = Set(plot.studies.map(\.trial.id)).count == 1
    studies =
      isOfOne ? (counted.first(where: \.isOfHeadline) ?? counted.first).map { [$0] } ?? [] : []
  }

  /// The risk ratio; `nil` where no trial has counts that give one.
  var effect: SummaryEffect? {
    if studies.count == 1, let study = studies.first { return own(study) }
    guard case .pooled(let rows) = plot.pool else { return nil }
    return SummaryEffect(
      pooled: rows,
      over: studies.map { "\($0.label) \(Self.counts(of: $0))" },
      of: harm.rawValue,
      measure: "risk ratio",
      others: studies.flatMap(\.printedFigures)
    )
  }

  private func own(_ study: ForestStudy) -> SummaryEffect? {
    guard let table = study.counts?.table,
      let ratio = try? riskRatio(of: table.experimental, versus: table.comparator),
      // As the toxicity tab computes it, with formula and counts.
      let place = ShownMeasure.riskRatio.place(in: study.figures)
    else { return nil }
    let isHalved = ratio.zeroCells == .halfAddedToAllCells
    return SummaryEffect(
      ratio: ratio.ratio,
      interval: ratio.interval,
      text: SummaryEffect.text(ratio.ratio, ratio.interval),
      note: [isHalved ? "0.5 added" : "", study.marks.contains("!") ? "!" : ""]
        .filter { !$0.isEmpty }.joined(separator: " "),
      method: "from counts",
      figure: study.figures[place],
      others: study.printedFigures
    )
  }

  /// The patients at risk in the arms compared; `nil` without any.
  var patients: Int? {
    let tables = studies.compactMap { $0.counts?.table }
    return tables.isEmpty
      ? nil : tables.reduce(0) { $0 + $1.experimental.atRisk + $1.comparator.atRisk }
  }

  /// The risks of the control arms, the largest arm first; an arm in which nobody or everybody had it
  /// has none.
  var controlRisks: [ControlRisk] {
    studies.compactMap { study -> (risk: ControlRisk, atRisk: Int)? in
      guard let control = study.counts?.table?.comparator, control.affected > 0,
        control.unaffected > 0
      else { return nil }
      let percent = DecimalText.of(100 * control.proportion, decimals: 1)
      let cell = study.printedFigures.first { $0.side == .control }
      let risk = ControlRisk(
        proportion: control.proportion,
        time: nil,
        trial: study.trial.name,
        dataCut: study.dataCut,
        figure: ShownFigure(
          title: cell?.title ?? "\(harm.rawValue), control arm",
          text: "\(control.affected)/\(control.atRisk) (\(percent) %)",
          figure: cell?.figure,
          source: cell?.source,
          side: .control
        ),
        isOfEventFree: false
      )
      return (risk, control.atRisk)
    }
    .sorted { $0.atRisk > $1.atRisk }.map(\.risk)
  }

  var remarks: [String] {
    var remarks: [String] = []
    if studies.isEmpty {
      remarks.append("Not in the sources read as counts out of patients at risk in both arms.")
    }
    if studies.count > 1 {
      switch plot.pool {
      case .refused(let reason): remarks.append(reason)
      case .pooled(let rows):
        remarks += [rows.effect.heterogeneity.words, rows.disagreement].compactMap { $0 }
        remarks += rows.cautions
      case .notAsked: break
      }
    }
    remarks += without
    if let study = studies.first, studies.count == 1 {
      if effect == nil { remarks.append("No ratio: nobody or everybody in both arms had it.") }
      if effect != nil, study.counts?.table?.comparator.affected == 0 {
        remarks.append(
          "Nobody in the control arm had it, so a ratio gives no difference in 1,000."
        )
      }
    }
    let otherwise = studies.compactMap { study in
      study.counts.flatMap { $0.counted.isEmpty ? nil : "\(study.label) (\($0.counted))" }
    }
    if !otherwise.isEmpty {
      remarks.append("As its source counts it: \(otherwise.joined(separator: ", ")).")
    }
    let doubtful = studies.filter { $0.marks.contains("!") }.map(\.label)
    if !doubtful.isEmpty {
      remarks.append(
        "! Misprinted or contradicted, see the checks: \(doubtful.joined(separator: ", "))."
      )
    }
    let derived = studies.filter { $0.counts?.isDerived ?? false }.map(\.label)
    if !derived.isEmpty {
      remarks.append(
        "Counts derived from percentages that allow one alone: \(derived.joined(separator: ", "))."
      )
    }
    return remarks
  }

  /// The comparisons and trials that are not in the row, each with the reason.
  private var without: [String] {
    let leftOut = plot.studies.filter { !studies.contains($0) }
      .map { study in
        let reason = study.exclusion?.words ?? study.counts?.gap ?? "counted in another row"
        return "\(study.label) (\(reason))"
      }
    let missing = plot.missing.map { "\($0.name) (no such row in the sources read)" }
    let all = leftOut + (studies.isEmpty && leftOut.isEmpty ? [] : missing)
    return all.isEmpty ? [] : ["Not in this row: \(all.joined(separator: ", "))."]
  }

  private static func counts(of study: ForestStudy) -> String {
    guard let table = study.counts?.table else { return "" }
    return [table.experimental, table.comparator].map { "\($0.affected)/\($0.atRisk)" }
      .joined(separator: " v ")
  }
}

extension ForestStudy {
  /// The figures that stand in sources, without what was computed of them.
  fileprivate var printedFigures: [ShownFigure] { figures.filter { $0.computation == nil } }

  /// Whether its arms are those of the ratio that the list sums its trial up by.
  fileprivate var isOfHeadline: Bool {
    let arms = trial.results.first(where: \.isHeadline)?.comparedArms
    return arms != nil && comparison.experimental?.id == arms?.experimental
      && comparison.control?.id == arms?.control
  }
}
