/// Who began, reached a milestone and left, by group and period, as posted.
package struct ParticipantFlow: Hashable, Sendable {
  /// A stage of the trial.
  package struct Period: Hashable, Sendable {
    /// Its name, such as `Follow-up`; `nil` where the trial has one stage without a name.
    package let title: String?
    /// `STARTED`, `COMPLETED`, `NOT COMPLETED` and others of the sponsor's.
    package let milestones: [Row]
    /// Why participants left.
    package let withdrawals: [Row]

    package init(title: String?, milestones: [Row], withdrawals: [Row]) {
      self.title = title
      self.milestones = milestones
      self.withdrawals = withdrawals
    }
  }

  /// A milestone or reason with its count in each group.
  package struct Row: Hashable, Sendable {
    package let label: String
    /// What the sponsor adds; `nil` when nothing.
    package let comment: String?
    package let counts: [PostedCount]

    package init(label: String, comment: String?, counts: [PostedCount]) {
      self.label = label
      self.comment = comment
      self.counts = counts
    }
  }

  /// What happened between consent and assignment, in words; `nil` when nothing is said.
  package let preAssignment: String?
  /// How and where participants were found, in words; `nil` when not given.
  package let recruitment: String?
  /// What was assigned where it was not participants: `Eyes`; `nil` where it was participants.
  package let unitsAnalysed: String?
  package let groups: [PostedGroup]
  package let periods: [Period]

  package init(
    preAssignment: String?,
    recruitment: String?,
    unitsAnalysed: String? = nil,
    groups: [PostedGroup],
    periods: [Period]
  ) {
    self.preAssignment = preAssignment
    self.recruitment = recruitment
    self.unitsAnalysed = unitsAnalysed
    self.groups = groups
    self.periods = periods
  }
}

/// The participants before treatment, as posted.
package struct Baseline: Hashable, Sendable {
  /// One characteristic.
  package struct Characteristic: Hashable, Sendable {
    package let title: String
    /// What was measured and how; `nil` when not given.
    package let description: String?
    /// Who was analysed, where it differs from the whole; `nil` when not said.
    package let population: String?
    /// The registry's word: `MEAN`, `COUNT_OF_PARTICIPANTS`; `nil` when not given.
    package let parameter: String?
    /// The registry's word: `STANDARD_DEVIATION`; `nil` when not given.
    package let dispersion: String?
    /// The unit as given: `years`, `Participants`; `nil` when not given.
    package let unit: String?
    package let denominators: [PostedDenominator]
    package let classes: [MeasurementClass]

    package init(
      title: String,
      description: String?,
      population: String?,
      parameter: String?,
      dispersion: String?,
      unit: String?,
      denominators: [PostedDenominator],
      classes: [MeasurementClass]
    ) {
      self.title = title
      self.description = description
      self.population = population
      self.parameter = parameter
      self.dispersion = dispersion
      self.unit = unit
      self.denominators = denominators
      self.classes = classes
    }
  }

  /// Who was analysed, in words; `nil` when not said.
  package let population: String?
  /// The groups; the last is often their total.
  package let groups: [PostedGroup]
  package let denominators: [PostedDenominator]
  package let characteristics: [Characteristic]

  package init(
    population: String?,
    groups: [PostedGroup],
    denominators: [PostedDenominator],
    characteristics: [Characteristic]
  ) {
    self.population = population
    self.groups = groups
    self.denominators = denominators
    self.characteristics = characteristics
  }
}
