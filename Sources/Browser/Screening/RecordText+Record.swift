import TrialModel

extension RecordText {
  /// A record as it is read for a decision: title, what the rules found, arms, outcomes, eligibility.
  init(of trial: Trial, width: Int, isInWords: Bool) {
    self.init(width: width)
    guard let record = trial.registration else {
      paragraph(trial.title, at: 0)
      gap()
      paragraph("No registry record is stored of this trial: what is known of it is on its page.")
      return
    }
    let found = trial.recordClassification ?? trial.classification
    let marks = isInWords ? [:] : found.marksByPath
    func marked(_ path: String) -> [Range<Int>] { marks[path] ?? [] }
    let title = "identificationModule."
    if let brief = record.names.briefTitle {
      paragraph(brief, at: 0, marks: marked(title + "briefTitle"))
    }
    paragraph(record.factsInOneLine, at: 0, role: .dim)
    rules(found, isInWords: isInWords)
    if let official = record.names.officialTitle, official != record.names.briefTitle {
      heading("OFFICIAL TITLE")
      paragraph(official, marks: marked(title + "officialTitle"))
    }
    arms(of: record, marked)
    outcomes(of: record)
    eligibility(of: record, marked)
    about(record, marked)
  }

  /// What the rules found, each value with the words it rests on.
  private mutating func rules(_ found: Classification, isInWords: Bool) {
    heading("THE RULES FOUND", "evidence, never a decision")
    let findings = found.findings
    guard !findings.isEmpty else {
      paragraph("nothing of radiotherapy or immunotherapy")
      return
    }
    let labelWidth = findings.map(\.label.count).max() ?? 0
    for finding in findings {
      let words = finding.words.map { "\"\($0)\"" }.joined(separator: ", ")
      let quoted = words.isEmpty ? "" : isInWords ? ", by the words \(words)" : "  \(words)"
      let text = "\(finding.value)\(quoted)  (\(finding.rule))"
      if isInWords {
        paragraph("\(finding.label): \(text)")
      } else {
        row(finding.label, text, labelWidth: labelWidth)
      }
    }
  }

  private mutating func arms(of record: Registration, _ marked: (String) -> [Range<Int>]) {
    let module = "armsInterventionsModule."
    if !record.arms.isEmpty { heading("ARMS") }
    for (index, arm) in record.arms.enumerated() {
      let path = "\(module)armGroups[\(index)]"
      let type = arm.type.map { " (\(RegistryWords.plain($0)))" } ?? ""
      let given = arm.interventions.compactMap {
        record.interventions.indices.contains($0) ? record.interventions[$0].name : nil
      }
      let names = given.isEmpty ? "" : ": \(given.joined(separator: ", "))"
      paragraph(arm.label + type + names, marks: marked("\(path).label"))
      if let description = arm.description {
        paragraph(description, at: 3, marks: marked("\(path).description"))
      }
    }
    if !record.interventions.isEmpty { heading("INTERVENTIONS") }
    for (index, intervention) in record.interventions.enumerated() {
      let path = "\(module)interventions[\(index)]"
      let type = intervention.type.map { " (\(RegistryWords.plain($0)))" } ?? ""
      let others = intervention.otherNames
      let names = others.isEmpty ? "" : ", also \(others.joined(separator: ", "))"
      paragraph(intervention.name + type + names, marks: marked("\(path).name"))
      if let description = intervention.description {
        paragraph(description, at: 3, marks: marked("\(path).description"))
      }
    }
  }

  private mutating func outcomes(of record: Registration) {
    for rank in PlannedOutcome.Rank.allCases {
      let outcomes = record.plannedOutcomes.filter { $0.rank == rank }
      guard !outcomes.isEmpty else { continue }
      heading("\(rank.rawValue.uppercased()) OUTCOME\(outcomes.count == 1 ? "" : "S")")
      for outcome in outcomes {
        paragraph(outcome.measure + (outcome.timeFrame.map { "; \($0)" } ?? ""))
        // Of what is secondary the names tell enough to decide.
        if rank == .primary, let description = outcome.description {
          paragraph(description, at: 3, role: .dim)
        }
      }
    }
  }

