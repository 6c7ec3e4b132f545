/// Everything that is bundled: the review, its trials, and the documents figures come from.
package struct Catalogue: Sendable {
  /// What is in the program, as it is there.
  private let shelf: CatalogueShelf
  /// The trials of it that read otherwise: by decisions and overrides, or with their record beside them.
  private var changed: [TrialID: Trial] = [:]
  /// Trials known from registry records alone, as far as they were looked at.
  private var registered: [TrialID: Trial] = [:]
  /// The records that were looked at, which are sources too.
  private var records: [SourceKey: Source] = [:]

  /// A catalogue that is read when it is asked for.
  package init(_ shelf: CatalogueShelf) { self.shelf = shelf }

  /// A catalogue that was read.
  package init(
    review: Review,
    trials: [Trial],
    sources: [Source],
    laterSearch: LaterSearch? = nil
  ) {
    let trials = trials.sorted { $0.id < $1.id }
    self.init(
      CatalogueShelf(
        numbers: trials.map(\.id),
        asOf: trials.compactMap(\.stateNow.asOf).max(),
        reading: CatalogueShelf.Reading(
          review: { review },
          laterSearch: { laterSearch },
          sources: { sources },
          trial: { trials[$0] }
        )
      )
    )
  }

  package var review: Review { shelf.review }

  /// The search for trials that came after the review; `nil` where none was made.
  package var laterSearch: LaterSearch? { shelf.laterSearch }

  /// The trials in the order of their registry numbers; asking for them reads all.
  package var trials: [Trial] { shelf.numbers.compactMap(filed) }

  /// How many trials it has, without reading one.
  package var count: Int { shelf.numbers.count }

  /// The trials that read otherwise than the program has them, in the order of their registry numbers.
  package var changedTrials: [Trial] {
    changed.values.sorted { $0.id < $1.id }
  }

  package var sources: [SourceKey: Source] {
    shelf.sources.merging(records) { _, record in record }
  }

  private func filed(_ id: TrialID) -> Trial? { changed[id] ?? shelf.trial(id) }

  /// The catalogue with some trials changed; none may change its registry number.
  package func changing(_ numbers: some Sequence<TrialID>, _ change: (Trial) -> Trial) -> Catalogue
  {
    var catalogue = self
    for id in numbers {
      if let trial = filed(id) {
        catalogue.changed[id] = change(trial)
      }
    }
    return catalogue
  }

  /// The catalogue with the categories of its trials as readers set them.
  package func overridden(by overrides: Overrides) -> Catalogue {
    guard !overrides.isEmpty else { return self }
    var catalogue = changing(overrides.trials) { $0.overridden(by: overrides.of($0.id)) }
    catalogue.registered = registered.mapValues { $0.overridden(by: overrides.of($0.id)) }
    return catalogue
  }

  /// The catalogue with a trial that has its imported record beside it, which becomes a source.
  ///
  /// It takes the place of the one of its number; a trial known from its record alone is kept apart.
  package func keeping(_ trial: Trial) -> Catalogue {
    var catalogue = self
    catalogue.keep(trial)
    return catalogue
  }

  /// Takes in a trial as `keeping` does, without a copy of all that is there for each of many.
  package mutating func keep(_ trial: Trial) {
    if filed(trial.id) != nil {
      changed[trial.id] = trial
    } else {
      registered[trial.id] = trial
    }
    if let registration = trial.registration {
      let record = Source(registration)
      records[record.key] = record
    }
  }

  /// The registry numbers of all trials there are, those known from their record alone at the end.
  package var numbers: [TrialID] { shelf.numbers + registered.keys.sorted() }

  /// The trial of that registry number; `nil` when the catalogue has none.
  package func trial(_ id: TrialID) -> Trial? {
    filed(id) ?? registered[id]
  }

  /// The document of that key; `nil` when the bibliography lacks it, which a check excludes.
  package func source(_ key: SourceKey) -> Source? { records[key] ?? shelf.sources[key] }

  /// The newest date any trial's state is known to; `nil` for an empty catalogue.
  package var asOf: PartialDate? { shelf.asOf }
}

extension Catalogue: Hashable {
  package static func == (left: Catalogue, right: Catalogue) -> Bool {
    guard left.registered == right.registered, left.records == right.records else { return false }
    if left.shelf === right.shelf { return left.changed == right.changed }
    return left.review == right.review && left.laterSearch == right.laterSearch
      && left.trials == right.trials
      && left.shelf.sources == right.shelf.sources
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(numbers)
    hasher.combine(records.count)
  }
}
