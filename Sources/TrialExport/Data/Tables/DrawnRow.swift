import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// One row of a forest plot.
struct DrawnRow: DataRow {
  let study: ForestStudy
  /// The name of the group of rows it stands in: `reported by the review`.
  let group: String
  let isPooled: Bool
  let endpoint: ForestEndpoint?
  let isOfSeveralTrials: Bool

  var source: SourceKey? { study.figures.first?.source }

  /// Why the row is not weighed; `nil` where it is.
  private var reason: String? {
    if isPooled { return nil }
    guard isOfSeveralTrials else { return "a row of one trial, which shares its patients" }
    if let exclusion = study.exclusion { return exclusion.text }
    if study.estimate == nil { return "no standard error" }
    return study.direction.isTurned ? "the ratio is turned" : study.direction.gap
  }

  private var sides: (above: String?, below: String?) {
    study.trial.results.first { $0.id == study.result }.map { study.trial.sides(of: $0) }
      ?? (nil, nil)
  }

  var trialOfRow: (id: TrialID, acronym: String?)? { (study.trial.id, study.trial.acronym) }

  static var columns: [DataColumn<DrawnRow>] {
    [
      .text("endpoint", "what the ratio is about") { $0.endpoint?.name },
      .text("measure", "what it compares: hazard ratio") { $0.endpoint?.measure },
      .text("group", "group of rows it stands in") { $0.group },
      .flag("pooled", "whether the row is weighed when rows are pooled") { $0.isPooled },
      .text("not_pooled", "why the row is not weighed when rows are pooled; empty where it is") {
        $0.reason
      },
      .text("comparison", "arms compared, in the letters of the trial; empty where not stated") {
        $0.study.comparison.name
      },
      .text("control_given", "what the control arm is given in place of what is tried") {
        $0.study.comparison.controlText
      },
      .text("experimental", "above the line of the ratio; empty where the source does not code it")
      { $0.sides.above },
      .text("control", "below the line; empty where the source does not code it") {
        $0.sides.below
      },
      .text("direction", "what a ratio below 1 means, by its source; else why that is not known") {
        $0.study.direction.gap ?? $0.study.direction.below
      },
      .flag("turned", "whether the ratio is of the control to the other; empty where not known") {
        $0.study.direction.compared == nil ? nil : $0.study.direction.isTurned
      },
      .text("unsound", "why the row has no standard error and no weight; empty where it has") {
        let faults = $0.study.faults.map(\.rawValue)
        return faults.isEmpty ? nil : faults.joined(separator: "; ")
      },
      .text("agent", "immunotherapy agents of the trial; empty for none") {
        let agents = $0.study.trial.classification.agents
        return agents.isEmpty ? nil : agents.joined(separator: "; ")
      },
      .text("period", "which part of follow-up; empty for all") {
        if case .period(let period) = $0.study.extent { period } else { nil }
      },
      .text("subgroup", "which patients; empty for all") {
        if case .subgroup(let subgroup) = $0.study.extent { subgroup } else { nil }
      },
      .text("data_cut", "data cut of the figure; empty where not stated") { $0.study.dataCut },
      .text("cut_choice", "how it was told that this cut stands for the trial") {
        $0.isOfSeveralTrials ? $0.study.cutReason.words : nil
      },
      .number("ratio", "the ratio with the digits of its source") { $0.study.ratio },
      .number("lower", "bound printed first; empty where there is none") {
        $0.study.interval?.lower
      },
      .number("upper", "bound printed second; empty where there is none") {
        $0.study.interval?.upper
      },
      .number("level", "level of the interval in percent, read as 95 where none is printed") {
        $0.study.interval?.level.percent
      },
      .number("yi", "logarithm of the ratio; empty where no standard error can be had") {
        ($0.study.effect?.value).flatMap(Self.computed)
      },
      .number("sei", "its standard error, from the interval at its own level; empty for none") {
        ($0.study.effect?.standardError).flatMap(Self.computed)
      },
      .text("marks", "! misprinted or contradicted, c corrected, k kept, r only the review has it")
      {
        $0.study.marks.isEmpty ? nil : $0.study.marks
      },
      .text("adjustment", "how the source says the ratio was made; empty for a plain one") {
        $0.study.adjustment
      },
    ]
  }

  private static func computed(_ number: Double) -> PrintedNumber? {
    try? PrintedNumber(digits: JSON.plainDecimal(number))
  }

  /// The rows of a plot as they are drawn, from top to bottom.
  static func each(of plot: ForestPlot, take: (DrawnRow) -> Void) {
    for group in plot.groups {
      for study in group.studies {
        take(
          DrawnRow(
            study: study,
            group: group.name,
            isPooled: group.pooled.contains(study),
            endpoint: plot.endpoint,
            isOfSeveralTrials: plot.isOfSeveralTrials
          )
        )
      }
    }
  }
}
