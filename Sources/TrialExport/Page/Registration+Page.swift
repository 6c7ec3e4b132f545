import TrialModel
import TrialPages

extension TextPage {
  /// Adds an imported record for reading: what it states, arms, posted outcomes, adverse events.
  mutating func add(_ registration: Registration) {
    add("Registry record, \(registration.versionWords)", .facts(registration.statedFacts))
    if let why = registration.reasonFor(lacking: [.arms, .criteria, .results]) {
      add(.paragraph("What is not here: \(why)."))
    }
    if registration.isFromAACT {
      add(.paragraph("Not recovered: \(Registration.notKeptByAACT)."))
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
      add("Participant flow", .items(notes + units + flow.groups.legend))
      for period in flow.periods {
        add("Flow: \(period.title ?? "period")", .grid(period.grid(of: flow.groups)))
      }
    }
    if let baseline = results.baseline {
      add("Baseline", .items((baseline.population.map { [$0] } ?? []) + baseline.groups.legend))
      for characteristic in baseline.characteristics {
        let (values, comments) = characteristic.classes.grid(
          of: baseline.groups,
          label: characteristic.parameter.map(RegistryWords.plain)
        )
        add(
          "Baseline: \(characteristic.title)",
          .items(characteristic.notes),
          .grid(values),
          .items(comments)
        )
      }
    }
    for outcome in results.outcomes {
      let (values, comments) = outcome.classes.grid(
        of: outcome.groups,
        label: outcome.parameter.map(RegistryWords.plain)
      )
      add(
        "Posted outcome: \(outcome.title)",
        .items(outcome.headLines),
        .grid(values),
        .items(comments + outcome.analysisLines)
      )
    }
    guard let events = results.adverseEvents else { return }
    add(events)
  }

  /// Adds the tables of adverse events: the groups by letter, then one line an event.
  private mutating func add(_ events: PostedAdverseEvents) {
    add(
      "Adverse events as posted",
      .items(
        [
          events.timeFrame.map { "time frame: \($0)" }, events.description, events.deathsComment,
          events.threshold == nil ? events.thresholdSentence : nil,
        ]
        .compactMap { $0 }
      )
    )
    let letters = events.groups.indices.map(PostedColumns.letter)
    let legend = [
      "cells: patients affected of those at risk (%)",
      "\(PostedCell.notReported): not reported, which is not zero",
    ]
    add(
      "Posted groups of adverse events",
      .items(zip(letters, events.groups).map { "\($0): \($1.line)" } + legend)
    )
    add("Serious adverse events as posted", .grid(events.grid(of: events.serious, letters)))
    add("Other adverse events as posted", .grid(events.grid(of: events.other, letters)))
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
  /// Rank, time frame, what is given and its unit, then the groups by letter.
  fileprivate var headLines: [String] {
    let head = [
      type.map(RegistryWords.plain), timeFrame, parameter.map(RegistryWords.plain),
      dispersion.map(RegistryWords.plain), unit,
    ]
    .compactMap { $0 }.joined(separator: "; ")
    return (head.isEmpty ? [] : [head]) + groups.legend
  }

  /// What was estimated between groups, as posted.
  fileprivate var analysisLines: [String] {
    let letters = Dictionary(
      zip(groups.map(\.id), groups.letters),
      uniquingKeysWith: { first, _ in first }
    )
    return analyses.map { analysis in
      [
        "analysis of \(analysis.groups.map { letters[$0] ?? $0.text }.joined(separator: ", "))",
        analysis.parameter, analysis.estimate?.text,
        analysis.boundsText, analysis.level.map { "level \($0.text)" },
        analysis.sides == "ONE_SIDED" ? "one-sided" : nil, analysis.pText.map { "P \($0)" },
        analysis.pComment, analysis.hypothesis.map { RegistryWords.plain($0) }, analysis.method,
        analysis.groupDescription,
      ]
      .compactMap { $0 }.joined(separator: "; ")
    }
  }
}

extension PostedAdverseEvents {
  /// One line an event, with a cell for each group.
  fileprivate func grid(of events: [PostedEvent], _ letters: [String]) -> TextPage.Grid {
    TextPage.Grid(
      subject: "event",
      columns: letters,
      rows: events.map { event in
        let cells = Dictionary(
          event.cells.map { ($0.group, $0) },
          uniquingKeysWith: { first, _ in first }
        )
        return TextPage.Grid.Row(
          label: event.term,
          cells: groups.map { group in
            cells[group.id].map { EventCell($0).text } ?? PostedCell.notReported
          }
        )
      }
    )
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

extension RegistryVersion {
  /// The version and what changed in it, on one line.
  var line: String {
    let words = changes.map { change in
      let (before, after) = change.shortened
      return "\(change.heading): \(before ?? "-") -> \(after ?? "-")"
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
