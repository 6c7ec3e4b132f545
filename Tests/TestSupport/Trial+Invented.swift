package import TrialModel

extension SourceKey {
  /// An invented source; nothing stands behind it.
  package static let invented = SourceKey("invented")
}

extension Figure {
  /// An invented figure.
  package static func invented(
    _ digits: String,
    _ unit: FigureUnit = .patients,
    interval: PrintedInterval? = nil,
    p: PValue? = nil,
    correction: Correction? = nil,
    claim: ClaimID? = nil
  ) throws -> Figure {
    try Figure(
      value: .value(PrintedNumber(digits: digits)),
      printed: digits,
      unit: unit,
      interval: interval,
      p: p,
      source: .invented,
      claim: claim,
      correction: correction
    )
  }
}

extension PrintedInterval {
  /// An invented interval; its level is 95 % unless told.
  package static func invented(
    _ lower: String,
    _ upper: String?,
    level: String? = "95",
    method: IntervalMethod = .usual
  ) throws -> PrintedInterval {
    PrintedInterval(
      lower: try PrintedNumber(digits: lower),
      upper: try upper.map { try PrintedNumber(digits: $0) },
      level: try level.map { .printed(try PrintedNumber(digits: $0)) } ?? .notPrinted,
      method: method
    )
  }
}

extension Arm {
  /// An invented arm with radiotherapy, or with what is told, and patients in its sets where told.
  package static func invented(
    _ id: String,
    _ side: Side,
    given interventions: [Intervention] = [.invented(.radiotherapy, "radiotherapy")],
    isOutsideTrial: Bool = false,
    sizes: [SizeFigure] = []
  ) -> Arm {
    Arm(
      id: ArmID(id),
      side: side,
      label: "invented arm \(id)",
      shortLabel: id,
      type: nil,
      interventions: interventions,
      isOutsideTrial: isOutsideTrial,
      sizes: sizes,
      source: .invented
    )
  }
}

extension Intervention {
  /// An invented treatment.
  package static func invented(_ kind: Kind, _ name: String) -> Intervention {
    Intervention(
      kind: kind,
      name: name,
      text: kind == .radiotherapy ? "8 Gy once" : nil,
      radiotherapy: nil,
      source: .invented
    )
  }
}

extension ReportedResult {
  /// An invented hazard ratio of overall survival, or whatever is told.
  package static func invented(
    _ figure: Figure,
    id: String = "os-hr",
    label: String = "OS",
    kind: Kind = .ratio,
    arm: String? = nil,
    isHeadline: Bool = true
  ) -> ReportedResult {
    ReportedResult(
      id: id,
      endpoint: label == "OS" ? "overall survival" : "endpoint \(label)",
      endpointLabel: label,
      kind: kind,
      measure: kind == .ratio ? "hazard ratio" : nil,
      arm: arm.map { ArmID($0) },
      population: nil,
      subgroup: nil,
      period: nil,
      figure: figure,
      isHeadline: isHeadline
    )
  }
}

extension Classification {
  /// An invented classification: lung, PD-L1, durvalumab, after chemoradiotherapy.
  package static func invented(
    sites: [String] = ["lung"],
    classes: [String] = ["PD-L1"],
    agents: [String] = ["durvalumab"],
    sequence: TreatmentSequence = .consolidation,
    backbone: Backbone = .chemoradiotherapy,
    questions: [ReviewQuestion] = [],
    regions: [String] = [],
    phase: Phase = .phase3,
    primary: PrimaryEndpoint = .noneFound,
    hasChanged: Bool = false
  ) -> Classification {
    Classification(
      Categories(
        sites: sites,
        siteLabel: sites.first ?? "",
        classes: classes,
        agents: agents,
        agentLabel: agents.first ?? "none",
        sequence: sequence,
        backbone: backbone,
        questions: questions,
        regions: regions,
        phase: phase,
        primaryEndpoint: primary,

        hasChanged: hasChanged
      ),
      evidence: []
    )
  }
}

extension Trial {
  /// An invented trial: nothing in it is about a real one.
  ///
  /// The number makes the last digits of a registry number that no registry gave out.
  package static func invented(
    _ number: Int = 1,
    acronym: String? = nil,
    otherIDs: [String] = [],
    title: String = "An invented trial",
    role: Role = .running,
    conditions: [String] = [],
    sponsor: String? = nil,
    classification: Classification = .invented(),
    status: RecruitmentStatus = .recruiting,
    asOf: PartialDate? = nil,
    stateThen: StateOfKnowledge? = nil,
    start: PartialDate? = nil,
    design: String = "Randomised, invented",
    sizes: [SizeFigure] = [],
    arms: [Arm] = [
      .invented(
        "A",
        .experimental,
        given: [.invented(.radiotherapy, "radiotherapy"), .invented(.immunotherapy, "agent")]
      ),
      .invented("B", .control),
    ],
    results: [ReportedResult] = [],
    toxicity: Toxicity? = nil,
    registryFacts: [Fact] = [],
    publicationFacts: [Fact] = [],
    claims: [Claim] = [],
    discrepancies: [Discrepancy] = [],
    notes: [SourcedText] = []
  ) -> Trial {
    let digits = String(number)
    let words = SourcedText("invented", source: .invented)
    return Trial(
      id: TrialID("NCT" + String(repeating: "0", count: 8 - digits.count) + digits),
      acronym: acronym,
      otherIDs: otherIDs,
      title: title,
      officialTitle: nil,
      role: role,
      conditions: conditions,
      sponsor: sponsor.map { SourcedText($0, source: .invented) },
      classification: classification,
      overview: Overview(
        question: words,
        population: words,
        radiotherapy: words,
        immunotherapy: words,
        sequence: words,
        design: SourcedText(design, source: .invented),
        cautions: []
      ),
      table: TableRow(membership: .unknown, row: nil, cells: [], source: nil, note: nil),
      stateThen: stateThen,
      stateNow: StateOfKnowledge(status: status, text: "invented", source: .invented, asOf: asOf),
      start: start,
      sizes: sizes,
      arms: arms,
      schedule: nil,
      results: results,
      toxicity: toxicity,
      registryFacts: registryFacts,
      publicationFacts: publicationFacts,
      claims: claims,
      discrepancies: discrepancies,
      changes: [],
      events: [],
      notes: notes
    )
  }
}
