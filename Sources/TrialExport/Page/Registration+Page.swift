import TrialModel

extension TextPage {
  /// Adds an imported record for reading: what it states, arms, posted outcomes, adverse events.
  mutating func add(_ registration: Registration) {
    let version = registration.version.map { "data of \($0.text)" } ?? "no version given"
    add("Registry record, \(version)", .facts(registration.statedFacts))
    if let why = registration.reasonFor(lacking: [.arms, .criteria, .results]) {
      add(.paragraph("What is not here: \(why)."))
    }
    add(
      "Registered arms",
      .items(registration.arms.map { $0.line(of: registration.interventions) })
    )
    add("Interventions without an arm", .items(registration.unassignedLines))
    add("Planned outcomes", .items(registration.plannedLines))
    add("Who can take part", .facts(registration.populationFacts))
    if let criteria = registration.eligibility.lists {
      add("Criteria", .items(criteria.general.lines))
      add("Inclusion criteria", .items(criteria.inclusion.lines))
      add("Exclusion criteria", .items(criteria.exclusion.lines))
    }
    add("Sites", .items(registration.placeLines))
    add("Publications the record names", .items(registration.referenceLines))
    guard let results = registration.results else { return }
    if let flow = results.flow {
      let notes = [flow.recruitment, flow.preAssignment].compactMap { $0 }
      let units = flow.unitsAnalysed.map { ["assigned: \($0)"] } ?? []
      add("Participant flow", .items(notes + units))
      for period in flow.periods {
        add("Flow: \(period.title ?? "period")", .items(period.lines(of: flow.groups)))
      }
    }
    if let baseline = results.baseline {
      add("Baseline", .items(baseline.population.map { [$0] } ?? []))
      for characteristic in baseline.characteristics {
        add(
          "Baseline: \(characteristic.title)",
          .items(characteristic.lines(of: baseline.groups))
        )
      }
    }
    for outcome in results.outcomes {
      add("Posted outcome: \(outcome.title)", .items(outcome.lines))
    }
    guard let events = results.adverseEvents else { return }
    add(
      "Adverse events as posted",
      .items(
        [events.timeFrame.map { "time frame: \($0)" }, events.description, events.deathsComment]
          .compactMap { $0 }
      )
    )
    add("Posted groups of adverse events", .items(events.groups.map(\.line)))
    add("Serious adverse events as posted", .items(events.serious.map { $0.line(in: events) }))
    add("Other adverse events as posted", .items(events.other.map { $0.line(in: events) }))
  }
}

extension Registration {
  fileprivate var statedFacts: [TextPage.Fact] {
    let facts: [(String, String?)] = [
      ("Status", status.overall.map(RegistryWords.plain)), ("Why stopped", status.whyStopped),
      ("Start", dates.start?.words), ("Primary completion", dates.primaryCompletion?.words),
      ("Completion", dates.completion?.words), ("Enrolment", design.enrolmentWords),
      (
        "Phase",
        design.phases.isEmpty ? nil : design.phases.map(RegistryWords.plain).joined(separator: ", ")
      ),
      ("Sponsor", sponsor?.name), ("Summary", descriptions.brief),
    ]
    return facts.map { TextPage.Fact($0, $1 ?? Absence.notReported.rawValue) }
  }
}

extension RegisteredArm {
  fileprivate func line(of all: [RegisteredIntervention]) -> String {
    let given = interventions.filter(all.indices.contains).map { all[$0].name }
    let parts = [
      type.map(RegistryWords.plain), given.isEmpty ? nil : given.joined(separator: " + "),
    ]
    return ([label] + parts.compactMap { $0 }).joined(separator: "; ")
  }
}

extension PostedOutcome {
  fileprivate var lines: [String] {
    let titles = Dictionary(
      groups.map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    let head = [type.map(RegistryWords.plain), timeFrame, parameter.map(RegistryWords.plain), unit]
      .compactMap { $0 }.joined(separator: "; ")
    let values = classes.flatMap { part in
      part.categories.flatMap { category in
        category.measurements.map { cell in
          let row = [part.title, category.title].compactMap { $0 }.joined(separator: ", ")
          return (row.isEmpty ? "" : "\(row), ")
            + "\(titles[cell.group] ?? cell.group.text): \(cell.words)"
        }
      }
    }
    let compared = analyses.map { analysis in
      [
        "analysis of \(analysis.groups.map { titles[$0] ?? $0.text }.joined(separator: ", "))",
        analysis.parameter, analysis.estimate?.text,
        analysis.boundsText, analysis.level.map { "level \($0.text)" },
        analysis.sides == "ONE_SIDED" ? "one-sided" : nil, analysis.pText.map { "P \($0)" },
        analysis.pComment, analysis.hypothesis.map { RegistryWords.plain($0) }, analysis.method,
        analysis.groupDescription,
      ]
      .compactMap { $0 }.joined(separator: "; ")
    }
    return (head.isEmpty ? [] : [head]) + values + compared
  }
}

extension PostedEventGroup {
  fileprivate var line: String {
    let totals = [("died", deaths), ("serious", serious), ("other", other)]
      .map { "\($0) \($1.words)" }.joined(separator: ", ")
    return "\(title): \(totals)"
  }
}

extension PostedEventGroup.Total {
  fileprivate var words: String { count(affected, of: atRisk) }
}

extension PostedEvent {
  fileprivate func line(in events: PostedAdverseEvents) -> String {
    let values = events.groups.map { group in
      guard let cell = cells.first(where: { $0.group == group.id }) else {
        return Absence.notReported.rawValue
      }
      return count(cell.affected, of: cell.atRisk)
    }
    return "\(term): \(values.joined(separator: ", "))"
  }
}

extension RegistryVersion {
  /// The version and what changed in it, on one line.
  var line: String {
    let words = changes.map { change in
      "\(change.aspect.rawValue): \(change.before ?? "-") -> \(change.after ?? "-")"
    }
    let status = self.status.map { ", \(RegistryWords.plain($0))" } ?? ""
    let lacking = lackingWords.map { ", \($0)" } ?? ""
    return "\(version?.text ?? "undated")\(status)\(lacking)"
      + (words.isEmpty ? "" : ": " + words.joined(separator: "; "))
  }
}

/// Affected of at risk, or that nothing is reported, which is not zero.
private func count(_ affected: Int?, of atRisk: Int?) -> String {
  guard affected != nil, let text = ReportedCount(affected: affected, atRisk: atRisk).text else {
    return Absence.notReported.rawValue
  }
  return text
}

extension PostedAnalysis {
  /// The bounds as given, one alone where there is but one; `nil` without any.
  fileprivate var boundsText: String? {
    switch (lower, upper) {
    case (nil, nil): nil
    case (let lower?, nil): "from \(lower.text)"
    case (nil, let upper?): "to \(upper.text)"
    case (let lower?, let upper?): "\(lower.text) to \(upper.text)"
    }
  }
}
