/// The record of a trial from its first known version to its posted results.
package struct RecordCourse: Hashable, Sendable {
  /// The versions that are known, from the oldest; at least one.
  package let versions: [RegistryVersion]
  /// What was posted; `nil` where there are no results.
  package let results: PostedResults?
  /// When results were first posted; `nil` when not given.
  package let resultsPosted: PartialDate?
  /// When the trial started; `nil` when no version says.
  package let start: PartialDate?
  /// What became of each outcome: those of the first plan in its order, then those added, then those posted
  /// without a plan.
  package let outcomes: [OutcomeCourse]

  /// `nil` for a trial without a record.
  package init?(_ trial: Trial) {
    guard let record = trial.registration else { return nil }
    let history = trial.registryHistory
    self.init(record, history.isEmpty ? RegistryVersion.history(of: [record]) : history)
  }

  /// Takes the record that holds the results, and all versions of it, from the oldest.
  package init(_ record: Registration, _ versions: [RegistryVersion]) {
    self.versions = versions
    results = record.results
    resultsPosted = record.dates.resultsFirstPosted?.date
    start = record.dates.start?.date
    outcomes = OutcomeCourse.courses(
      first: versions.lazy.compactMap(\.statement.outcomes).first ?? [],
      now: versions.last { $0.statement.outcomes != nil }?.statement.outcomes ?? [],
      posted: record.results?.outcomes.map { StatedOutcome($0) } ?? []
    )
  }

  /// The first version that states something; `nil` where none does.
  package func first(
    stating part: (RecordStatement) -> Bool = { $0 != RecordStatement() }
  ) -> RegistryVersion? {
    versions.first { part($0.statement) }
  }

  /// The newest version that states something; `nil` where none does.
  package func last(stating part: (RecordStatement) -> Bool) -> RegistryVersion? {
    versions.last { part($0.statement) }
  }

  /// What the website told of all versions of the record; `nil` where that was not imported.
  package var log: RecordLog? { versions.last { $0.log != nil }?.log }
}

/// One outcome: as first known, as planned now, as posted.
package struct OutcomeCourse: Hashable, Sendable {
  /// In the first known version; `nil` where it was added later.
  package let first: StatedOutcome?
  /// In the newest version; `nil` where it was dropped, and where it was posted alone.
  package let now: StatedOutcome?
  /// As posted; `nil` where it is not, and without results.
  package let posted: StatedOutcome?
  /// How the plan of now differs from the first; empty unless both have it.
  package let planned: [OutcomeDifference]
  /// How what is posted differs from the newest plan that has the outcome; empty unless both are there.
  package let reported: [OutcomeDifference]

  /// The outcome in the newest statement of a plan; `nil` where it was posted alone.
  package var plan: StatedOutcome? { now ?? first }

  /// The highest rank it has anywhere; `nil` where none is said.
  package var rank: OutcomeRank? {
    [first?.rank, now?.rank, posted?.rank].compactMap { $0 }.min()
  }

  static func courses(
    first: [StatedOutcome],
    now: [StatedOutcome],
    posted: [StatedOutcome]
  ) -> [OutcomeCourse] {
    let plans = OutcomePair.pairs(of: first, and: now)
    // What was dropped from the plan may be posted all the same.
    let reports = OutcomePair.pairs(of: plans.compactMap { $0.after ?? $0.before }, and: posted)
    let planned = zip(plans, reports).map { plan, report in
      OutcomeCourse(
        first: plan.before,
        now: plan.after,
        posted: report.after,
        planned: plan.differences,
        reported: report.differences
      )
    }
    let added = reports.dropFirst(plans.count).map {
      OutcomeCourse(first: nil, now: nil, posted: $0.after, planned: [], reported: [])
    }
    return planned + added
  }
}
