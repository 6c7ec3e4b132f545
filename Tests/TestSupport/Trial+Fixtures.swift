package import TrialModel

extension Trial {
  /// Invented: a hazard ratio whose digits end in zero, printed with interval and P value.
  package static var withDigitsToKeep: Trial {
    get throws {
      let figure = try Figure.invented(
        "0.80",
        .ratio,
        interval: .invented("0.70", "1.00"),
        p: PValue(.equal, PrintedNumber(digits: "0.050"))
      )
      return .invented(
        101,
        acronym: "DIGITS",
        asOf: try PartialDate("2025-10"),
        sizes: [SizeFigure(counted: .randomised, figure: try .invented("713"))],
        results: [.invented(figure)]
      )
    }
  }

  /// Invented: an interval whose printed bound lost a digit, with its correction beside it.
  package static var withMisprintedInterval: Trial {
    get throws {
      let correction = Correction(
        value: nil,
        interval: try .invented("0.50", "0.85"),
        printed: "0.65 (0.50-0.85)",
        source: SourceKey("invented-correct"),
        because: "the other source prints one digit more"
      )
      let figure = try Figure.invented(
        "0.65",
        .ratio,
        interval: .invented("0.50", "0.5", level: nil),
        correction: correction,
        claim: ClaimID("C007")
      )
      let discrepancy = Discrepancy(
        number: 3,
        standing: .contradicted,
        claims: [ClaimID("C007")].compactMap { $0 },
        printed: "0.65 (0.50-0.5)",
        said: "0.65 (0.50-0.85)",
        text: "a digit of the upper bound is missing",
        source: SourceKey("invented-correct")
      )
      return .invented(102, results: [.invented(figure)], discrepancies: [discrepancy])
    }
  }

  /// Invented: one arm had 5 of 50 with the event, the other none of 48.
  package static var withNoEventsInOneArm: Trial {
    get throws {
      let groups = ["A", "B"].map { name in
        EventGroup(
          id: EventGroupID(name),
          arm: ArmID(name),
          title: "group \(name)",
          deaths: nil,
          serious: name == "A" ? EventGroup.Total(affected: 7, atRisk: 50, source: .invented) : nil,
          other: nil
        )
      }
      let cells = try [("A", 5, 50), ("B", 0, 48)].map { group, affected, atRisk in
        try AdverseEventCell(
          group: EventGroupID(group),
          affected: affected,
          atRisk: atRisk,
          events: nil,
          percent: group == "A" ? .invented("10.0", .percent) : nil,
          source: .invented,
          note: nil
        )
      }
      let events = [GradeRange("3-4")].compactMap { $0 }
        .map { grade in
          AdverseEvent(
            term: "diarrhoea",
            organSystem: "gastrointestinal",
            isSerious: nil,
            grade: grade,
            qualifier: nil,
            cells: cells
          )
        }
      return .invented(
        103,
        toxicity: Toxicity(groups: groups, events: events, threshold: nil)
      )
    }
  }

  /// Invented: rates of two arms, the experimental one being the headline.
  package static var withRatesOfTwoArms: Trial {
    get throws {
      let rates = try [("A", "24.8", true), ("B", "21.0", false)]
        .map { (arm: String, digits: String, isHeadline: Bool) in
          ReportedResult.invented(
            try .invented(digits, .percent),
            id: "pcr-\(arm)",
            label: "pCR",
            kind: .rate,
            arm: arm,
            isHeadline: isHeadline
          )
        }
      return .invented(104, classification: .invented(primary: .notMet), results: rates)
    }
  }

  /// Invented: a difference below zero, so that a hyphen between the bounds would mislead.
  package static var withNegativeInterval: Trial {
    get throws {
      let figure = try Figure.invented(
        "1.3",
        .percentagePoints,
        interval: .invented("-2.8", "5.5", level: "98")
      )
      return .invented(105, results: [.invented(figure, label: "ORR", kind: .difference)])
    }
  }
}