  private mutating func eligibility(of record: Registration, _ marked: (String) -> [Range<Int>]) {
    let eligibility = record.eligibility
    let ages = [eligibility.minimumAge, eligibility.maximumAge].map { $0 ?? "no limit" }
    let sex = eligibility.sex.map { RegistryWords.plain($0) } ?? "sex not given"
    heading("ELIGIBILITY", "age \(ages[0]) to \(ages[1]), \(sex)")
    paragraph(
      eligibility.criteria ?? "not given",
      marks: marked("eligibilityModule.eligibilityCriteria")
    )
  }

  private mutating func about(_ record: Registration, _ marked: (String) -> [Range<Int>]) {
    heading("CONDITIONS")
    for (index, condition) in record.conditions.enumerated() {
      paragraph(condition, marks: marked("conditionsModule.conditions[\(index)]"))
    }
    if record.conditions.isEmpty { paragraph("not given") }
    if !record.names.otherIDs.isEmpty {
      heading("OTHER NUMBERS")
      paragraph(record.names.otherIDs.joined(separator: ", "))
    }
    if let brief = record.descriptions.brief {
      heading("SUMMARY")
      paragraph(brief)
    }
    if let detailed = record.descriptions.detailed {
      heading("DESCRIPTION")
      paragraph(detailed)
    }
  }
}

extension Registration {
  /// Phase, allocation, size, state, start and sponsor in one line; what is not given is not said.
  fileprivate var factsInOneLine: String {
    let phase = Phase(registry: design.phases).text
    let parts: [String?] = [
      design.studyType.map { RegistryWords.plain($0) },
      design.phases.isEmpty ? nil : "phase \(phase)",
      design.allocation.map { RegistryWords.plain($0) },
      design.enrolmentWords.map { "N \($0)" },
      status.overall.map { RegistryWords.plain($0) },
      dates.start.map { "start \($0.date.text)" },
      sponsor?.name,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Classification {
  /// What a rule found: one value with the words it rests on.
  fileprivate struct Finding {
    let label: String
    let value: String
    let words: [String]
    let rule: String
  }

  /// The fields that a decision looks at, with what they are called here.
  private static let fields: [(field: String, label: String)] = [
    ("modality", "radiotherapy"), ("rt role", "given in"), ("dose", "dose"), ("agent", "agent"),
    ("class", "class"), ("sequence", "sequence"), ("question", "question"), ("rt", "given with"),
    ("site", "site"),
  ]

  /// The values by fields, each once, with what they rest on.
  fileprivate var findings: [Finding] {
    Self.fields.flatMap { field, label -> [Finding] in
      let entries = evidence.filter { $0.field == field && $0.derivation != nil }
      return entries.compactMap(\.derivation?.value).eachOnce
        .filter { $0 != "none" || field == "sequence" }
        .map { value in
          let own = entries.filter { $0.derivation?.value == value }
          let quoted = own.filter { $0.derivation?.place != nil }.map(\.words.text).eachOnce
          let derivation = own.first?.derivation
          return Finding(
            label: label,
            value: value == "none" ? own.first?.words.text ?? value : value,
            words: Array(quoted.prefix(2)),
            rule: derivation.map { "\($0.rule), \($0.confidence.rawValue)" } ?? ""
          )
        }
    }
  }

  /// The stretches that rules on radiotherapy, agents, sequence and question went by, by their texts.
  fileprivate var marksByPath: [String: [Range<Int>]] {
    let fields = Set(Self.fields.map(\.field)).subtracting(["site"])
    var marks: [String: [Range<Int>]] = [:]
    for entry in evidence where fields.contains(entry.field) {
      guard let place = entry.derivation?.place else { continue }
      marks[place.path, default: []].append(place.characters)
    }
    return marks
  }
}
