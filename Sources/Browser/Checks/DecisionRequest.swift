package import TrialChecks
package import TrialModel

/// A decision of the reader on a slip that the world has to date and keep.
package struct DecisionRequest: Hashable, Sendable {
  /// The findings it is about: every reason of a slip.
  package let keys: [FindingKey]
  /// Which way it went; `nil` takes the decision back.
  package let choice: Decision.Choice?
  /// Why; `nil` when nothing was written.
  package let note: String?
  /// Who decided; empty only where a decision is taken back.
  package let initials: String

  package init(keys: [FindingKey], choice: Decision.Choice?, note: String?, initials: String) {
    self.keys = keys
    self.choice = choice
    self.note = note
    self.initials = initials
  }
}

extension Decisions {
  /// The decisions with that of a request, made on a day; without it where it is taken back.
  package func deciding(_ request: DecisionRequest, on date: PartialDate) -> Decisions {
    var decisions = self
    for key in request.keys {
      decisions[key] = request.choice.map { choice in
        Decision(
          key: key,
          choice: choice,
          note: request.note,
          initials: request.initials,
          date: date
        )
      }
    }
    return decisions
  }
}
