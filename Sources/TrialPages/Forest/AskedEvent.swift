package import TrialModel

/// An event that a row of a page is about, by which a forest plot of it may be asked for.
package struct AskedEvent: Hashable, Sendable {
  /// The term, or the name of the harm that sources name in many ways.
  package let term: String
  /// How the row counts it; `nil` where that is not said.
  package let counting: EventCounting?

  package init(_ term: String, counting: EventCounting? = nil) {
    self.term = term
    self.counting = counting
  }

  /// The event of a term at a range of grades, or the leading harm that these report.
  init(_ term: String, _ grade: GradeRange, harm: LeadingHarm?) {
    let named = harm.flatMap { LeadingHarm.named($0.rawValue) }
    self.init(named?.name ?? term, counting: EventCounting(grade))
  }
}

extension Page {
  /// The adverse event that a selectable row is about; `nil` for all other rows.
  ///
  /// The trial is the one whose page it is, `nil` for a page of several.
  package func askedEvent(at row: Int, of trial: Trial?) -> AskedEvent? {
    if let listed = event(at: row), let posted = trial?.registration?.results?.adverseEvents {
      let (events, counting): ([PostedEvent], EventCounting) =
        switch listed.kind {
        case .totals: ([], .postedSerious)
        case .serious: (posted.serious, .postedSerious)
        case .other: (posted.other, .postedOther)
        }
      guard events.indices.contains(listed.event) else { return nil }
      return AskedEvent(events[listed.event].term, counting: counting)
    }
    guard selectableRows.indices.contains(row) else { return nil }
    switch selectableRows[row].content {
    case .compared(let compared): return compared.event
    case .event(let shown):
      let event = trial?.toxicity?.events.first {
        $0.term == shown.term && $0.grade == shown.grade && $0.limitation == shown.qualifier
      }
      return event.map { event in
        event.isSerious == nil
          ? AskedEvent(event.term, event.grade, harm: event.leadingHarm) : AskedEvent(event.term)
      }
    default: return nil
    }
  }
}
