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
    categories.values(of: category)
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
    let earlier = overruled(in: category)
    let before = Overruled(
      override: override,
      before: earlier?.before ?? self.values(of: category),
      evidence: earlier?.evidence ?? evidence(of: category)
    )
    let others = overruled.filter { $0.override.subject.category != category }
    return Classification(
      categories.overridden(by: override),
      radiotherapyRole: radiotherapyRole,
      evidence: evidence.filter { $0.field != category.rawValue } + [override.evidence],
      overruled: (others + [before]).sorted { $0.override.subject < $1.override.subject }
    )
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
