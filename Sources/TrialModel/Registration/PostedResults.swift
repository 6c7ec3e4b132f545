/// The results section of a registry record.
///
/// Its groups are the registry's own and are no arms, even where titles are alike.
package struct PostedResults: Hashable, Sendable {
  /// Who began, finished and left; `nil` when not posted.
  package let flow: ParticipantFlow?
  /// The participants before treatment; `nil` when not posted.
  package let baseline: Baseline?
  package let outcomes: [PostedOutcome]
  /// The tables of adverse events; `nil` when not posted.
  package let adverseEvents: PostedAdverseEvents?
  /// What the sponsor says limits the results; `nil` when nothing is said.
  package let limitations: String?

  package init(
    flow: ParticipantFlow?,
    baseline: Baseline?,
    outcomes: [PostedOutcome],
    adverseEvents: PostedAdverseEvents?,
    limitations: String?
  ) {
    self.flow = flow
    self.baseline = baseline
    self.outcomes = outcomes
    self.adverseEvents = adverseEvents
    self.limitations = limitations
  }
}

/// The identifier of a group within one module or one outcome of a record: `OG000`.
///
/// The same identifier means another group in another outcome.
package struct PostedGroupID: Hashable, Sendable {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A column of a posted table.
package struct PostedGroup: Hashable, Sendable, Identifiable {
  package let id: PostedGroupID
  package let title: String
  /// Who is in the group, in words; `nil` when not given.
  package let description: String?

  package init(id: PostedGroupID, title: String, description: String?) {
    self.id = id
    self.title = title
    self.description = description
  }
}

/// A number as the registry posts it: a text, and what it reads as.
package struct PostedNumber: Hashable, Sendable {
  /// As given: `26,300`, `.5`, `NA`.
  package let text: String
  /// The number for sorting; `nil` when the text is no number that can be read safely.
  package let value: Double?

  package init(text: String, value: Double?) {
    self.text = text
    self.value = value
  }
}

/// How many were counted or analysed in each group, in one unit.
package struct PostedDenominator: Hashable, Sendable {
  /// What is counted: `Participants`, `Eyes`.
  package let units: String
  package let counts: [PostedCount]

  package init(units: String, counts: [PostedCount]) {
    self.units = units
    self.counts = counts
  }
}

/// A count in one group.
package struct PostedCount: Hashable, Sendable {
  package let group: PostedGroupID
  package let number: PostedNumber
  /// How many units other than participants, such as eyes; `nil` when participants are the unit.
  package let units: PostedNumber?
  /// Why the number is what it is; `nil` when nothing is said.
  package let comment: String?

  package init(
    group: PostedGroupID,
    number: PostedNumber,
    units: PostedNumber? = nil,
    comment: String? = nil
  ) {
    self.group = group
    self.number = number
    self.units = units
    self.comment = comment
  }
}
