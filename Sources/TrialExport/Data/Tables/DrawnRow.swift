import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// One row of a forest plot: a ratio, or what rows come to.
struct DrawnRow: DataRow {
  /// What the row is.
  enum Content {
    case study(ForestStudy, isPooled: Bool)
    /// Rows pooled; where a test between groups stands in place of an effect, `effect` is `nil`.
    case pooled(PooledResult)
  }

  let content: Content
  /// The name of the group of rows it stands in, `reported by the review`; `nil` for all together.
  let group: String?
  let endpoint: ForestEndpoint?
  let isOfSeveralTrials: Bool
  /// The weight in percent; `nil` where nothing is pooled or the row is not.
  let weight: Double?

  var study: ForestStudy? { if case .study(let study, _) = content { study } else { nil } }
  var pooled: PooledResult? { if case .pooled(let result) = content { result } else { nil } }

  /// Whether the row is weighed when rows are pooled; `nil` for what was pooled.
  private var isPooled: Bool? {
    if case .study(_, let isPooled) = content { isPooled } else { nil }
  }

  var source: SourceKey? { study?.figures.first?.source }

  /// Why the row is not weighed; `nil` where it is.
  private var reason: String? {
    guard let study, isPooled == false else { return nil }
    guard isOfSeveralTrials else { return "a row of one trial, which shares its patients" }
    if let exclusion = study.exclusion { return exclusion.text }
    if study.effect == nil { return study.counts?.gap ?? "no standard error" }
    return study.direction.isTurned ? "the ratio is turned" : study.direction.gap
  }

  private var sides: (above: String?, below: String?) {
    guard let study else { return (nil, nil) }
    return study.trial.results.first { $0.id == study.result }.map { study.trial.sides(of: $0) }
      ?? (nil, nil)
  }

  var trialOfRow: (id: TrialID, acronym: String?)? {
    study.map { ($0.trial.id, $0.trial.acronym) }
  }

  private static func computed(_ number: Double) -> PrintedNumber? {
    try? PrintedNumber(digits: JSON.plainDecimal(number))
  }

  static var columns: [DataColumn<DrawnRow>] {
    aboutTheRow + aboutTheFigure + aboutCounts + aboutPooling
  }

  /// The counts of both arms; `nil` for ratios as printed and for what was pooled.
  private var counts: ForestCounts? { study?.counts }

  /// What the row is, and which arms it compares.
  private static var aboutTheRow: [DataColumn<DrawnRow>] {
    [
      .text(
        "row",
        "what the row is: study, pooled (all together), group (a group pooled), prediction (where a"
          + " further trial would be expected) or between groups (the test for differences)"
      ) { $0.pooled?.kind.rawValue ?? "study" },
      .text("endpoint", "what the ratio is about, or an adverse event as it is counted") {
        $0.endpoint?.name
      },
      .text("measure", "what it compares: hazard ratio, risk difference") { $0.endpoint?.measure },
      .text("group", "group of rows it stands in; empty for all together") { $0.group },
      .flag("pooled", "whether the row is weighed when rows are pooled; empty for pooled rows") {
        $0.isPooled
      },
      .text("not_pooled", "why the row is not weighed when rows are pooled; empty where it is") {
        $0.reason
      },
      .text("comparison", "arms compared, in the letters of the trial; empty where not stated") {
        $0.study?.comparison.name
      },
      .text("control_given", "what the control arm is given in place of what is tried") {
        $0.study?.comparison.controlText
      },
      .text("experimental", "above the line of the ratio; empty where the source does not code it")
      { $0.counts?.experimental.label ?? $0.sides.above },
      .text("control", "below the line; empty where the source does not code it") {
        $0.counts?.control.label ?? $0.sides.below
      },
      .text("direction", "what a ratio below 1 means, by its source; else why that is not known") {
        $0.study.map { $0.direction.gap ?? $0.direction.below }
      },
      .flag("turned", "whether the ratio is of the control to the other; empty where not known") {
        $0.study.flatMap { $0.direction.compared == nil ? nil : $0.direction.isTurned }
      },
    ]
  }

