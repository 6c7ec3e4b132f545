/// Everything that is bundled: the review, its trials, and the documents figures come from.
package struct Catalogue: Hashable, Sendable {
  package let review: Review
  /// The trials in the order of their registry numbers.
  package private(set) var trials: [Trial]
  package private(set) var sources: [SourceKey: Source]
  /// Trials known from registry records alone, as far as they were looked at.
  private var registered: [TrialID: Trial] = [:]

  package init(review: Review, trials: [Trial], sources: [Source]) {
    self.review = review
    self.trials = trials.sorted { $0.id < $1.id }
    self.sources = Dictionary(sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The catalogue with trials changed; none may change its registry number.
  package func changing(_ change: (Trial) -> Trial) -> Catalogue {
    var catalogue = self
    catalogue.trials = trials.map(change)
    return catalogue
  }

  /// The catalogue with the categories of its trials as readers set them.
  package func overridden(by overrides: Overrides) -> Catalogue {
    guard !overrides.isEmpty else { return self }
    var catalogue = changing { $0.overridden(by: overrides.of($0.id)) }
    catalogue.registered = registered.mapValues { $0.overridden(by: overrides.of($0.id)) }
    return catalogue
  }

  /// The catalogue with a trial that has its imported record beside it, which becomes a source.
  ///
  /// It takes the place of the one of its number; a trial known from its record alone is kept apart.
  package func keeping(_ trial: Trial) -> Catalogue {
    var catalogue = self
    if let place = trials.firstIndex(where: { $0.id == trial.id }) {
      catalogue.trials[place] = trial
    } else {
      catalogue.registered[trial.id] = trial
    }
    if let registration = trial.registration {
      let record = Source(registration)
      catalogue.sources[record.key] = record
    }
    return catalogue
  }

  /// The registry numbers of all trials there are, those known from their record alone at the end.
  package var numbers: [TrialID] { trials.map(\.id) + registered.keys.sorted() }

  /// The trial of that registry number; `nil` when the catalogue has none.
  package func trial(_ id: TrialID) -> Trial? {
    trials.first { $0.id == id } ?? registered[id]
  }

  /// The trial a user means by a registry number, another id or an acronym, case ignored.
  package func trial(named typed: String) -> Trial? { trials.first { $0.answers(to: typed) } }

  /// The document of that key; `nil` when the bibliography lacks it, which a check excludes.
  package func source(_ key: SourceKey) -> Source? { sources[key] }

  /// The newest date any trial's state is known to; `nil` for an empty catalogue.
  package var asOf: PartialDate? { trials.compactMap(\.stateNow.asOf).max() }
}
