package import TrialModel
package import TrialPages

/// A ratio that a forest plot draws, with what the plot says of pooling it.
package struct PlottedResult: Hashable, Sendable {
  /// A ratio by its trial and its place among the results of that trial.
  package struct Key: Hashable, Sendable {
    let trial: TrialID
    let result: ReportedResult.ID
  }

  let key: Key
  /// Whether the plot pools it when rows are pooled.
  let isPooled: Bool
  /// Why the plot leaves it out of what is pooled for what it compares; `nil` for no such reason.
  let exclusion: String?

  /// The ratios that a plot draws.
  package static func all(in plot: ForestPlot) -> Set<PlottedResult> {
    Set(
      plot.studies.compactMap { study in
        study.result.map {
          PlottedResult(
            key: Key(trial: study.trial.id, result: $0),
            isPooled: study.isPooled,
            exclusion: study.exclusion?.text
          )
        }
      }
    )
  }

  /// The ratios that the plots of all endpoints over some trials draw.
  ///
  /// A plot is made of the trials that have its endpoint alone, so that the work grows with the
  /// number of ratios.
  package static func all(of trials: [Trial], in catalogue: Catalogue) -> Set<PlottedResult> {
    var drawn: Set<PlottedResult> = []
    for (endpoint, ids) in ForestEndpoint.trialsByEndpoint(trials) {
      let options = ForestOptions(endpoint: endpoint)
      drawn.formUnion(
        all(in: ForestPlot(.trials(ids, areMarked: true), options: options, in: catalogue))
      )
    }
    return drawn
  }
}