  /// The figure, with what it leaves out and where it stands in time.
  private static var aboutTheFigure: [DataColumn<DrawnRow>] {
    [
      .text("unsound", "why the row has no standard error and no weight; empty where it has") {
        let faults =
          ($0.study?.faults.map(\.rawValue) ?? []) + [$0.study?.counts?.gap].compactMap { $0 }
        return faults.isEmpty ? nil : faults.joined(separator: "; ")
      },
      .text("agent", "immunotherapy agents of the trial; empty for none") {
        let agents = $0.study?.agents ?? []
        return agents.isEmpty ? nil : agents.joined(separator: "; ")
      },
      .text("period", "which part of follow-up; empty for all") {
        if case .period(let period) = $0.study?.extent { period } else { nil }
      },
      .text("subgroup", "which patients; empty for all") {
        if case .subgroup(let subgroup) = $0.study?.extent { subgroup } else { nil }
      },
      .text("data_cut", "data cut of the figure; empty where not stated") { $0.study?.dataCut },
      .text("cut_choice", "how it was told that this cut stands for the trial") {
        $0.isOfSeveralTrials && $0.study?.counts == nil ? $0.study?.cutReason.words : nil
      },
      .number(
        "ratio",
        "the ratio with the digits of its source, or as computed of counts or pooled rows; percentage"
          + " points for a risk difference"
      ) { $0.study?.ratio ?? ($0.counts?.value ?? $0.pooled?.ratio).flatMap(Self.computed) },
      .number("lower", "bound printed first, or computed; empty where there is none") {
        $0.study?.interval?.lower
          ?? ($0.counts?.bounds?.lowerBound ?? $0.pooled?.lower).flatMap(Self.computed)
      },
      .number("upper", "bound printed second, or computed; empty where there is none") {
        $0.study?.interval?.upper
          ?? ($0.counts?.bounds?.upperBound ?? $0.pooled?.upper).flatMap(Self.computed)
      },
      .number("level", "level of the interval in percent, read as 95 where none is printed") {
        $0.study?.interval?.level.percent
          ?? ($0.pooled?.lower == nil && $0.counts?.bounds == nil ? nil : PrintedNumber(95))
      },
      .number("yi", "logarithm of the ratio, or difference of risks; empty where sei is") {
        ($0.study?.effect?.value ?? $0.pooled?.effect?.estimate).flatMap(Self.computed)
      },
      .number(
        "sei",
        "its standard error, from the interval at its own level, the counts, or of the pooled effect;"
          + " empty for none"
      ) {
        ($0.study?.effect?.standardError ?? $0.pooled?.effect?.standardError)
          .flatMap(Self.computed)
      },
      .text("marks", "! misprinted or contradicted, c corrected, k kept, r only the review has it")
      { ($0.study?.marks).flatMap { $0.isEmpty ? nil : $0 } },
      .text("adjustment", "how the source says the ratio was made; empty for a plain one") {
        $0.study?.adjustment
      },
    ]
  }

  /// The counts of an event; empty for ratios as printed.
  private static var aboutCounts: [DataColumn<DrawnRow>] {
    [
      .text("counted", "term, limitation or grade of an event where they are not those asked for") {
        ($0.counts?.counted).flatMap { $0.isEmpty ? nil : $0 }
      },
      .count("ai", "patients with the event in the experimental arm; empty for ratios as printed") {
        $0.counts?.experimental.count?.affected
      },
      .count("n1i", "patients at risk in it") { $0.counts?.experimental.count?.atRisk },
      .count("ci", "patients with the event in the control arm") {
        $0.counts?.control.count?.affected
      },
      .count("n2i", "patients at risk in it") { $0.counts?.control.count?.atRisk },
      .flag("derived", "whether a count is the only one that its percentage allows") {
        $0.counts.flatMap { $0.table == nil ? nil : $0.isDerived }
      },
      .flag("corrected", "whether 0.5 was added to each cell of the table for yi and sei") {
        $0.counts.flatMap { $0.table == nil ? nil : $0.isCorrected }
      },
    ]
  }

  /// What rows come to; empty for the rows themselves.
  private static var aboutPooling: [DataColumn<DrawnRow>] {
    [
      .number("weight", "percent by the method of pooling; empty where nothing is pooled") {
        $0.weight.flatMap(Self.computed)
      },
      .text("method", "how rows were pooled; empty for the rows themselves") { $0.pooled?.method },
      .count("k", "how many rows were pooled, or how many groups compared") { $0.pooled?.count },
      .number("tau2", "variance between trials; empty where one effect is common to all") {
        ($0.pooled?.effect?.heterogeneity.tauSquared).flatMap(Self.computed)
      },
      .number("q", "Cochran's Q, or that between groups") {
        ($0.pooled?.q).flatMap(Self.computed)
      },
      .count("q_df", "degrees of freedom of Q") { $0.pooled?.degreesOfFreedom },
      .number("q_p", "P value of Q") { ($0.pooled?.qP).flatMap(Self.computed) },
      .number("p", "two-sided P value of no effect; empty for the rows themselves") {
        ($0.pooled?.effect?.p).flatMap(Self.computed)
      },
      .text("command", "what computes a pooled row anew from the printed figures; else empty") {
        $0.pooled?.command
      },
    ]
  }

  /// The rows of a plot as they are drawn, from top to bottom, then what they come to.
  static func each(of plot: ForestPlot, take: (DrawnRow) -> Void) {
    func row(_ content: Content, _ group: String?, weight: Double? = nil) -> DrawnRow {
      DrawnRow(
        content: content,
        group: group,
        endpoint: plot.endpoint,
        isOfSeveralTrials: plot.isOfSeveralTrials,
        weight: weight
      )
    }
    let pooled = PooledResult.all(in: plot)
    for group in plot.groups {
      for study in group.studies {
        let content = Content.study(study, isPooled: group.pooled.contains(study))
        take(row(content, group.name, weight: plot.weight(of: study)))
      }
      for result in pooled where result.group == group.name {
        take(row(.pooled(result), group.name))
      }
    }
    for result in pooled where result.group == nil { take(row(.pooled(result), nil)) }
  }
}
