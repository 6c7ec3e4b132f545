package import TrialModel

/// Primary outcomes that were switched after the start of the trial, and posted outcomes that were not
/// registered, found from the kept versions of its record and its posted results.
///
/// Each is a warning with both texts: nothing in a registry says which outcome became which, and a change may be
/// a clarification. Empty without a record.
package func outcomeFindings(of trial: Trial) -> [CheckFinding] {
  guard let course = RecordCourse(trial), let record = trial.registration else { return [] }
  return outcomeFindings(of: record, in: course)
}

/// The same from all kept versions of a record, given from the oldest; empty without any.
package func outcomeFindings(in versions: [Registration]) -> [CheckFinding] {
  guard let record = versions.last(where: { $0.results != nil }) ?? versions.last else { return [] }
  let course = RecordCourse(record, RegistryVersion.history(of: versions))
  return outcomeFindings(of: record, in: course)
}

private func outcomeFindings(of record: Registration, in course: RecordCourse) -> [CheckFinding] {
  let source = SourceKey(record)
  return course.switches.map { CheckFinding($0, in: course, posted: source, at: record.id) }
}

extension CheckFinding {
  /// The record that holds the posted results is the source of what is posted.
  fileprivate init(
    _ change: OutcomeSwitch,
    in course: RecordCourse,
    posted record: SourceKey,
    at trial: TrialID
  ) {
    let source = change.isPosted ? record : change.span?.by.source ?? record
    let text = change.before ?? change.after
    self.init(
      .outcome,
      .warn,
      on: Subject(
        place: trial.text,
        id: "outcome \(change.name), \(text?.words ?? "")",
        title: change.title,
        source: source
      ),
      printed: change.after?.stated ?? change.absence,
      numbers: [],
      expected: change.expected,
      because: change.reason(in: course),
      said: [
        change.before.map { SourcedText($0.stated, source: change.plan.source) },
        change.after.map { SourcedText($0.stated, source: source) },
      ]
      .compactMap { $0 }
    )
  }
}

extension StatedOutcome {
  /// Rank, measure and time frame: `primary: Overall survival; 5 years`.
  fileprivate var stated: String { (rank.map { "\($0.rawValue): " } ?? "") + words }
}

extension OutcomeSwitch {
  /// Whether it is posted results that differ from a plan.
  fileprivate var isPosted: Bool { span == nil || kind == .plannedLater }

  /// A name that stays the same after every update.
  fileprivate var name: String {
    let name =
      switch kind {
      case .dropped: "dropped"
      case .added: "added"
      case .changed: "changed"
      case .notPlanned: "not planned"
      case .plannedLater: "planned later"
      case .notPosted: "not posted"
      }
    return isPosted ? "posted \(name)" : name
  }

  fileprivate var title: String {
    let rank = (before?.rank ?? after?.rank).map { "\($0.rawValue) outcome" } ?? "outcome"
    return switch kind {
    case .dropped: "primary outcome dropped from the plan"
    case .added: "primary outcome added to the plan"
    case .changed(let differences):
      "\(rank)\(isPosted ? " posted otherwise" : ""), \(differences.map(\.words).joined(separator: ", "))"
    case .notPlanned: "\(rank) posted, not planned"
    case .plannedLater: "\(rank) posted, planned later"
    case .notPosted: "primary outcome not posted"
    }
  }

  /// What stands where the outcome was.
  fileprivate var absence: String {
    guard let span else { return "no such posted outcome" }
    return "not in the plan\(span.by.version.map { " of \($0.text)" } ?? "")"
  }

  /// The text before, with the version that has it.
  fileprivate var expected: String {
    let day = plan.version?.text
    let version =
      plan.isAsRegistered
      ? "as registered\(day.map { " on \($0)" } ?? "")"
      : "in the version \(day.map { "of \($0)" } ?? "without a date")"
    return before.map { "'\($0.stated)' \(version)" } ?? "no such outcome \(version)"
  }

  /// When it happened, as far as that is known, against the start of the trial.
  fileprivate func reason(in course: RecordCourse) -> String {
    guard let span else {
      return switch kind {
      case .notPlanned: "no version of the plan that is known has an outcome of its words"
      case .notPosted: "no posted outcome has its words"
      default: "the posted results and the plan differ"
      }
    }
    func day(_ version: RegistryVersion) -> String { version.version?.text ?? "an undated version" }
    let last = kind == .plannedLater ? nil : course.log?.lastPrimaryChangeDay
    let logged = last.map { ", the primary outcomes last on \($0.text)" } ?? ""
    let between = "the plan was changed between \(day(span.after)) and \(day(span.by))\(logged)"
    guard let start = course.start else { return "\(between); the record has no start" }
    return span.isAfterStart
      ? "\(between), after the start of \(start.text)"
      : "\(between); the trial started on \(start.text)"
  }
}
