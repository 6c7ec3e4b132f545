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
    case .trials(_, let areMarked):
      let plotted = Set(plot.studies.map(\.trial.id)).count
      return areMarked
        ? "\(plotted) of \(plot.asked) trials marked"
        : "\(plotted) of \(plot.havingRatios) trials with a ratio in view"
    }
  }

  /// The pooled ratio with its method and what it mixes, or that there is none.
  package static func pooling(of plot: ForestPlot) -> String {
    switch plot.pool {
    case .notAsked: "not pooled"
    case .refused: "pooling refused"
    case .pooled(let rows):
      "pooled, \(rows.choice.label): \(rows.entry.text) \(rows.entry.interval.text)"
        + (rows.dissenting.isEmpty ? "" : ", methods disagree") + " · \(plot.mixtureCounts)"
    }
  }

  /// What the rows are put together by, where that is not how the catalogue has them.
  package static func grouping(_ options: ForestOptions) -> String? {
    options.grouping == .role ? nil : options.grouping.words
  }
}
