import TrialModel

/// The arms and planned outcomes of a registry record.
struct RegisteredArms {
  private let registration: Registration
  private let source: SourceKey
  private let toggled: Set<FoldedPart>

  init(_ registration: Registration, toggled: Set<FoldedPart>) {
    self.registration = registration
    self.toggled = toggled
    source = SourceKey(registration)
  }

  /// The arms, the planned outcomes under a line that unfolds them, flow and baseline.
  var sections: [PageSection] {
    arms + unassigned + planned
      + [RegisteredEligibility(registration, toggled: toggled).section]
      + (RegisteredPlaces(registration, toggled: toggled).section.map { [$0] } ?? [])
      + (registration.results.map { results in
        PostedParticipants(results, source: source, toggled: toggled).sections
      } ?? [])
  }

  private var arms: [PageSection] {
    let count = registration.arms.count
    guard count > 0 else {
      return [
        PageSection(
          .name("REGISTERED ARMS"),
          rows: [PageRow(.paragraph(whyNoArms))]
        )
      ]
    }
    return registration.arms.enumerated().map { place, arm in
      let type = arm.type.map { " · \(RegistryWords.plain($0))" } ?? ""
      let given = arm.interventions.filter(registration.interventions.indices.contains)
      return PageSection(
        .name("REGISTERED ARM \(place + 1) OF \(count): \(arm.label)\(type)"),
        rows: (arm.description.map { [row("in words", $0, of: arm)] } ?? [])
          + given.map { treatment(registration.interventions[$0], of: arm) }
      )
    }
  }

  /// Why there is none to list, as far as the copy of the record tells.
  private var whyNoArms: String {
    registration.reasonFor(lacking: .arms).map { "No arms: \($0)." }
      ?? "The record lists no arms: not reported."
  }

  /// What the record lists as given and gives no arm: of expanded access, of a row of a table.
  private var unassigned: [PageSection] {
    let places = registration.interventionsWithoutArm
    guard !places.isEmpty else { return [] }
    let rows = places.map { place in
      let given = registration.interventions[place]
      let label = given.type.map { String(RegistryWords.plain($0).prefix(10)) } ?? "given"
      return PageRow.statement(
        label,
        given.words,
        titled: "intervention without an arm",
        source: source
      )
    }
    let name = registration.arms.isEmpty ? "INTERVENTIONS" : "INTERVENTIONS OF NO ARM"
    return [PageSection(.name(name), rows: rows)]
  }

  private func treatment(_ given: RegisteredIntervention, of arm: RegisteredArm) -> PageRow {
    let label = given.type.map { String(RegistryWords.plain($0).prefix(10)) } ?? "given"
    return row(label, given.words, of: arm)
  }

  private func row(_ label: String, _ text: String, of arm: RegisteredArm) -> PageRow {
    .statement(label, text, titled: "\(arm.label), \(label)", source: source)
  }

  private var planned: [PageSection] {
    let outcomes = registration.plannedOutcomes
    guard !outcomes.isEmpty else { return [] }
    let isOpen = toggled.contains(.plannedOutcomes)
    let counts = PlannedOutcome.Rank.allCases.compactMap { rank -> String? in
      let count = outcomes.count { $0.rank == rank }
      return count == 0 ? nil : "\(count) \(rank.rawValue)"
    }
    let text = counts.joined(separator: ", ") + "; those posted stand in Results"
    let fold = PageRow.fold(
      .plannedOutcomes,
      isOpen: isOpen,
      text,
      titled: "planned outcomes",
      source: source
    )
    let rows = outcomes.filter { isOpen || $0.rank == .primary }.map { outcome in
      let words = [
        outcome.measure, outcome.timeFrame.map { "(\($0))" }, isOpen ? outcome.description : nil,
      ]
      .compactMap { $0 }.joined(separator: " ")
      return PageRow.statement(
        outcome.rank.rawValue,
        words,
        titled: "planned \(outcome.rank.rawValue) outcome",
        source: source
      )
    }
    return [PageSection(.name("PLANNED OUTCOMES"), rows: [fold] + rows)]
  }
}

extension RegisteredIntervention {
  /// The name with its other names and what is said of it.
  fileprivate var words: String {
    let names = otherNames.isEmpty ? "" : " (\(otherNames.joined(separator: ", ")))"
    return name + names + (description.map { " · \($0)" } ?? "")
  }
}
