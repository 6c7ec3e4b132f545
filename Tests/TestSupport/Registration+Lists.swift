package import TrialModel

extension Registration {
  /// An invented record of expanded access with criteria, sites, planned outcomes and publications, and
  /// with flow and baseline posted.
  package static func inventedWithLists(isTableRow: Bool = false) -> Registration {
    let group = PostedGroupID("FG000")
    let counts = [
      PostedCount(
        group: group,
        number: PostedNumber("12"),
        units: PostedNumber("24"),
        comment: nil
      )
    ]
    let empty = invented()
    return Registration(
      id: empty.id,
      version: empty.version,
      names: empty.names,
      status: empty.status,
      design: empty.design,
      dates: empty.dates,
      sponsor: empty.sponsor,
      collaborators: [],
      conditions: ["Lung Cancer"],
      keywords: [],
      thesaurus: Thesaurus(conditions: [], conditionAncestors: [], interventions: []),
      descriptions: Descriptions(brief: "An invented summary.", detailed: nil),
      eligibility: Eligibility(
        criteria: isTableRow
          ? nil
          : "Inclusion Criteria:\n* Stage III\n  * unresectable\n\nExclusion Criteria:\n* Pneumonitis",
        sex: "ALL",
        minimumAge: "18 Years",
        maximumAge: "75 Years",
        ageGroups: ["ADULT"],
        acceptsHealthyVolunteers: false
      ),
      arms: [],
      interventions: [
        RegisteredIntervention(
          name: "Inventumab",
          type: "DRUG",
          description: "10 mg",
          otherNames: ["IV-1"]
        )
      ],
      plannedOutcomes: [
        PlannedOutcome(
          rank: .primary,
          measure: "Survival",
          description: nil,
          timeFrame: "2 years"
        )
      ],
      officials: [
        Official(name: "N. N.", role: "STUDY_CHAIR", affiliation: "Invented Hospital")
      ],
      locations: [
        Location(
          facility: "Hospital A",
          city: "Oslo",
          state: nil,
          country: "Norway",
          status: "RECRUITING"
        ),
        Location(
          facility: nil,
          city: "Lyon",
          state: nil,
          country: "France",
          status: "COMPLETED"
        ),
      ],
      countries: ["Norway", "France"],
      references: [
        Reference(pmid: "12345", kind: "RESULT", citation: "N. N. Invented.", isRetracted: false)
      ],
      saysResultsPosted: nil,
      results: isTableRow
        ? nil
        : PostedResults(
          flow: ParticipantFlow(
            preAssignment: "Two were not assigned.",
            recruitment: nil,
            unitsAnalysed: "Eyes",
            groups: [PostedGroup(id: group, title: "All", description: nil)],
            periods: [
              .init(
                title: "Whole",
                milestones: [.init(label: "STARTED", comment: nil, counts: counts)],
                withdrawals: [.init(label: "Death", comment: nil, counts: counts)]
              )
            ]
          ),
          baseline: Baseline(
            population: "All who began.",
            groups: [PostedGroup(id: group, title: "All", description: nil)],
            denominators: [PostedDenominator(units: "Participants", counts: counts)],
            characteristics: [
              .init(
                title: "Age",
                description: "At consent.",
                population: "Those with a date of birth.",
                parameter: "MEDIAN",
                dispersion: "FULL_RANGE",
                unit: "years",
                denominators: [],
                classes: [
                  MeasurementClass(
                    title: nil,
                    denominators: [],
                    categories: [
                      MeasurementCategory(
                        title: nil,
                        measurements: [
                          Measurement(
                            group: group,
                            value: PostedNumber("64"),
                            spread: nil,
                            lower: PostedNumber("50"),
                            upper: PostedNumber("99"),
                            comment: nil
                          )
                        ]
                      )
                    ]
                  )
                ]
              )
            ]
          ),
          outcomes: [],
          adverseEvents: nil,
          limitations: nil
        ),
      isTableRow: isTableRow
    )
  }
}
