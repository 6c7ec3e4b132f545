package import TrialModel
package import TrialQuery

/// One adverse event over several trials, as a forest plot is asked for it.
package struct ForestEvent: Hashable, Sendable {
  /// Which rows of a trial's sources are meant.
  private enum Meant: Hashable {
    /// Those of terms that are looked for as one.
    case terms(EventTermSet)
    /// Those of a harm that sources name in many ways: any event, treatment stopped.
    case harm(LeadingHarm)
  }

  /// The event: the name of a group of terms, a term of none, or the harm.
  package let name: String
  private let meant: Meant
  /// The trials, in the order of their list.
  package let trials: [TrialID]
  /// Whether they are those that the reader marked, and not all in view.
  package let areMarked: Bool

  /// The event that goes by a term, with all terms of its group, or the harm of that name.
  package init(_ asked: EventAcross, _ terms: EventTerms) {
    if let harm = LeadingHarm.named(asked.term) {
      name = harm.name
      meant = .harm(harm)
    } else {
      let set = terms.set(for: asked.term)
      name = set.group?.name ?? asked.term
      meant = .terms(set)
    }
    trials = asked.trials
    areMarked = asked.areMarked
  }

  /// A harm that is asked of every trial, by whatever name its sources give it.
  init(_ harm: LeadingHarm, trials: [TrialID], areMarked: Bool) {
    name = harm.name
    meant = .harm(harm)
    self.trials = trials
    self.areMarked = areMarked
  }

  /// Whether a row of the catalogue is of the event.
  func includes(_ row: AdverseEvent) -> Bool {
    switch meant {
    case .terms(let set): set.contains(row.term)
    case .harm(let harm): row.leadingHarm == harm
    }
  }

  /// Whether a row that a record posts is of the event; none of them is any event as a whole.
  func includes(_ row: PostedEvent) -> Bool {
    if case .terms(let set) = meant { set.contains(row.term) } else { false }
  }

  /// Whether a term is the name itself, or all terms of the rows are names of the harm.
  func isNamed(_ term: String) -> Bool {
    if case .harm = meant { return true }
    return EventTerms.key(of: term) == EventTerms.key(of: name)
  }

  /// What a row is limited to besides what the event itself is limited to.
  func limitation(_ limitation: String?) -> String? {
    guard case .harm(.relatedSevere) = meant else { return limitation }
    return limitation.flatMap { $0.lowercased().contains("related") ? nil : $0 }
  }
}

extension LeadingHarm {
  /// The harm without its grade: `any event`, `stopped for harm`.
  package var name: String {
    rawValue.split(separator: ",").first.map(String.init) ?? rawValue
  }

  /// The harm of that name that no group of terms has; `nil` for any other text.
  static func named(_ text: String) -> LeadingHarm? {
    let wanted = text.lowercased()
    return [severe, relatedSevere, stopped, fatal].first {
      $0.name == wanted || $0.rawValue == wanted
    }
  }
}
