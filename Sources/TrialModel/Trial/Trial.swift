/// One trial with everything the catalogue knows of it, kept apart by source.
package struct Trial: Hashable, Sendable, Identifiable {
  package let id: TrialID
  /// The name readers know it by; `nil` when it has none.
  package let acronym: String?
  /// Protocol and registry numbers besides `id`.
  package let otherIDs: [String]
  /// What the trial is, in our words.
  package let title: String
  /// The title its registry record carries; `nil` when not read.
  package let officialTitle: SourcedText?
  package let role: Role
  /// The conditions studied, in our words.
  package let conditions: [String]
  /// Who is responsible for the trial; `nil` when not read.
  package let sponsor: SourcedText?
  package private(set) var classification: Classification
  /// Short statements in our words, each with its source.
  package private(set) var overview: Overview
  /// Its place in the review's table of running trials.
  package let table: TableRow
  /// What the review said of its state, with the date of the search; `nil` when it said nothing.
  package let stateThen: StateOfKnowledge?
  /// The newest state known.
  package let stateNow: StateOfKnowledge
  /// When the trial started; `nil` when not read.
  package let start: PartialDate?
  /// How many took part, by kind of count, each with its source.
  package private(set) var sizes: [SizeFigure]
  package let arms: [Arm]
  /// Treatment over time; `nil` when the sources do not allow it to be drawn.
  package let schedule: Schedule?
  package private(set) var results: [ReportedResult]
  /// The adverse events of the sources read; `nil` when none of them gives any.
  package let toxicity: Toxicity?
  /// What the registry record states beyond the fields above.
  package let registryFacts: [Fact]
  /// What publications state beyond results and toxicity.
  package let publicationFacts: [Fact]
  /// Every claim the review makes under this trial.
  package let claims: [Claim]
  package let discrepancies: [Discrepancy]
  /// Then and now, aspect by aspect.
  package let changes: [Change]
  /// What happened, in the order of time.
  package let events: [HistoryEvent]
  /// What a reader has to know, in our words.
  package let notes: [SourcedText]
  /// Its imported registry record; `nil` when none was imported or it was not looked at yet.
  package private(set) var registration: Registration?
  /// What the rules make of the record where a person filed the trial; `nil` without a record.
  ///
  /// A trial known from the registry alone has it as its `classification`.
  package private(set) var recordClassification: Classification?
  /// The versions of its record that were imported, the oldest first; empty when not looked at.
  package private(set) var registryHistory: [RegistryVersion]

  package init(
    id: TrialID,
    acronym: String?,
    otherIDs: [String],
    title: String,
    officialTitle: SourcedText?,
    role: Role,
    conditions: [String],
    sponsor: SourcedText?,
    classification: Classification,
    overview: Overview,
    table: TableRow,
    stateThen: StateOfKnowledge?,
    stateNow: StateOfKnowledge,
    start: PartialDate?,
    sizes: [SizeFigure],
    arms: [Arm],
    schedule: Schedule?,
    results: [ReportedResult],
    toxicity: Toxicity?,
    registryFacts: [Fact],
    publicationFacts: [Fact],
    claims: [Claim],
    discrepancies: [Discrepancy],
    changes: [Change],
    events: [HistoryEvent],
    notes: [SourcedText],
    registration: Registration? = nil,
    registryHistory: [RegistryVersion] = []
  ) {
    self.id = id
    self.acronym = acronym
    self.otherIDs = otherIDs
    self.title = title
    self.officialTitle = officialTitle
    self.role = role
    self.conditions = conditions
    self.sponsor = sponsor
    self.classification = classification
    self.overview = overview
    self.table = table
    self.stateThen = stateThen
    self.stateNow = stateNow
    self.start = start
    self.sizes = sizes
    self.arms = arms
    self.schedule = schedule
    self.results = results
    self.toxicity = toxicity
    self.registryFacts = registryFacts
    self.publicationFacts = publicationFacts
    self.claims = claims
    self.discrepancies = discrepancies
    self.changes = changes
    self.events = events
    self.notes = notes
    self.registration = registration
    self.registryHistory = registryHistory
  }

  /// The trial with its imported record beside all that the catalogue knows of it.
  ///
  /// The fields of the catalogue stay as they are; a record of another trial changes nothing.
  package func joined(
    with registration: Registration,
    classification: Classification?,
    history: [RegistryVersion] = []
  ) -> Trial {
    guard registration.id == id else { return self }
    var trial = self
    trial.registration = registration
    trial.recordClassification = classification
    trial.registryHistory = history
    return trial
  }

  /// The trial with the versions of its record that were imported, the oldest first.
  package func with(registryHistory: [RegistryVersion]) -> Trial {
    var trial = self
    trial.registryHistory = registryHistory
    return trial
  }

  /// Whether an imported record stands beside what the catalogue knows of the trial.
  package var isJoined: Bool { role != .registry && registration != nil }

  /// The trial with its own sizes and its results changed.
  package func changing(
    sizes size: (SizeFigure) -> SizeFigure,
    results result: (ReportedResult) -> ReportedResult
  ) -> Trial {
    var trial = self
    trial.sizes = sizes.map(size)
    trial.results = results.map(result)
    return trial
  }

  /// The trial with its categories as readers set them, what stood there before beside them.
  ///
  /// What the rules make of a record beside a filed trial stays as it is.
  package func overridden(by overrides: [Override]) -> Trial {
    guard !overrides.isEmpty else { return self }
    var trial = self
    trial.classification = classification.overridden(by: overrides)
    // Where people wrote the overview it speaks of more than the category, and stays.
    if role == .registry, let sequence = trial.classification.overruled(in: .sequence) {
      let words = SourcedText(sequence.override.valueText, source: overview.sequence.source)
      trial.overview = overview.with(sequence: words)
    }
    return trial
  }

  /// The acronym, or the registry number where there is none.
  package var name: String { acronym ?? id.text }
}
