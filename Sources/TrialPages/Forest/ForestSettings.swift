import TrialModel

/// How a forest plot is made, in a few words, for its screen and its figure.
package enum ForestSettings {
  /// What the plot is of: `15 of 21 trials with a ratio in view`.
  ///
  /// The same on the screen and on paper, where trials that have no ratio of anything may be left out
  /// or not.
  package static func extent(of plot: ForestPlot, _ subject: ForestSubject) -> String {
    switch subject {
    case .trial:
      return "\(plot.studies.count) \(plot.studies.count == 1 ? "ratio" : "ratios") of one trial"
    case .event:
      let plotted = Set(plot.studies.map(\.trial.id)).count
      return subject.areMarked
        ? "\(plotted) of \(plot.asked) trials marked"
        : "\(plotted) of \(plot.asked) trials with harms in view"
    case .trials(_, let areMarked):
      let plotted = Set(plot.studies.map(\.trial.id)).count
      return areMarked
        ? "\(plotted) of \(plot.asked) trials marked"
        : "\(plotted) of \(plot.havingRatios) trials with a ratio in view"
    }
  }

  /// The pooled ratio with its method and what it mixes, or that there is none.
  ///
  /// A page beside the plot pools where the plot does not, by restricted maximum likelihood.
  package static func pooling(of plot: ForestPlot, on tab: ForestTab = .plot) -> String {
    switch plot.pool {
    case .notAsked: tab == .plot ? "not pooled" : "pooled here by REML"
    case .refused: "pooling refused"
    case .pooled(let rows):
      "pooled, \(rows.choice.label): \(rows.entry.text) \(rows.entry.interval.text)"
        + (rows.dissenting.isEmpty ? "" : ", methods disagree") + " · \(plot.mixtureCounts)"
    }
  }

  /// How many rows are pooled of how many drawn, and where it stands why the others are not; `nil`
  /// where nothing is drawn.
  ///
  /// A page beside the plot pools where the plot does not, by restricted maximum likelihood.
  package static func pooledRows(
    of plot: ForestPlot,
    isInWords: Bool,
    tab: ForestTab = .plot
  ) -> String? {
    let drawn = plot.studies.count
    guard drawn > 0 else { return nil }
    guard plot.isOfSeveralTrials else { return "No row is pooled: all are of one trial." }
    let weighed = plot.weighed
    let rows = "\(weighed) of \(drawn) \(drawn == 1 ? "row" : "rows")"
    let reasons = isInWords ? "under To know" : "under the plot"
    let others = weighed == drawn ? "." : "; why not the others stands \(reasons)."
    return switch plot.pool {
    case .notAsked where tab != .plot:
      "Pooled here: \(rows)\(others)"
    case .notAsked: "\(PageKey.pooling.name) pools \(rows)\(others)"
    case .refused:
      "0 of \(drawn) pooled, \(weighed) could be weighed; the reason stands \(reasons)."
    case .pooled: "Pooled: \(rows)\(others)"
    }
  }

  /// The same for a line that is too short for where the reasons stand.
  package static func short(_ rows: String) -> String {
    String(rows.prefix { $0 != ";" && $0 != "." })
  }

  /// What the rows are put together by, where that is not how the catalogue has them.
  package static func grouping(_ options: ForestOptions) -> String? {
    options.grouping == .role ? nil : options.grouping.words
  }
}
