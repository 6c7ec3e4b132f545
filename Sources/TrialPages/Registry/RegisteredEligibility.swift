import TrialModel

/// Who can take part by a registry record: ages, sex, and the criteria as lists.
struct RegisteredEligibility {
  private let registration: Registration
  private let source: SourceKey
  private let isOpen: Bool

  init(_ registration: Registration, toggled: Set<FoldedPart>) {
    self.registration = registration
    source = SourceKey(registration)
    isOpen = toggled.contains(.eligibility)
  }

  /// Ages and sex, and the criteria under a line that unfolds them.
  var section: PageSection {
    let eligibility = registration.eligibility
    let ages = [
      eligibility.minimumAge.map { "from \($0)" }, eligibility.maximumAge.map { "to \($0)" },
    ]
    .compactMap { $0 }.joined(separator: " ")
    let groups = eligibility.ageGroups.map(RegistryWords.plain).joined(separator: ", ")
    let healthy = eligibility.acceptsHealthyVolunteers.map { $0 ? "taken" : "not taken" }
    var rows = [
      row("age", ages.isEmpty ? (groups.isEmpty ? nil : groups) : ages),
      row("sex", eligibility.sex.map { $0 == "ALL" ? "both" : RegistryWords.plain($0) }),
    ]
    if let healthy { rows.append(row("healthy", "volunteers are \(healthy)")) }
    guard let lists = eligibility.lists else {
      rows.append(row("criteria", registration.reasonFor(lacking: .criteria)))
      return PageSection(.name("WHO CAN TAKE PART"), rows: rows)
    }
    let parts = [
      ("", lists.general), ("Inclusion", lists.inclusion), ("Exclusion", lists.exclusion),
    ]
    let counts = [
      count(lists.inclusion, "of inclusion"), count(lists.exclusion, "of exclusion"),
      count(lists.general, "under no heading"),
    ]
    .compactMap { $0 }.joined(separator: ", ")
    rows.append(
      .fold(
        .eligibility,
        isOpen: isOpen,
        "criteria: \(counts)",
        titled: "criteria of eligibility",
        source: source
      )
    )
    guard isOpen else { return PageSection(.name("WHO CAN TAKE PART"), rows: rows) }
    for (name, criteria) in parts where !criteria.isEmpty {
      if !name.isEmpty { rows += [PageRow(.blank), PageRow(.paragraph(name))] }
      rows += criteria.map { criterion in
        let indent = String(repeating: "  ", count: criterion.level)
        return .statement(
          "\(indent)-",
          criterion.text,
          titled: "criterion of \(name.isEmpty ? "eligibility" : name.lowercased())",
          source: source
        )
      }
    }
    return PageSection(.name("WHO CAN TAKE PART"), rows: rows)
  }

  private func count(_ criteria: [EligibilityCriteria.Criterion], _ name: String) -> String? {
    criteria.isEmpty ? nil : "\(criteria.count) \(name)"
  }

  private func row(_ label: String, _ text: String?) -> PageRow {
    let words = SourcedText(text ?? Absence.notReported.rawValue, source: source)
    return PageRow(
      .statement(label: label, text: words.text),
      figures: [ShownFigure(title: label, words: words)]
    )
  }
}
