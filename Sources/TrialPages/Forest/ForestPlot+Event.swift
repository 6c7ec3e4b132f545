package import TrialModel
import TrialQuery
package import TrialStatistics

extension ForestPlot {
  /// One adverse event over trials: a row for each comparison of groups that counts it in the way asked.
  package init(of event: ForestEvent, options: ForestOptions, in catalogue: Catalogue) {
    let trials = event.trials.compactMap(catalogue.trial)
    let found = EventRows.all(of: event, in: trials, catalogue)
    let endpoints = event.endpoints(counted: found.flatMap(\.countings), options.measure)
    let endpoint =
      endpoints.first { $0.counting == options.endpoint?.counting } ?? endpoints.first
    let counting = endpoint?.counting
    let rows = found.map { $0.drawn(counting, options: options) }
    let studies = rows.flatMap(\.studies)
    let reporting = trials.filter(\.reportsEvents)
    let asked = event.areMarked ? trials : reporting
    let drawn = Set(studies.map(\.trial.id))
    let groups = Self.groups(studies, areMarked: event.areMarked, options: options)
    self.init(
      endpoint: endpoint,
      endpoints: endpoints,
      groups: groups,
      missing: asked.filter { !drawn.contains($0.id) },
      asked: asked.count,
      havingRatios: reporting.count,
      pool: ForestPool(groups.flatMap(\.pooled), options: options),
      remarks: studies.isEmpty
        ? []
        : EventRemarks(studies: studies, undrawn: rows.compactMap(\.undrawn), options: options).all
          + Self.poolingRules(for: studies, options: options),
      event: event.name
    )
  }
}

extension ForestEvent {
  /// The event by each way of counting that some trial has, in the order in which they are stepped
  /// through.
  func endpoints(
    counted countings: [EventCounting],
    _ measure: EffectMeasure
  ) -> [ForestEndpoint] {
    countings.eachOnce.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
      .map { ForestEndpoint(event: name, counted: $0, measure: measure) }
  }

  /// The same with how many trials have a row for each.
  package func counted(
    by measure: EffectMeasure,
    in catalogue: Catalogue
  ) -> [(endpoint: ForestEndpoint, trials: Int)] {
    let found = EventRows.all(of: self, in: trials.compactMap(catalogue.trial), catalogue)
    return endpoints(counted: found.flatMap(\.countings), measure)
      .map { endpoint in
        (endpoint, found.count { rows in rows.countings.contains { $0 == endpoint.counting } })
      }
  }
}
