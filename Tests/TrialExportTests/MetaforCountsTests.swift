import Foundation
import TestSupport
import Testing
import TrialExport
import TrialImport
import TrialModel
import TrialQuery

/// The rows for metafor of imported records: counts of randomised groups, and ratios as posted.
@Suite struct MetaforCountsTests {
  private func rows(of registration: Registration) throws -> [[String: String]] {
    let trial = Trial(registration, classification: .invented())
    return try MetaforTableTests.rows(of: [trial], in: Catalogue.bundled())
  }

  private func record(
    _ groups: [String],
    arms: [(String, String)] = [],
    allocation: String? = "RANDOMIZED",
    outcomes: [PostedOutcome] = [],
    counts: [(Int?, Int?)]
  ) -> Registration {
    let posted = groups.enumerated().map { place, title in
      PostedEventGroup(
        id: PostedGroupID("EG\(place)"),
        title: title,
        description: nil,
        deaths: .init(affected: nil, atRisk: nil),
        serious: .init(affected: place, atRisk: 40),
        other: .init(affected: nil, atRisk: nil)
      )
    }
    let event = PostedEvent(
      term: "Pneumonitis",
      organSystem: "Respiratory disorders",
      vocabulary: nil,
      assessment: nil,
      notes: nil,
      cells: zip(posted, counts).map {
        .init(group: $0.id, affected: $1.0, atRisk: $1.1, events: nil)
      }
    )
    return .invented(
      arms: arms.map {
        RegisteredArm(label: $0.0, type: $0.1, description: nil, interventions: [])
      },
      results: PostedResults(
        flow: nil,
        baseline: nil,
        outcomes: outcomes,
        adverseEvents: PostedAdverseEvents(
          threshold: "5",
          timeFrame: "2 years",
          description: nil,
          deathsComment: nil,
          groups: posted,
          serious: [],
          other: [event]
        ),
        limitations: nil
      ),
      allocation: allocation
    )
  }

  private func cells(_ row: [String: String]) -> [String] {
    ["experimental", "control", "ai", "bi", "ci", "di", "n1i", "n2i"].map { row[$0] ?? "" }
  }

