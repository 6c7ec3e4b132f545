import TrialModel

/// Totals of a record's event groups: more participants than were at risk, or fewer than one of the
/// rows they are the total of has.
func postedFindings(of trial: Trial) -> [CheckFinding] {
  guard let registration = trial.registration, let events = registration.results?.adverseEvents
  else { return [] }
  let source = SourceKey(registration)
  let deaths = events.groups.map {
    PostedTotal("died, of any cause", of: $0, $0.deaths, trial.id, source)
  }
  let serious = events.groups.map {
    PostedTotal("serious events", of: $0, $0.serious, trial.id, source)
  }
  let other = events.groups.map {
    PostedTotal("other events", of: $0, $0.other, trial.id, source)
  }
  return (deaths + serious + other).flatMap { sizeFindings(of: $0.count) }
    + serious.flatMap { $0.findings(below: events.serious) }
    + other.flatMap { $0.findings(below: events.other) }
}

/// The participants of one event group with any event of a kind.
private struct PostedTotal {
  let group: PostedGroupID
  let count: CheckedCount

  init(
    _ kind: String,
    of group: PostedEventGroup,
    _ total: PostedEventGroup.Total,
    _ trial: TrialID,
    _ source: SourceKey
  ) {
    self.group = group.id
    let title = "\(kind), \(group.title)"
    count = CheckedCount(
      Subject(
        place: trial.text,
        id: "\(kind), \(group.id.text), \(source.text)",
        title: title,
        source: source
      ),
      printed: [total.affected, total.atRisk].map { $0.map(String.init) ?? "not reported" }
        .joined(separator: "/"),
      affected: total.affected,
      atRisk: total.atRisk,
      percent: nil,
      sets: []
    )
  }

  /// Whether a row has more participants than the total, of which it is a part; the row with most.
  func findings(below rows: [PostedEvent]) -> [CheckFinding] {
    guard let total = count.affected else { return [] }
    let parts = rows.flatMap { row in
      row.cells.filter { $0.group == group }
        .compactMap { cell in cell.affected.map { (term: row.term, affected: $0) } }
    }
    guard let most = parts.max(by: { $0.affected < $1.affected }), most.affected > total
    else { return [] }
    return [
      CheckFinding(
        .setSize,
        .fail,
        on: count.subject,
        printed: count.printed,
        numbers: [PrintedNumber(total), PrintedNumber(most.affected)],
        expected: "at least \(most.affected) with any such event",
        because: "the row '\(most.term)' alone has \(most.affected)"
      )
    ]
  }
}
