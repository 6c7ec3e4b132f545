package import TrialModel

/// A trial as far as the list shows, filters, sorts and searches it.
///
/// It is made from a trial of the catalogue or from a registry record, and is small enough for
/// hundreds of thousands of them to lie in one index.
package struct ListedTrial: Hashable, Sendable, Identifiable {
  package let id: TrialID
  /// The name readers know it by; `nil` when it has none.
  package let acronym: String?
  /// Protocol and registry numbers besides `id`.
  package let otherIDs: [String]
  package let title: String
  /// The title of its registry record; `nil` when not read.
  package let officialTitle: String?
  /// The sponsor; `nil` when not read.
  package let sponsor: String?
  package let conditions: [String]
  package let role: Role
  package private(set) var categories: ListedCategories
  /// The newest state known.
  package let stateNow: StateOfKnowledge
  /// When the trial started; `nil` when not read.
  package let start: PartialDate?
  /// The one number of participants shown; `nil` when none is known.
  package let participants: Participants?
  /// The one result shown; `nil` when there is none.
  package let headline: Headline?
  /// What is at hand of the trial, for `has:`, in the order of `Holding.allCases`.
  package private(set) var holdings: [Holding]

  package init(
    id: TrialID,
    acronym: String?,
    otherIDs: [String],
    title: String,
    officialTitle: String?,
    sponsor: String?,
    conditions: [String],
    role: Role,
    categories: ListedCategories,
    stateNow: StateOfKnowledge,
    start: PartialDate?,
    participants: Participants?,
    headline: Headline?,
    holdings: [Holding]
  ) {
    self.id = id
    self.acronym = acronym
    self.otherIDs = otherIDs
    self.title = title
    self.officialTitle = officialTitle
    self.sponsor = sponsor
    self.conditions = conditions
    self.role = role
    self.categories = categories
    self.stateNow = stateNow
    self.start = start
    self.participants = participants
    self.headline = headline
    self.holdings = holdings
  }

  /// The acronym, or the registry number where there is none.
  package var name: String { acronym ?? id.text }

  /// The identifiers and names a search also finds without their punctuation.
  var names: [String] { [id.text] + otherIDs + (acronym.map { [$0] } ?? []) }

  /// The other texts a search looks into.
  var texts: [String] {
    [title] + [officialTitle, sponsor].compactMap { $0 } + conditions + categories.agents
  }
}

extension ListedTrial {
  package init(_ trial: Trial) {
    self.init(
      id: trial.id,
      acronym: trial.acronym,
      otherIDs: trial.otherIDs,
      title: trial.title,
      officialTitle: trial.officialTitle?.text,
      sponsor: trial.sponsor?.text,
      conditions: trial.conditions,
      role: trial.role,
      categories: ListedCategories(trial.classification),
      stateNow: trial.stateNow,
      start: trial.start,
      participants: Participants(of: trial),
      headline: Headline(of: trial),
      holdings: Holding.allCases.filter { $0.isHeld(for: trial) }
    )
  }
}

extension ListedTrial {
  /// The same trial with its imported record at hand.
  package func withRecord() -> ListedTrial {
    var trial = self
    trial.holdings = Holding.allCases.filter { holdings.contains($0) || $0 == .record }
    return trial
  }

  /// The trial with its categories as readers set them.
  package func overridden(by overrides: [Override]) -> ListedTrial {
    guard !overrides.isEmpty else { return self }
    var trial = self
    trial.categories = categories.overridden(by: overrides)
    return trial
  }
}
