extension Classification {
  /// A category as a reader set it, and as it was before.
  package struct Overruled: Hashable, Sendable {
    package let override: Override
    /// The values the rules found, or those we filed, as filters spell them; empty for none.
    package let before: [String]
    /// What those rested on; empty when nothing was given for them.
    package let evidence: [Evidence]

    /// The values before in one line: `PD-1, CTLA-4`, `none`.
    package var beforeText: String { before.isEmpty ? "none" : before.joined(separator: ", ") }
  }

  /// The values of a category as filters spell them; empty for none.
  package func values(of category: Override.Category) -> [String] {
    switch category {
    case .site: sites
    case .agent: agents
    case .immunotherapyClass: classes
    case .sequence: [sequence.isEmpty ? "none" : sequence.text]
    case .backbone: [backbone.rawValue]
    case .question: questions.map(\.rawValue)
    case .region: regions
    case .phase: phase.text.isEmpty ? [] : [phase.text]
    }
  }

  /// What a category rests on.
  package func evidence(of category: Override.Category) -> [Evidence] {
    evidence.filter { $0.field == category.rawValue }
  }

  /// How a category was overruled; `nil` when it was not.
  package func overruled(in category: Override.Category) -> Overruled? {
    overruled.first { $0.override.subject.category == category }
  }

  /// The categories as a reader has them: each override takes the place of value and evidence.
  ///
  /// What stood there before is kept in `overruled`.
  package func overridden(by overrides: [Override]) -> Classification {
    overrides.reduce(self) { $0.overridden(by: $1) }
  }

  private func overridden(by override: Override) -> Classification {
    let category = override.subject.category
    let values = override.values
    let isAgent = category == .agent
    let isSite = category == .site
    let earlier = overruled(in: category)
    let before = Overruled(
      override: override,
      before: earlier?.before ?? self.values(of: category),
      evidence: earlier?.evidence ?? evidence(of: category)
    )
    let others = overruled.filter { $0.override.subject.category != category }
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
      evidence: evidence.filter { $0.field != category.rawValue } + [override.evidence],
      overruled: (others + [before]).sorted { $0.override.subject < $1.override.subject }
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
    Classification.Evidence(
      field: subject.category.rawValue,
      words: SourcedText(signature, source: nil),
      derivation: Classification.Derivation(
        value: valueText,
        rule: "override",
        confidence: .high,
        place: nil
      )
    )
  }
}
