package import TrialModel

/// A small invented catalogue for pages and pop-ups.
///
/// Nothing in it is a real trial; the numbers are chosen so that one of each case occurs.
package enum Invented {
  /// The documents: the review, a publication, a registry record, and a page about a publication.
  package static let sources = [
    Source(key: .review, kind: .review, citation: "The invented review", pmcid: "PMC1"),
    Source(
      key: SourceKey("paper"),
      kind: .publication,
      citation: "Invented and others, Journal 2014;1:1",
      pmid: "111",
      doi: "10.1/invented",
      readAt: "https://example.org/paper",
      isSecondary: true,
      asOf: try? PartialDate("2014-05"),
      note: "The abstract alone."
    ),
    Source(
      key: SourceKey("registry"),
      kind: .registry,
      citation: "Registry record of the invented trial",
      registryNumber: "NCT00000001",
      asOf: try? PartialDate("2016-09-30")
    ),
  ]

  /// A figure with the digits of its value printed.
  package static func figure(
    _ digits: String,
    _ unit: FigureUnit = .patients,
    printed: String? = nil,
    source: String = "registry",
    claim: String? = nil,
    correction: Correction? = nil
  ) throws -> Figure {
    try Figure(
      value: .value(PrintedNumber(digits: digits)),
      printed: printed ?? digits,
      unit: unit,
      source: SourceKey(source),
      claim: claim.flatMap { ClaimID($0) },
      correction: correction
    )
  }

  /// Two arms: one fraction of 8 Gy in both, then an agent or placebo.
  package static func arms() throws -> [Arm] {
    try [
      arm("io", .experimental, "IO+RT", size: "399", agent: (.immunotherapy, "agent")),
      arm("placebo", .control, "PBO+RT", size: "400", agent: (.placebo, "placebo")),
    ]
  }

  private static func arm(
    _ id: String,
    _ side: Arm.Side,
    _ label: String,
    size: String,
    agent: (Intervention.Kind, String)
  ) throws -> Arm {
    Arm(
      id: ArmID(id),
      side: side,
      label: "\(agent.1) after radiotherapy",
      shortLabel: label,
      type: side == .control ? "Placebo Comparator" : "Experimental",
      interventions: [
        Intervention(
          kind: .radiotherapy,
          name: "bone radiotherapy",
          text: "all in one day",
          radiotherapy: RadiotherapyDose(
            totalGray: try PrintedNumber(digits: "8"),
            fractions: try PrintedNumber(digits: "1"),
            grayPerFraction: try PrintedNumber(digits: "8")
          ),
          source: SourceKey("registry")
        ),
        Intervention(
          kind: agent.0,
          name: agent.1,
          text: "weeks 1, 4, 7 and 10",
          radiotherapy: nil,
          source: SourceKey("registry")
        ),
      ],
      sizes: [SizeFigure(counted: .randomised, figure: try figure(size))],
      source: SourceKey("registry")
    )
  }

  /// Radiotherapy in week 0, then doses, of which two fall close together.
  package static let schedule = Schedule(
    axis: .week,
    end: 52,
    lanes: [
      lane("io", "RT", .radiotherapy, times: [], spans: [0...2]),
      lane("io", "IO", .dose, times: [4, 4.1, 26, 52]),
      lane("placebo", "RT", .radiotherapy, times: [], spans: [0...2]),
      lane("placebo", "PBO", .placebo, times: [4, 26, 52]),
    ],
    origin: "first day of radiotherapy",
    source: SourceKey("registry"),
    note: "When it ends is not given."
  )

  private static func lane(
    _ arm: String,
    _ label: String,
    _ mark: Schedule.Lane.Mark,
    times: [Double],
    spans: [ClosedRange<Double>] = []
  ) -> Schedule.Lane {
    Schedule.Lane(
      arm: ArmID(arm),
      label: label,
      mark: mark,
      times: times,
      spans: spans,
      continues: mark != .radiotherapy,
      note: nil
    )
  }
}
