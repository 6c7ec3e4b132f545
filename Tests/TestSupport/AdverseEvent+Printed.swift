package import TrialModel

extension AdverseEvent {
  /// Invented: what two groups A and B report for one term, as `64/393 16`, `26` or `-`.
  ///
  /// - Throws: The errors of the model for text that it does not accept.
  package static func printed(
    _ term: String,
    _ experimental: String,
    _ control: String,
    grade: String = "3-4",
    system: String? = nil,
    by source: SourceKey = .invented
  ) throws -> AdverseEvent {
    let cells = try [("A", experimental), ("B", control)].filter { $0.1 != "-" }
      .map { group, text in
        let parts = text.split(separator: " ")
        let counts = parts[0].split(separator: "/").compactMap { Int($0) }
        let hasCounts = parts[0].contains("/")
        let percent = hasCounts ? parts.dropFirst().first : parts.first
        return try AdverseEventCell(
          group: EventGroupID(group),
          affected: hasCounts ? counts[0] : nil,
          atRisk: hasCounts ? counts[1] : nil,
          events: nil,
          percent: percent.map { digits in
            try Figure(
              value: .value(PrintedNumber(digits: String(digits))),
              printed: "\(digits) %",
              unit: .percent,
              source: source
            )
          },
          source: source,
          note: nil
        )
      }
    guard let grade = GradeRange(grade) else { throw UnreadableGrade(text: grade) }
    return AdverseEvent(
      term: term,
      organSystem: system,
      isSerious: nil,
      grade: grade,
      qualifier: nil,
      cells: cells
    )
  }

  /// The event with the cells of another source beside its own.
  package func beside(_ other: AdverseEvent) -> AdverseEvent {
    AdverseEvent(
      term: term,
      organSystem: organSystem,
      isSerious: isSerious,
      grade: grade,
      qualifier: qualifier,
      cells: other.cells + cells
    )
  }
}

extension Toxicity {
  /// Invented: events of two groups A and B that are the arms of those names.
  package static func invented(_ events: [AdverseEvent]) -> Toxicity {
    let groups = ["A", "B"].map { name in
      EventGroup(
        id: EventGroupID(name),
        arm: ArmID(name),
        title: "group \(name)",
        deaths: nil,
        serious: nil,
        other: nil
      )
    }
    return Toxicity(groups: groups, events: events, threshold: nil)
  }
}

/// A grade that a fixture was given and that the model does not know.
package struct UnreadableGrade: Error {
  package let text: String
}
