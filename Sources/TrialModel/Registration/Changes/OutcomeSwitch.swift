/// An outcome that is not what it was: a switch of a primary outcome in the plan, or a difference between plan
/// and posted results.
package struct OutcomeSwitch: Hashable, Sendable {
  /// What became of it.
  package enum Kind: Hashable, Sendable {
    /// A primary outcome is in the plan no more.
    case dropped
    /// A primary outcome came into the plan.
    case added
    /// A primary outcome was made another, or another a primary one; or it is measured at another time, or in
    /// other words, which may be another outcome.
    case changed([OutcomeDifference])
    /// It is posted, and no plan that is known has it.
    case notPlanned
    /// It is posted, and came into the plan later.
    case plannedLater
    /// A primary outcome of the plan is not among the posted ones.
    case notPosted
  }

  /// When a plan was changed.
  package struct Span: Hashable, Sendable {
    /// The last known version before the change.
    package let after: RegistryVersion
    /// The first known version that has it.
    package let by: RegistryVersion
    /// Whether all of that time lies after the start of the trial; `false` where that cannot be told.
    package let isAfterStart: Bool
  }

  package let kind: Kind
  /// As planned before; `nil` where no plan had it.
  package let before: StatedOutcome?
  /// As planned since or as posted; `nil` where it is there no more.
  package let after: StatedOutcome?
  /// When the plan was changed; `nil` for what differs in the posted results alone.
  package let span: Span?
  /// The version whose plan it is held against.
  package let plan: RegistryVersion
}

extension RecordCourse {
  /// The switches of primary outcomes after the start, and posted outcomes that were not registered.
  ///
  /// Held against each other are the last plan that is known to be from before the start, or where none is as
  /// old the first, the newest plan, and what is posted. Outcomes are paired by their words (`OutcomePair`), so
  /// that each is to be read. What is posted as thought of afterwards says so itself, and is none.
  package var switches: [OutcomeSwitch] {
    let all = versions.filter { $0.statement.outcomes != nil }
    let place = all.lastIndex { isBeforeStart($0) } ?? all.startIndex
    guard all.indices.contains(place) else { return [] }
    return PlanSwitches(plans: Array(all[place...]), results: results, start: start)?.all ?? []
  }

  private func isBeforeStart(_ version: RegistryVersion) -> Bool {
    guard let start, let day = version.version else { return false }
    return day < start && !start.mayBe(day)
  }
}

/// The switches between a plan, those after it, and what is posted.
private struct PlanSwitches {
  private let plans: [RegistryVersion]
  private let first: RegistryVersion
  private let now: RegistryVersion
  private let courses: [OutcomeCourse]
  private let isPosted: Bool
  private let start: PartialDate?

  init?(plans: [RegistryVersion], results: PostedResults?, start: PartialDate?) {
    guard let first = plans.first, let now = plans.last else { return nil }
    self.plans = plans
    self.first = first
    self.now = now
    self.start = start
    let posted = results?.outcomes.map { StatedOutcome($0) } ?? []
    isPosted = !posted.isEmpty
    courses = OutcomeCourse.courses(
      first: first.statement.outcomes ?? [],
      now: now.statement.outcomes ?? [],
      posted: posted
    )
  }

  var all: [OutcomeSwitch] {
    courses.flatMap { course in
      course.plan == nil
        ? [postedAlone(course)].compactMap { $0 }
        : [ofPlan(course), ofPosted(course)].compactMap { $0 }
    }
  }

  /// What changed in the plan of a primary outcome; `nil` where nothing did.
  private func ofPlan(_ course: OutcomeCourse) -> OutcomeSwitch? {
    guard course.first?.rank == .primary || course.now?.rank == .primary else { return nil }
    let kind: OutcomeSwitch.Kind
    if course.now == nil {
      kind = .dropped
    } else if course.first == nil {
      kind = .added
    } else {
      let differences = course.planned.filter(\.matters)
      guard !differences.isEmpty else { return nil }
      kind = .changed(differences)
    }
    return OutcomeSwitch(
      kind: kind,
      before: course.first,
      after: course.now,
      span: span(of: course),
      plan: first
    )
  }

  /// How what is posted differs from the plan; `nil` where it does not.
  private func ofPosted(_ course: OutcomeCourse) -> OutcomeSwitch? {
    guard isPosted, let plan = course.plan else { return nil }
    guard let posted = course.posted else {
      guard plan.rank == .primary, course.now != nil else { return nil }
      return OutcomeSwitch(kind: .notPosted, before: plan, after: nil, span: nil, plan: now)
    }
    if course.first == nil {
      // A primary outcome that came into the plan is told as that.
      guard posted.rank != .primary, plan.rank != .primary else { return nil }
      return OutcomeSwitch(
        kind: .plannedLater,
        before: nil,
        after: posted,
        span: span(of: course),
        plan: first
      )
    }
    let differences = course.reported.filter(\.matters)
    guard plan.rank == .primary || posted.rank == .primary, !differences.isEmpty else { return nil }
    return OutcomeSwitch(
      kind: .changed(differences),
      before: plan,
      after: posted,
      span: nil,
      plan: course.now == nil ? first : now
    )
  }

  private func postedAlone(_ course: OutcomeCourse) -> OutcomeSwitch? {
    guard let posted = course.posted, posted.rank != .postHoc else { return nil }
    return OutcomeSwitch(kind: .notPlanned, before: nil, after: posted, span: nil, plan: now)
  }

  /// Between which plans an outcome changed: the first that no longer has it as the first plan does.
  private func span(of course: OutcomeCourse) -> OutcomeSwitch.Span? {
    var last = first
    for plan in plans.dropFirst() {
      if isChanged(course, in: plan) { return span(after: last, by: plan) }
      last = plan
    }
    return span(after: last, by: now)
  }

  private func isChanged(_ course: OutcomeCourse, in plan: RegistryVersion) -> Bool {
    let outcomes = plan.statement.outcomes ?? []
    guard let before = course.first else { return course.now.map(outcomes.contains) ?? false }
    let pair = OutcomePair.pairs(of: first.statement.outcomes ?? [], and: outcomes)
      .first { $0.before == before }
    return pair.map { $0.after == nil || $0.differences.contains(where: \.matters) } ?? false
  }

  private func span(after: RegistryVersion, by: RegistryVersion) -> OutcomeSwitch.Span {
    let isAfter = start.flatMap { start in
      after.version.map { start < $0 && !start.mayBe($0) }
    }
    return OutcomeSwitch.Span(after: after, by: by, isAfterStart: isAfter ?? false)
  }
}

extension OutcomeDifference {
  /// Whether the outcome may be another by it: not by its spelling and description alone, nor by a change among
  /// outcomes that are not primary.
  fileprivate var matters: Bool {
    switch self {
    case .timeFrame, .reworded: true
    case .rank(let old, let new): old == .primary || new == .primary
    case .spelling, .description: false
    }
  }
}
