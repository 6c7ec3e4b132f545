import TrialModel

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
  /// Milestones and reasons for leaving as lines, each with its count by group.
  func lines(of groups: [PostedGroup]) -> [String] {
    func line(_ row: ParticipantFlow.Row, _ prefix: String) -> String {
      let counts = groups.map { group in
        guard let count = row.counts.first(where: { $0.group == group.id }) else {
          return "\(group.title): \(Absence.notReported.rawValue)"
        }
        let units = count.units.map { " (\($0.text) units)" } ?? ""
        return "\(group.title): \(count.number.text)\(units)"
      }
      let comment = row.comment.map { " (\($0))" } ?? ""
      return "\(prefix)\(row.label)\(comment): \(counts.joined(separator: ", "))"
    }
    return milestones.map { line($0, "") } + withdrawals.map { line($0, "left, ") }
  }
}

extension Baseline.Characteristic {
  /// What is given and beside it which spread, then each row with its value by group.
  func lines(of groups: [PostedGroup]) -> [String] {
    let given = [parameter.map(RegistryWords.plain), dispersion.map(RegistryWords.plain), unit]
      .compactMap { $0 }.joined(separator: ", ")
    let notes = [given.isEmpty ? nil : given, population.map { "analysed: \($0)" }, description]
      .compactMap { $0 }
    let values = classes.flatMap { part in
      part.categories.map { category in
        let row = [part.title, category.title].compactMap { $0 }.joined(separator: ", ")
        let cells = groups.map { group in
          guard let cell = category.measurements.first(where: { $0.group == group.id }) else {
            return "\(group.title): \(Absence.notReported.rawValue)"
          }
          return "\(group.title): \(cell.words)"
        }
        return (row.isEmpty ? "" : "\(row): ") + cells.joined(separator: "; ")
      }
    }
    return notes + values
  }
}

extension Measurement {
  /// The value with its spread or limits and its comment, as posted.
  var words: String {
    let limits =
      lower == nil && upper == nil
      ? spread.map { " ±\($0.text)" } ?? ""
      : " (\(lower?.text ?? "-") to \(upper?.text ?? "-"))"
    return "\(value?.text ?? "-")\(limits)" + (comment.map { "; \($0)" } ?? "")
  }
}
