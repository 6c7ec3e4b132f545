/// How a forest plot is made, in a few words, for its screen and its figure.
package enum ForestSettings {
  /// What the plot is of: `15 of 32 trials in view`.
  package static func extent(of plot: ForestPlot, _ subject: ForestSubject) -> String {
    switch subject {
    case .trial:
      return "\(plot.studies.count) \(plot.studies.count == 1 ? "ratio" : "ratios") of one trial"
    case .trials(_, let areMarked):
      let trials = areMarked ? "marked" : "in view"
      return "\(plot.asked - plot.missing.count) of \(plot.asked) trials \(trials)"
    }
  }

  /// The pooled ratio with its method and what it mixes, or that there is none.
  package static func pooling(of plot: ForestPlot) -> String {
    switch plot.pool {
    case .notAsked: "not pooled"
    case .refused: "pooling refused"
    case .pooled(let rows):
      "pooled, \(rows.choice.label): \(rows.ratio) \(rows.entry.interval.text)"
        + (rows.dissenting.isEmpty ? "" : ", methods disagree") + " · \(plot.mixtureCounts)"
    }
  }
}
