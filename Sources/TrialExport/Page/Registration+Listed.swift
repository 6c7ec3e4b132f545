import TrialModel
import TrialPages

extension Registration {
  /// Interventions no arm is given, as lines.
  var unassignedLines: [String] {
    interventionsWithoutArm.map { place in
      let given = interventions[place]
      let parts = [given.type.map(RegistryWords.plain), given.description]
      return ([given.name] + parts.compactMap { $0 }).joined(separator: "; ")
    }
  }

  /// The planned outcomes with their time frames, as lines.
  var plannedLines: [String] {
    plannedOutcomes.map { outcome in
      [
        "\(outcome.rank.rawValue): \(outcome.measure)",
        outcome.timeFrame.map { "time frame: \($0)" },
        outcome.description,
      ]
      .compactMap { $0 }.joined(separator: "; ")
    }
  }

  /// Ages, sex and healthy volunteers.
  var populationFacts: [TextPage.Fact] {
    let groups = eligibility.ageGroups.map(RegistryWords.plain).joined(separator: ", ")
    let healthy = eligibility.acceptsHealthyVolunteers.map { $0 ? "taken" : "not taken" }
    let facts: [(String, String?)] = [
      ("From age", eligibility.minimumAge), ("To age", eligibility.maximumAge),
      ("Age groups", groups.isEmpty ? nil : groups),
      ("Sex", eligibility.sex.map(RegistryWords.plain)),
      ("Healthy volunteers", healthy),
    ]
    return facts.compactMap { label, text in text.map { TextPage.Fact(label, $0) } }
  }

  /// Each country with its sites, as lines; contacts are left out.
  var placeLines: [String] {
    locations.byCountry.flatMap { country in
      [country.words]
        + country.sites.map { site in
          "  "
            + [site.words, site.status.map(RegistryWords.plain)].compactMap { $0 }
            .joined(separator: "; ")
        }
    }
  }

  /// The publications that the record names, as lines.
  var referenceLines: [String] {
    references.map { reference in
      [reference.kind.map { "\(RegistryWords.plain($0)):" }, reference.words]
        .compactMap { $0 }.joined(separator: " ")
    }
  }
}

extension [EligibilityCriteria.Criterion] {
  /// The criteria as lines, deeper ones indented.
  var lines: [String] { map { String(repeating: "  ", count: $0.level) + $0.text } }
}

extension ParticipantFlow.Period {
  /// Milestones and reasons for leaving, each with its count by group.
  func grid(of groups: [PostedGroup]) -> TextPage.Grid {
    func row(_ row: ParticipantFlow.Row, _ prefix: String) -> TextPage.Grid.Row {
      let counts = Dictionary(
        row.counts.map { ($0.group, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      let comment = row.comment.map { " (\($0))" } ?? ""
      return TextPage.Grid.Row(
        label: "\(prefix)\(row.label)\(comment)",
        cells: groups.map { group in
          guard let count = counts[group.id] else { return PostedCell.notReported }
          return count.number.text + (count.units.map { " (\($0.text) units)" } ?? "")
        }
      )
    }
    return TextPage.Grid(
      subject: "participants",
      columns: groups.letters,
      rows: milestones.map { row($0, "") } + withdrawals.map { row($0, "left, ") }
    )
  }
}

extension Baseline.Characteristic {
  /// What is given and beside it which spread, and who was analysed.
  var notes: [String] {
    let given = [parameter.map(RegistryWords.plain), dispersion.map(RegistryWords.plain), unit]
      .compactMap { $0 }.joined(separator: ", ")
    return [given.isEmpty ? nil : given, population.map { "analysed: \($0)" }, description]
      .compactMap { $0 }
  }
}

extension [MeasurementClass] {
  /// Each row with its value by group, and what the sponsor says of single values; a row without a
  /// name of its own is called by the label.
  func grid(of groups: [PostedGroup], label: String?) -> (values: TextPage.Grid, comments: [String])
  {
    var rows: [TextPage.Grid.Row] = []
    var comments: [String] = []
    for part in self {
      for category in part.categories {
        let cells = Dictionary(
          category.measurements.map { ($0.group, $0) },
          uniquingKeysWith: { first, _ in first }
        )
        let name = [part.title, category.title].compactMap { $0 }.joined(separator: ", ")
        rows.append(
          TextPage.Grid.Row(
            label: name.isEmpty ? label ?? "value" : name,
            cells: groups.map { cells[$0.id]?.valueText ?? PostedCell.notReported }
          )
        )
        for (letter, group) in zip(groups.letters, groups) {
          guard let comment = cells[group.id]?.comment else { continue }
          comments.append(
            "\([letter, name].filter { !$0.isEmpty }.joined(separator: ", ")): \(comment)"
          )
        }
      }
    }
    return (TextPage.Grid(subject: "", columns: groups.letters, rows: rows), comments)
  }
}

extension Measurement {
  /// The value with its spread or limits, as posted.
  fileprivate var valueText: String {
    let limits =
      lower == nil && upper == nil
      ? spread.map { " ±\($0.text)" } ?? ""
      : " (\(lower?.text ?? "-") to \(upper?.text ?? "-"))"
    return (value?.text ?? "-") + limits
  }
}

extension [PostedGroup] {
  /// The letters that stand for the groups, as on the screen.
  var letters: [String] { indices.map(PostedColumns.letter) }

  /// Which letter is which group, as lines.
  var legend: [String] { zip(letters, self).map { "\($0): \($1.title)" } }
}
