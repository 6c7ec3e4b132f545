package import TrialModel

extension Invented {
  /// The invented trial, with one of everything its pages show.
  package static func trial(
    id: String = "NCT00000001",
    acronym: String = "ALPHA",
    role: Role = .reported,
    schedule: Schedule? = Invented.schedule,
    membership: TableMembership = .unknown
  ) throws -> Trial {
    let words = SourcedText("Words of the overview.", source: .review)
    return Trial(
      id: TrialID(id),
      acronym: acronym,
      otherIDs: [],
      title: "An invented trial",
      officialTitle: nil,
      role: role,
      conditions: ["invented"],
      sponsor: nil,
      classification: classification,
      overview: Overview(
        question: words,
        population: words,
        radiotherapy: words,
        immunotherapy: words,
        sequence: words,
        design: words,
        cautions: []
      ),
      table: TableRow(
        membership: membership,
        row: membership == .verified ? 1 : nil,
        cells: [],
        source: nil,
        note: nil
      ),
      stateThen: StateOfKnowledge(
        status: .recruiting,
        text: "Called running.",
        source: .review,
        asOf: try PartialDate("2020-10")
      ),
      stateNow: StateOfKnowledge(
        status: .completed,
        text: "Completed.",
        source: SourceKey("registry"),
        asOf: try PartialDate("2016-09-30")
      ),
      start: nil,
      sizes: [SizeFigure(counted: .enrolled, figure: try figure("988"))],
      arms: try arms(),
      schedule: schedule,
      results: [try misprinted()],
      toxicity: try toxicity(),
      registryFacts: [
        Fact(
          field: "masking",
          text: "Quadruple",
          figure: nil,
          source: SourceKey("registry"),
          asOf: nil
        )
      ],
      publicationFacts: [],
      claims: try claims(),
      discrepancies: try discrepancies(),
      changes: [
        Change(
          aspect: "state",
          then: "running",
          now: "completed",
          mark: .changed,
          source: SourceKey("registry")
        ),
        Change(
          aspect: "alive at 5 years",
          then: nil,
          now: "7.9 v 2.7 %",
          mark: .new,
          source: SourceKey("paper")
        ),
      ],
      events: [
        HistoryEvent(
          date: try PartialDate("2014-05"),
          text: "Published.",
          source: SourceKey("paper"),
          mark: .notStated
        ),
        HistoryEvent(
          date: try PartialDate("2020-10"),
          text: "The review's search.",
          source: .review,
          mark: .same
        ),
        HistoryEvent(
          date: try PartialDate("2022-01-05"),
          text: "Final analysis.",
          source: SourceKey("paper"),
          mark: .new
        ),
      ],
      notes: []
    )
  }

  private static let classification = Classification(
    Categories(
      sites: ["lung"],
      siteLabel: "lung",
      classes: ["PD-1"],
      agents: ["agent"],
      agentLabel: "agent",
      sequence: .consolidation,
      backbone: .radiotherapyAlone,
      questions: [.nonePrinted],
      regions: [],
      phase: .phase3,
      primaryEndpoint: .notMet,

      hasChanged: true
    ),
    evidence: []
  )

  /// The ratio whose upper bound lost a digit in print.
  package static func misprinted() throws -> ReportedResult {
    let number = try PrintedNumber(digits: "0.65")
    let lower = try PrintedNumber(digits: "0.50")
    return ReportedResult(
      id: "hr",
      endpoint: "overall survival",
      endpointLabel: "OS",
      kind: .ratio,
      measure: "hazard ratio",
      arm: nil,
      population: nil,
      subgroup: nil,
      period: "5-12 months",
      figure: try Figure(
        value: .value(number),
        printed: "0.65 (0.50-0.5)",
        unit: .ratio,
        interval: PrintedInterval(
          lower: lower,
          upper: try PrintedNumber(digits: "0.5"),
          level: .notPrinted
        ),
        source: .review,
        place: "results",
        claim: ClaimID("C002"),
        correction: Correction(
          value: nil,
          interval: nil,
          printed: "0.65 (0.50-0.85)",
          source: SourceKey("paper"),
          because: "The abstract has 0.85."
        )
      ),
      isHeadline: true
    )
  }

  private static func toxicity() throws -> Toxicity {
    let total = EventGroup.Total(affected: 64, atRisk: 393, source: SourceKey("registry"))
    let group = EventGroup(
      id: EventGroupID("io"),
      arm: ArmID("io"),
      title: "IO",
      deaths: nil,
      serious: total,
      other: nil
    )
    guard let grade = GradeRange("3-4") else {
      return Toxicity(groups: [group], events: [], threshold: nil)
    }
    let cell = try AdverseEventCell(
      group: group.id,
      affected: 64,
      atRisk: 393,
      events: nil,
      percent: nil,
      source: SourceKey("paper"),
      note: nil
    )
    let event = AdverseEvent(
      term: "diarrhoea",
      organSystem: nil,
      isSerious: nil,
      grade: grade,
      qualifier: nil,
      cells: [cell]
    )
    return Toxicity(groups: [group], events: [event], threshold: nil)
  }
}
