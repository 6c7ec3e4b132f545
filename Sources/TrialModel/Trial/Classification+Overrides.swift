extension Classification {
  /// The categories as a reader has them: each override takes the place of value and evidence.
  package func overridden(by overrides: [Override]) -> Classification {
    overrides.reduce(self) { $0.overridden(by: $1) }
  }

  private func overridden(by override: Override) -> Classification {
    let category = override.subject.category
    let values = override.values
    let isAgent = category == .agent
    let isSite = category == .site
    return Classification(
      sites: isSite ? values : sites,
      siteLabel: isSite ? Self.label(of: values, limit: 12) : siteLabel,
      classes: category == .immunotherapyClass ? values : classes,
      agents: isAgent ? values : agents,
      agentLabel: isAgent ? Self.label(of: values, limit: 16) : agentLabel,
      sequence: category == .sequence
        ? values.first.flatMap { TreatmentSequence($0) } ?? [] : sequence,
      backbone: category == .backbone
        ? values.first.flatMap { Backbone(rawValue: $0) } ?? backbone : backbone,
      questions: category == .question
        ? values.compactMap { ReviewQuestion(rawValue: $0) } : questions,
      regions: category == .region ? values : regions,
      phase: category == .phase ? values.first.map { Phase($0) } ?? phase : phase,
      primaryEndpoint: primaryEndpoint,
      hasChanged: hasChanged,
      evidence: evidence.filter { $0.field != category.rawValue } + [override.evidence]
    )
  }

  /// Names in the room of a table column: `nivolumab`, `nivolumab +1`; `none` for none.
  package static func label(of names: [String], limit: Int) -> String {
    guard let first = names.first else { return "none" }
    let rest = names.count > 1 ? " +\(names.count - 1)" : ""
    return String(first.prefix(max(0, limit - rest.count))) + rest
  }
}

extension Override {
  /// The override as the evidence of its category, with who said so and when.
  fileprivate var evidence: Classification.Evidence {
    let signature = "\(initials), \(date.text)"
    return Classification.Evidence(
      field: subject.category.rawValue,
      words: SourcedText(note.map { "\(signature): \($0)" } ?? signature, source: nil),
      derivation: Classification.Derivation(
        value: values.isEmpty ? "none" : values.joined(separator: ", "),
        rule: "override",
        confidence: .high,
        place: nil
      )
    )
  }
}
