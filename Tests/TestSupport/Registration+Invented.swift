package import TrialModel

extension Registration {
  /// An invented record, of which only what a test is about has to be given.
  package static func invented(
    _ id: String = "NCT90000001",
    version: PartialDate? = nil,
    posted: PartialDate? = nil,
    status: Status = Status(overall: "COMPLETED", lastKnown: nil, whyStopped: nil),
    phases: [String] = ["PHASE2"],
    enrolment: Int? = 66,
    isEnrolmentActual: Bool? = true,
    start: RecordedDate? = nil,
    arms: [RegisteredArm] = [],
    interventions: [RegisteredIntervention] = [],
    plannedOutcomes: [PlannedOutcome] = [],
    results: PostedResults? = nil,
    title: String = "An invented trial of radiotherapy with an invented antibody",
    allocation: String? = "RANDOMIZED",
    references: [Reference] = [],
    otherIDs: [String] = []
  ) -> Registration {
    Registration(
      id: TrialID(id),
      version: version,
      names: Names(
        briefTitle: title,
        officialTitle: nil,
        acronym: nil,
        otherIDs: otherIDs
      ),
      status: status,
      design: Design(
        studyType: "INTERVENTIONAL",
        phases: phases,
        allocation: allocation,
        model: "PARALLEL",
        primaryPurpose: "TREATMENT",
        timePerspective: nil,
        masking: "NONE",
        whoIsMasked: [],
        enrolment: enrolment,
        isEnrolmentActual: isEnrolmentActual
      ),
      dates: Dates(
        start: start,
        primaryCompletion: nil,
        completion: nil,
        firstPosted: nil,
        resultsFirstPosted: nil,
        lastUpdatePosted: posted.map { RecordedDate(date: $0, isActual: true) },
        verified: nil
      ),
      sponsor: Organisation(name: "Invented Hospital", kind: "OTHER"),
      collaborators: [],
      conditions: ["Invented Lung Cancer"],
      keywords: [],
      thesaurus: Thesaurus(conditions: [], conditionAncestors: [], interventions: []),
      descriptions: Descriptions(
        brief: "This summary is invented, and long enough to be wrapped on a screen of eighty"
          + " columns, since those of sponsors are.",
        detailed: nil
      ),
      eligibility: Eligibility(
        criteria: nil,
        sex: "ALL",
        minimumAge: "18 Years",
        maximumAge: nil,
        ageGroups: [],
        acceptsHealthyVolunteers: nil
      ),
      arms: arms,
      interventions: interventions,
      plannedOutcomes: plannedOutcomes,
      officials: [],
      locations: [],
      countries: [],
      references: references,
      saysResultsPosted: results != nil,
      results: results
    )
  }

  /// An invented record with two arms, and results in three groups that are none of these.
  package static func inventedWithResults(version: PartialDate? = nil) -> Registration {
    let treatments = [
      RegisteredIntervention(
        name: "Inventimab",
        type: "BIOLOGICAL",
        description: "200 mg every 3 weeks",
        otherNames: ["INV-1"]
      ),
      RegisteredIntervention(
        name: "Radiotherapy",
        type: "RADIATION",
        description: "60 Gy in 30 fractions",
        otherNames: []
      ),
    ]
    return .invented(
      version: version,
      arms: [
        RegisteredArm(
          label: "Inventimab with radiotherapy",
          type: "EXPERIMENTAL",
          description: "Both treatments from week 1.",
          interventions: [1, 0]
        ),
        RegisteredArm(
          label: "Radiotherapy alone",
          type: "ACTIVE_COMPARATOR",
          description: nil,
          interventions: [1]
        ),
      ],
      interventions: treatments,
      plannedOutcomes: [
        PlannedOutcome(
          rank: .primary,
          measure: "Progression-free survival",
          description: nil,
          timeFrame: "2 years"
        ),
        PlannedOutcome(
          rank: .secondary,
          measure: "Overall survival",
          description: nil,
          timeFrame: "5 years"
        ),
      ],
      results: PostedResults(
        flow: .invented,
        baseline: nil,
        outcomes: [.invented(groups: 3), .notPosted],
        adverseEvents: .invented(groups: 3),
        limitations: nil
      )
    )
  }
}

extension PostedGroup {
  /// Invented groups with the identifiers of a module: `OG000`, `OG001`.
  package static func invented(_ count: Int, prefix: String) -> [PostedGroup] {
    let titles = ["Inventimab low dose", "Inventimab high dose", "Placebo"]
    return (0..<count).map { place in
      PostedGroup(
        id: PostedGroupID("\(prefix)\(place)"),
        title: count == 3
          ? titles[place] : "Invented cohort \(place + 1) with a long title of its own",
        description: "Invented participants of group \(place + 1)"
      )
    }
  }
}

extension ParticipantFlow {
  /// An invented flow in which one group has no count of those who left.
  package static var invented: ParticipantFlow {
    let groups = PostedGroup.invented(3, prefix: "FG")
    func row(_ label: String, _ numbers: [String]) -> Row {
      Row(
        label: label,
        comment: nil,
        counts: zip(groups, numbers).map {
          PostedCount(group: $0.id, number: PostedNumber($1))
        }
      )
    }
    return ParticipantFlow(
      preAssignment: nil,
      recruitment: nil,
      groups: groups,
      periods: [
        Period(
          title: "Overall Study",
          milestones: [
            row("STARTED", ["22", "18", "22"]), row("COMPLETED", ["20", "18", "21"]),
            row("NOT COMPLETED", ["2", "0"]),
          ],
          withdrawals: [row("Withdrawal by Subject", ["2", "0"])]
        )
      ]
    )
  }
}