  @Test func `every group that is no control faces every one that is, total and pooled left out`()
    throws
  {
    let rows = try rows(
      of: record(
        ["Drug 5 mg", "Drug 10 mg", "Pooled drug", "Placebo", "Observation", "Total"],
        arms: [
          ("Drug 5 mg", "EXPERIMENTAL"), ("Drug 10 mg", "EXPERIMENTAL"),
          ("Placebo", "PLACEBO_COMPARATOR"), ("Observation", "NO_INTERVENTION"),
        ],
        counts: [(3, 30), (6, 30), (9, 60), (1, 28), (2, 29), (12, 117)]
      )
    )
    let events = rows.filter { $0["counted"] == "event" }
    #expect(
      events.map(cells) == [
        ["Drug 5 mg", "Placebo", "3", "27", "1", "27", "30", "28"],
        ["Drug 5 mg", "Observation", "3", "27", "2", "27", "30", "29"],
        ["Drug 10 mg", "Placebo", "6", "24", "1", "27", "30", "28"],
        ["Drug 10 mg", "Observation", "6", "24", "2", "27", "30", "29"],
      ]
    )
    for row in events {
      #expect(row["endpoint"] == "Pneumonitis" && row["organ_class"] == "Respiratory disorders")
      #expect(row["serious"] == "no" && row["time_frame"] == "2 years")
      #expect(row["origin"] == "record" && row["measure"] == "events" && row["drawn"] == "")
      #expect(row["yi"] == "" && row["direction"] == "" && row["unsound"] == "")
    }
    #expect(
      events[0]["control_by"] == "the arm of that title is registered as placebo comparator"
    )
    let totals = rows.filter { $0["counted"] == "total" }
    #expect(totals.count == 4 && Set(totals.map { $0["endpoint"] }) == ["serious events"])
    #expect(totals.map { $0["ai"] } == ["0", "0", "1", "1"])
  }

  @Test func `where nothing says which is the control the row says so`() throws {
    let rows = try rows(of: record(["A", "B", "C"], counts: [(1, 10), (2, 10), (3, 10)]))
    let events = rows.filter { $0["counted"] == "event" }
    #expect(events.map { [$0["experimental"], $0["control"]] } == [["A", "B"], ["C", "B"]])
    #expect(events.allSatisfy { $0["control_by"] == "nothing says which is the control" })
  }

  @Test(
    "a count without a number at risk, above it or of nobody makes no row",
    arguments: [(nil, 30), (3, nil), (31, 30), (0, 0), (-1, 30)] as [(Int?, Int?)]
  )
  func noCount(affected: Int?, atRisk: Int?) throws {
    let record = record(["Drug", "Placebo"], counts: [(affected, atRisk), (1, 30)])
    let rows = try rows(of: record)
    #expect(!rows.contains { $0["counted"] == "event" } && rows.count == 1)
  }

  @Test(
    "groups that are not said to be randomised, and a single group, are not compared",
    arguments: [
      (["Drug", "Placebo"], "NON_RANDOMIZED"), (["Drug", "Placebo"], nil),
      (["Drug"], "RANDOMIZED"), (["Drug", "Total"], "RANDOMIZED"),
    ] as [([String], String?)]
  )
  func notCompared(groups: [String], allocation: String?) throws {
    let counts: [(Int?, Int?)] = groups.map { _ in (1, 20) }
    #expect(try rows(of: record(groups, allocation: allocation, counts: counts)).isEmpty)
  }

  /// An outcome of two groups with one category.
  private func outcome(
    _ parameter: String,
    unit: String,
    units: String = "Participants",
    values: [String]
  ) -> PostedOutcome {
    let groups = ["Drug", "Placebo"].enumerated()
      .map { PostedGroup(id: PostedGroupID("OG\($0)"), title: $1, description: nil) }
    return PostedOutcome(
      type: "PRIMARY",
      title: "Local control",
      description: nil,
      population: "All treated",
      timeFrame: "1 year",
      reportingStatus: "POSTED",
      expectedPosting: nil,
      parameter: parameter,
      dispersion: nil,
      unit: unit,
      unitsAnalysed: nil,
      showsPercent: nil,
      groups: groups,
      denominators: [
        PostedDenominator(
          units: units,
          counts: groups.map { PostedCount(group: $0.id, number: PostedNumber("50")) }
        )
      ],
      classes: [
        MeasurementClass(
          title: "Month 12",
          denominators: [],
          categories: [
            MeasurementCategory(
              title: nil,
              measurements: zip(groups, values).map {
                Measurement(
                  group: $0.id,
                  value: PostedNumber($1),
                  spread: nil,
                  lower: nil,
                  upper: nil,
                  comment: nil
                )
              }
            )
          ]
        )
      ],
      analyses: []
    )
  }

  @Test(
    "an outcome that counts participants is a row a pair, by the registry's word or its unit",
    arguments: [
      ("COUNT_OF_PARTICIPANTS", "Participants", "Participants", ["40", "31"], true),
      ("NUMBER", "participants", "Participants", ["40", "31"], true),
      ("NUMBER", "percentage of participants", "Participants", ["40", "31"], false),
      ("NUMBER", "participants", "Lesions", ["40", "31"], false),
      ("COUNT_OF_PARTICIPANTS", "Participants", "Participants", ["40.5", "31"], false),
      ("COUNT_OF_PARTICIPANTS", "Participants", "Participants", ["NA", "31"], false),
      ("COUNT_OF_PARTICIPANTS", "Participants", "Participants", ["51", "31"], false),
      ("MEDIAN", "participants", "Participants", ["40", "31"], false),
    ]
  )
  func outcomes(
    parameter: String,
    unit: String,
    units: String,
    values: [String],
    isCount: Bool
  ) throws {
    let outcome = outcome(parameter, unit: unit, units: units, values: values)
    let record = record(
      ["Drug", "Placebo"],
      outcomes: [outcome],
      counts: [(1, 50), (1, 50)]
    )
    let rows = try rows(of: record).filter { $0["counted"] == "outcome" }
    guard isCount else { return #expect(rows.isEmpty) }
    #expect(rows.map(cells) == [["Drug", "Placebo", "40", "10", "31", "19", "50", "50"]])
    #expect(
      rows[0]["endpoint"] == "Local control: Month 12" && rows[0]["population"] == "All treated"
    )
  }

  @Test(
    "a ratio that cannot be computed with keeps its row, and says why",
    arguments: [
      ("0.80 (0.60-1.10)", "95", nil, ""), ("0.80", "95", nil, "no interval"),
      ("2.00 (0.60-1.10)", "95", nil, "an estimate outside its bounds"),
      ("0.80 (0.80-0.80)", "95", nil, "bounds without a width"),
      ("0.80 (0.60-1.10)", "950", nil, "a level that cannot be"),
      ("0.80 (0.60-1.10)", "95", "0", "a P value of 0"),
      ("0.80 (1.10-0.60)", "0.95", nil, "bounds out of order; an estimate outside its bounds"),
    ] as [(String, String, String?, String)]
  )
  func unsound(text: String, level: String, p: String?, reason: String) throws {
    let trial = Trial.invented(
      acronym: "SOUND",
      results: [try .printed(text, .ratio, level: level, p: p)]
    )
    let rows = try MetaforTableTests.rows(of: [trial], in: Catalogue.bundled())
    let row = try #require(rows.first)
    #expect(rows.count == 1 && row["printed"] == text && row["unsound"]?.hasPrefix(reason) == true)
    #expect((row["yi"] == "") == !reason.isEmpty && row["yi"]?.isEmpty == row["sei"]?.isEmpty)
    #expect(row["unsound"]?.isEmpty == reason.isEmpty)
  }

  @Test func `a ratio says what it favours, and of a record nothing is claimed beyond its words`()
    throws
  {
    let arms = [Arm.invented("A", .experimental), .invented("B", .control)]
    let hazard = Trial.invented(arms: arms, results: [try .printed("0.8 (0.6-1.1)", .ratio)])
    let row = try #require(
      try MetaforTableTests.rows(of: [hazard], in: Catalogue.bundled()).first
    )
    #expect(row["direction"] == "favours A" && row["turned"] == "no")
    #expect(row["experimental"] == "invented arm A" && row["control"] == "invented arm B")
    let posted = Trial(.inventedWithResults(), classification: .invented())
    let rows = try MetaforTableTests.rows(of: [posted], in: Catalogue.bundled())
    let ratio = try #require(rows.first { $0["ratio"] == "0.67" })
    #expect(ratio["direction"] == "reference not coded" && ratio["turned"] == "")
    #expect(ratio["experimental"] == "" && ratio["control"] == "")
    #expect(ratio["groups"] == "Inventimab low dose; Placebo" && ratio["level"] == "98")
  }

  @Test func `of what a plot draws alone no counts and no other ratios are written`() throws {
    let catalogue = try Catalogue.bundled()
    let trials = catalogue.trials
    let drawn = PlottedResult.all(of: trials, in: catalogue)
    let all = try MetaforTableTests.rows(of: trials, in: catalogue)
    let alone = try MetaforTableTests.rows(
      of: trials,
      in: catalogue,
      drawn: drawn,
      isDrawnAlone: true
    )
    #expect(!alone.isEmpty && alone == all.filter { $0["drawn"] == "yes" })
  }
}
