/// The parts of the registry's record of a trial that a copy of it holds.
///
/// Files of the registry can be trimmed when they are downloaded: of any trial, any part may be
/// missing. What a copy does not hold it says nothing of, neither no nor zero. Kept with the parts is
/// whether the copy was made from the tables of AACT.
package struct RecordExtent: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let title = RecordExtent(rawValue: 1)
  package static let status = RecordExtent(rawValue: 1 << 1)
  /// The days on which the record was posted and updated.
  package static let dates = RecordExtent(rawValue: 1 << 2)
  package static let sponsor = RecordExtent(rawValue: 1 << 3)
  package static let conditions = RecordExtent(rawValue: 1 << 4)
  /// Whether it is a trial, and its phase.
  package static let design = RecordExtent(rawValue: 1 << 5)
  package static let enrolment = RecordExtent(rawValue: 1 << 6)
  /// Age and sex.
  package static let population = RecordExtent(rawValue: 1 << 7)
  package static let summary = RecordExtent(rawValue: 1 << 8)
  package static let criteria = RecordExtent(rawValue: 1 << 9)
  package static let arms = RecordExtent(rawValue: 1 << 10)
  package static let interventions = RecordExtent(rawValue: 1 << 11)
  package static let plannedOutcomes = RecordExtent(rawValue: 1 << 12)
  package static let flow = RecordExtent(rawValue: 1 << 13)
  package static let baseline = RecordExtent(rawValue: 1 << 14)
  package static let postedOutcomes = RecordExtent(rawValue: 1 << 15)
  package static let adverseEvents = RecordExtent(rawValue: 1 << 16)
  /// No part: the copy was made from the tables of AACT, the relational copy of the registry, which keep
  /// less of a record than its JSON.
  package static let fromAACT = RecordExtent(rawValue: 1 << 30)

  /// The posted results, which a record that says it has none holds too: it says all there is.
  package static let results: RecordExtent = [.flow, .baseline, .postedOutcomes, .adverseEvents]

  /// What the registry's own record of any trial holds.
  ///
  /// Of 4,255 whole records none lacked one of these; arms, outcomes and results some have not.
  package static let essential: RecordExtent = [
    .title, .status, .dates, .sponsor, .conditions, .design,
  ]

  /// The parts alone, without where the copy came from.
  package var parts: RecordExtent { subtracting(.fromAACT) }

  /// How many parts are held.
  package var count: Int { parts.rawValue.nonzeroBitCount }

  /// The parts in words, in the order of the record.
  package var names: [String] {
    Self.named.filter { contains($0.part) }.map(\.name)
  }

  private static let named: [(part: RecordExtent, name: String)] = [
    (.title, "title"), (.status, "status"), (.dates, "dates of posting"), (.sponsor, "sponsor"),
    (.conditions, "conditions"), (.design, "design"), (.enrolment, "enrolment"),
    (.population, "age and sex"), (.summary, "summary"), (.criteria, "criteria of eligibility"),
    (.arms, "arms"), (.interventions, "interventions"), (.plannedOutcomes, "planned outcomes"),
    (.flow, "participant flow"), (.baseline, "baseline"), (.postedOutcomes, "posted outcomes"),
    (.adverseEvents, "adverse events"),
  ]
}

extension RecordExtent {
  /// What can be told of any reading of a record, however little of it was read: all but the long
  /// texts, the arms, the planned outcomes and the posted results.
  package init(
    names: Registration.Names,
    status: Registration.Status,
    dates: Registration.Dates,
    sponsor: Registration.Organisation?,
    conditions: [String],
    design: Registration.Design,
    eligibility: Registration.Eligibility
  ) {
    self = []
    if names.briefTitle != nil || names.officialTitle != nil { insert(.title) }
    if status.overall != nil { insert(.status) }
    if dates.firstPosted != nil || dates.lastUpdatePosted != nil || dates.verified != nil {
      insert(.dates)
    }
    if sponsor != nil { insert(.sponsor) }
    if !conditions.isEmpty { insert(.conditions) }
    if design.studyType != nil || !design.phases.isEmpty { insert(.design) }
    if design.enrolment != nil { insert(.enrolment) }
    if eligibility.sex != nil || !eligibility.ageGroups.isEmpty { insert(.population) }
  }

  /// What a record read whole holds.
  init(_ record: Registration) {
    self.init(
      names: record.names,
      status: record.status,
      dates: record.dates,
      sponsor: record.sponsor,
      conditions: record.conditions,
      design: record.design,
      eligibility: record.eligibility
    )
    if record.descriptions.brief != nil { insert(.summary) }
    if record.eligibility.criteria != nil { insert(.criteria) }
    if !record.arms.isEmpty { insert(.arms) }
    if !record.interventions.isEmpty { insert(.interventions) }
    if !record.plannedOutcomes.isEmpty { insert(.plannedOutcomes) }
    if let results = record.results {
      if results.flow != nil { insert(.flow) }
      if results.baseline != nil { insert(.baseline) }
      if !results.outcomes.isEmpty { insert(.postedOutcomes) }
      if results.adverseEvents != nil { insert(.adverseEvents) }
    } else if record.saysResultsPosted == false {
      insert(.results)
    }
  }
}