extension PostedOutcome {
  /// An invented outcome: medians with limits, the last group not reached, and one hazard ratio.
  package static func invented(groups count: Int) -> PostedOutcome {
    let groups = PostedGroup.invented(count, prefix: "OG")
    let cells = groups.enumerated().map { place, group in
      let isLast = place == count - 1
      return Measurement(
        group: group.id,
        value: PostedNumber(isLast ? "NA" : "\(10 + place).5"),
        spread: nil,
        lower: PostedNumber("\(8 + place).1"),
        upper: isLast ? PostedNumber("NA") : PostedNumber("\(14 + place).2"),
        comment: isLast ? "Too few events" : nil
      )
    }
    return PostedOutcome(
      type: "PRIMARY",
      title: "Progression-free survival as assessed by an invented committee",
      description: "From randomisation to progression or death.",
      population: "All randomised participants",
      timeFrame: "2 years",
      reportingStatus: "POSTED",
      expectedPosting: nil,
      parameter: "MEDIAN",
      dispersion: "95% Confidence Interval",
      unit: "Months",
      unitsAnalysed: nil,
      showsPercent: nil,
      groups: groups,
      denominators: [
        PostedDenominator(
          units: "Participants",
          counts: groups.map { PostedCount(group: $0.id, number: PostedNumber("20")) }
        )
      ],
      classes: [
        MeasurementClass(
          title: nil,
          denominators: [],
          categories: [MeasurementCategory(title: nil, measurements: cells)]
        )
      ],
      analyses: [
        PostedAnalysis(
          groups: [groups[0].id, groups[count - 1].id],
          groupDescription: nil,
          hypothesis: "SUPERIORITY",
          method: "Log Rank",
          pText: "<0.0001",
          p: nil,
          pComment: nil,
          parameter: "Hazard Ratio (HR)",
          estimate: PostedNumber("0.67"),
          level: PostedNumber("98"),
          sides: "TWO_SIDED",
          lower: PostedNumber("0.45"),
          upper: PostedNumber("1.00"),
          limitComment: nil,
          dispersion: nil,
          dispersionValue: nil,
          comments: []
        )
      ]
    )
  }

  /// An invented outcome of which nothing is posted yet.
  package static var notPosted: PostedOutcome {
    PostedOutcome(
      type: "SECONDARY",
      title: "Overall survival",
      description: nil,
      population: nil,
      timeFrame: "5 years",
      reportingStatus: "NOT_POSTED",
      expectedPosting: PartialDate(year: 2027, month: 3, day: nil),
      parameter: nil,
      dispersion: nil,
      unit: nil,
      unitsAnalysed: nil,
      showsPercent: nil,
      groups: [],
      denominators: [],
      classes: [],
      analyses: []
    )
  }
}

extension PostedEvent {
  /// An invented event: affected and at risk of each group, `nil` where the group has nothing.
  package static func invented(
    _ term: String,
    in organClass: String? = "Invented disorders",
    _ counts: [(affected: Int?, atRisk: Int?)?]
  ) -> PostedEvent {
    PostedEvent(
      term: term,
      organSystem: organClass,
      vocabulary: nil,
      assessment: nil,
      notes: nil,
      cells: counts.enumerated().compactMap { place, count in
        count.map {
          PostedEvent.Cell(
            group: PostedGroup.invented(counts.count, prefix: "EG")[place].id,
            affected: $0.affected,
            atRisk: $0.atRisk,
            events: nil
          )
        }
      }
    )
  }
}

extension PostedAdverseEvents {
  /// Invented tables of these events, in two groups.
  package static func invented(
    serious: [PostedEvent],
    other: [PostedEvent] = []
  ) -> PostedAdverseEvents {
    let groups = invented(groups: 2).groups
    return PostedAdverseEvents(
      threshold: nil,
      timeFrame: nil,
      description: nil,
      deathsComment: nil,
      groups: groups,
      serious: serious,
      other: other
    )
  }

  /// Invented tables: two serious rows, one of them not reported for the last group, other rows.
  package static func invented(groups count: Int, otherRows: Int = 3) -> PostedAdverseEvents {
    let groups = PostedGroup.invented(count, prefix: "EG")
    let atRisk = (0..<count).map { $0 == 1 ? 18 : 22 }
    func event(_ term: String, _ numbers: [Int?]) -> PostedEvent {
      PostedEvent(
        term: term,
        organSystem: term.count % 2 == 0 ? "Investigations" : "Blood disorders",
        vocabulary: "MedDRA 23.1",
        assessment: "SYSTEMATIC_ASSESSMENT",
        notes: nil,
        cells: groups.indices.map { place in
          let number = numbers[place % numbers.count]
          return PostedEvent.Cell(
            group: groups[place].id,
            affected: number,
            atRisk: number == nil ? nil : atRisk[place],
            events: number.map { $0 + 1 }
          )
        }
      )
    }
    return PostedAdverseEvents(
      threshold: "5",
      timeFrame: "Until 90 days after the last dose",
      description: nil,
      deathsComment: nil,
      groups: groups.enumerated().map { place, group in
        PostedEventGroup(
          id: group.id,
          title: group.title,
          description: group.description,
          deaths: PostedEventGroup.Total(affected: place + 4, atRisk: atRisk[place]),
          serious: PostedEventGroup.Total(affected: 9, atRisk: atRisk[place]),
          other: PostedEventGroup.Total(affected: nil, atRisk: nil)
        )
      },
      serious: [event("Pneumonitis", [3, 2, nil]), event("Sepsis", [1, 0, 1])],
      other: (0..<otherRows).map { event("Invented term \($0 + 1)", [15, 10, 13 - $0 % 13]) }
    )
  }
}
