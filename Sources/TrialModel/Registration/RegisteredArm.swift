/// An arm of the protocol as the registry lists it.
package struct RegisteredArm: Hashable, Sendable {
  package let label: String
  /// The registry's word: `EXPERIMENTAL`; `nil` for cohorts of observational studies.
  package let type: String?
  /// What is done in it, in words; `nil` when not given.
  package let description: String?
  /// The interventions given in it, joined by label, in the order of the record.
  ///
  /// Places in `Registration.interventions`, from 0.
  package let interventions: [Int]

  package init(label: String, type: String?, description: String?, interventions: [Int]) {
    self.label = label
    self.type = type
    self.description = description
    self.interventions = interventions
  }
}

/// A treatment as the registry lists it.
package struct RegisteredIntervention: Hashable, Sendable {
  package let name: String
  /// The registry's word: `DRUG`, `RADIATION`; `nil` when not given.
  package let type: String?
  /// What it is and how it is given, in words; `nil` when not given.
  package let description: String?
  package let otherNames: [String]

  package init(name: String, type: String?, description: String?, otherNames: [String]) {
    self.name = name
    self.type = type
    self.description = description
    self.otherNames = otherNames
  }
}

/// An outcome as planned; posted outcomes have no link to it.
package struct PlannedOutcome: Hashable, Sendable {
  /// Which list of the record it stands in.
  package enum Rank: String, Hashable, Sendable, CaseIterable {
    case primary, secondary, other
  }

  package let rank: Rank
  package let measure: String
  /// How it is measured, in words; `nil` when not given.
  package let description: String?
  /// When it is measured, in words; `nil` when not given.
  package let timeFrame: String?

  package init(rank: Rank, measure: String, description: String?, timeFrame: String?) {
    self.rank = rank
    self.measure = measure
    self.description = description
    self.timeFrame = timeFrame
  }
}
