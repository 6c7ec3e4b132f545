/// The identifier of an arm within its trial, such as `ipilimumab`.
package struct ArmID: Hashable, Sendable {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A planned group of the protocol.
package struct Arm: Hashable, Sendable, Identifiable {
  /// Which side of a comparison the arm stands on.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case experimental
    case control
  }

  package let id: ArmID
  /// `nil` where the source does not say, as registries often do not.
  package let side: Side?
  /// The arm as its source labels it.
  package let label: String
  /// The label in a few letters for the head of a column: `IPI+RT`.
  package let shortLabel: String
  /// The registry's word for the type of arm, `Placebo Comparator`; `nil` when not read.
  package let type: String?
  package let interventions: [Intervention]
  /// Whether its patients were not of the trial, so that chance did not decide who is in it.
  package let isOutsideTrial: Bool
  /// How many were randomised, treated, analysed, each with its source.
  package let sizes: [SizeFigure]
  package let source: SourceKey

  package init(
    id: ArmID,
    side: Side?,
    label: String,
    shortLabel: String,
    type: String?,
    interventions: [Intervention],
    isOutsideTrial: Bool = false,
    sizes: [SizeFigure],
    source: SourceKey
  ) {
    self.id = id
    self.side = side
    self.label = label
    self.shortLabel = shortLabel
    self.type = type
    self.interventions = interventions
    self.isOutsideTrial = isOutsideTrial
    self.sizes = sizes
    self.source = source
  }

  /// The number counted in a set, from the first source that gives one.
  package func size(of set: SizeFigure.CountedSet) -> Figure? {
    sizes.first { $0.counted == set }?.figure
  }
}

/// One treatment of an arm.
package struct Intervention: Hashable, Sendable {
  /// What sort of treatment it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case radiotherapy, immunotherapy, chemotherapy, placebo, surgery, other
  }

  package let kind: Kind
  /// The name, lower case: `ipilimumab`.
  package let name: String
  /// Dose and schedule in words, as far as the source gives them; `nil` when it gives none.
  package let text: String?
  /// Dose and fractions; `nil` for anything but radiotherapy, or where not stated as numbers.
  package let radiotherapy: RadiotherapyDose?
  package let source: SourceKey

  package init(
    kind: Kind,
    name: String,
    text: String?,
    radiotherapy: RadiotherapyDose?,
    source: SourceKey
  ) {
    self.kind = kind
    self.name = name
    self.text = text
    self.radiotherapy = radiotherapy
    self.source = source
  }
}

/// A radiotherapy prescription in numbers.
package struct RadiotherapyDose: Hashable, Sendable {
  /// The total dose in gray; `nil` when the source gives a range or none.
  package let totalGray: PrintedNumber?
  /// The number of fractions; `nil` when not stated.
  package let fractions: PrintedNumber?
  /// The dose of one fraction in gray; `nil` when not stated.
  package let grayPerFraction: PrintedNumber?

  package init(
    totalGray: PrintedNumber?,
    fractions: PrintedNumber?,
    grayPerFraction: PrintedNumber?
  ) {
    self.totalGray = totalGray
    self.fractions = fractions
    self.grayPerFraction = grayPerFraction
  }
}

/// A number of patients in a named set.
package struct SizeFigure: Hashable, Sendable {
  /// Who is counted.
  package enum CountedSet: String, Hashable, Sendable, CaseIterable {
    case screened
    case enrolled
    /// Enrolment as estimated in the registry.
    case estimated
    /// Planned or target number.
    case target
    case randomised
    case treated
    case irradiated
    /// The set of the primary analysis.
    case analysed
    /// The set of the safety analysis.
    case safety
  }

  package let counted: CountedSet
  package let figure: Figure

  package init(counted: CountedSet, figure: Figure) {
    self.counted = counted
    self.figure = figure
  }
}
