package import TrialModel
package import TrialScreening

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
  /// What is given, in the words of its source, as far as the agents do not name it; searched only.
  package let treatments: [String]
  package let role: Role
  package private(set) var categories: Categories
  /// The newest state known.
  package let stateNow: StateOfKnowledge
  /// When the trial started; `nil` when not read.
  package let start: PartialDate?
  /// The one number of participants shown; `nil` when none is known.
  package let participants: Participants?
  /// The one result shown; `nil` when there is none.
  package let headline: Headline?
  /// To when the results are known: when a record's were posted, else the date of the state known.
  package let resultsDate: PartialDate?
  package private(set) var design: ListedDesign
  /// What is at hand of the trial, for `has:`, in the order of `Holding.allCases`.
  package private(set) var holdings: [Holding]
  /// Where its record stands in the review that is open.
  ///
  /// `nil` without one, and for a trial that it does not have. It lies over the index and is not kept in it.
  package private(set) var screening: ScreenedRecord?
  /// What readers say of it by itself, each their own, by reader; empty when nobody does.
  ///
  /// It lies over the index and is not kept in it.
  package private(set) var notes: [ReaderNote]

  package init(
    id: TrialID,
    acronym: String?,
    otherIDs: [String],
    title: String,
    officialTitle: String?,
    sponsor: String?,
    conditions: [String],
    treatments: [String] = [],
    role: Role,
    categories: Categories,
    stateNow: StateOfKnowledge,
    start: PartialDate?,
    participants: Participants?,
    headline: Headline?,
    resultsDate: PartialDate? = nil,
    design: ListedDesign = ListedDesign(),
    holdings: [Holding]
  ) {
    self.id = id
    self.acronym = acronym
    self.otherIDs = otherIDs
    self.title = title
    self.officialTitle = officialTitle
    self.sponsor = sponsor
    self.conditions = conditions
    self.treatments = treatments
    self.role = role
    self.categories = categories
    self.stateNow = stateNow
    self.start = start
    self.participants = participants
    self.headline = headline
    self.resultsDate = resultsDate ?? stateNow.asOf
    self.design = design
    self.holdings = holdings
    screening = nil
    notes = []
  }

  /// The acronym, or the registry number where there is none.
  package var name: String { acronym ?? id.text }

  /// Whether it is a trial of the review, or its record names immunotherapy and radiotherapy both.
  ///
  /// A store may hold records of anything; those of neither or of one alone are listed after the others.
  package var isOfBothTreatments: Bool {
    role != .registry || !categories.classes.isEmpty && categories.backbone != .none
  }

  /// The identifiers and names a search also finds without their punctuation.
  var names: [String] { [id.text] + otherIDs + (acronym.map { [$0] } ?? []) }

  /// The other texts a search looks into.
  var texts: [String] {
    [title] + [officialTitle, sponsor].compactMap { $0 } + conditions + categories.agents
      + treatments
  }
}

extension ListedTrial {
  /// A study as its registry record alone has it: when it is imported, and when it is opened.
  ///
  /// - Parameters:
  ///   - registration: The record, read as far as `RecordParts.listed` at least.
  ///   - categories: What the rules make of it.
  ///   - results: The ratios that it posts, of which the list shows the first of a primary outcome.
  package init(
    _ registration: Registration,
    _ categories: Categories,
    results: [ReportedResult]
  ) {
    let names = registration.names
    let source = SourceKey(registration)
    self.init(
      id: registration.id,
      acronym: names.acronym,
      otherIDs: names.otherIDs,
      title: names.briefTitle ?? names.officialTitle ?? registration.id.text,
      officialTitle: names.officialTitle,
      sponsor: registration.sponsor?.name,
      conditions: registration.conditions,
      treatments: Self.treatments(of: registration, besides: categories.agents),
      role: .registry,
      categories: categories,
      stateNow: StateOfKnowledge(registration),
      start: registration.dates.start?.date,
      participants: registration.design.enrolment.map { count in
        Participants(
          counted: SizeFigure.CountedSet(enrolmentOf: registration.design),
          number: PrintedNumber(count),
          source: source
        )
      },
      headline: Headline(of: results, arms: []),
      resultsDate: registration.dates.resultsFirstPosted?.date,
      design: ListedDesign(registration),
      holdings: Holding.allCases.filter { $0.isHeld(in: registration) }
    )
  }

  /// A trial of the catalogue, with its record where one stands beside it, or one known from its record
  /// alone.
  package init(_ trial: Trial) {
    if trial.role == .registry, let registration = trial.registration {
      self.init(registration, trial.classification.categories, results: trial.results)
      return
    }
    self.init(
      id: trial.id,
      acronym: trial.acronym,
      otherIDs: trial.otherIDs,
      title: trial.title,
      officialTitle: trial.officialTitle?.text,
      sponsor: trial.sponsor?.text,
      conditions: trial.conditions,
      treatments: Self.treatments(of: trial),
      role: trial.role,
      categories: trial.listedCategories,
      stateNow: trial.stateNow,
      start: trial.start,
      participants: Participants(of: trial),
      headline: Headline(of: trial),
      design: ListedDesign(filed: trial),
      holdings: Holding.allCases.filter { $0.isHeld(for: trial) }
    )
    if let registration = trial.registration {
      let record = ListedTrial(registration, categories, results: [])
      self = joined(with: record)
    }
  }
}

extension ListedTrial {
  /// The row of the catalogue with what a record has beside it: that it is there, what it posts, and
  /// what the catalogue does not say of how the trial is built.
  package func joined(with record: ListedTrial) -> ListedTrial {
    var trial = self
    trial.design = design.filled(from: record.design)
    let added = Holding.ofRecords.filter(record.holdings.contains)
    trial.holdings = Holding.allCases.filter { holdings.contains($0) || added.contains($0) }
    return trial
  }

  /// The trial as it stands in a review.
  package func screened(as record: ScreenedRecord?) -> ListedTrial {
    var trial = self
    trial.screening = record
    return trial
  }

  /// The trial with what readers say of it by itself.
  package func noted(_ notes: [ReaderNote]) -> ListedTrial {
    var trial = self
    trial.notes = notes
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

extension ListedTrial {
  /// Arms and what they are given, and what the overview says of treatment, each text once.
  private static func treatments(of trial: Trial) -> [String] {
    let given = trial.arms.flatMap { arm in
      [arm.label] + arm.interventions.flatMap { [$0.name] + ($0.text.map { [$0] } ?? []) }
    }
    let told = [trial.overview.radiotherapy, trial.overview.immunotherapy, trial.overview.sequence]
    return (given + told.map(\.text)).eachOnce
  }

  /// The names of the interventions of a record that neither its agents nor its title have, each once.
  private static func treatments(
    of registration: Registration,
    besides agents: [String]
  ) -> [String] {
    let title = registration.names.briefTitle ?? ""
    let names = registration.interventions.map(\.name)
    return names.filter { name in !(agents + [title]).contains { $0.holds(name) } }.eachOnce
  }
}

extension String {
  /// Whether another text stands in this one, whatever the capitals of English letters.
  fileprivate func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let first = other.first.map(Self.small), other.count <= text.count else {
          return other.isEmpty
        }
        return (0...(text.count - other.count)).contains { start in
          Self.small(text[start]) == first
            && other.indices.allSatisfy { Self.small(text[start + $0]) == Self.small(other[$0]) }
        }
      }
    }
  }

  /// The byte of a small letter for that of a capital one; others as they are.
  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
