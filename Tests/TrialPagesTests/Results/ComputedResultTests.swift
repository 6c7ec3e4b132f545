import TestSupport
import Testing
import TrialModel
import TrialPages

/// What the Results tab works out of printed figures, by `statistics.md` and the printed cases there.
@Suite struct ComputedResultTests {
  private func computed(
    _ results: [ReportedResult],
    facts: [Fact] = []
  ) throws -> [ComputedResult] {
    let trial = Trial.invented(results: results, publicationFacts: facts)
    return trial.computedResults(in: try .invented([trial]))
  }

  private func page(_ results: [ReportedResult], inWords: Bool = false) throws -> Page {
    let trial = Trial.invented(results: results)
    var options = PageOptions()
    options.isInWords = inWords
    return ResultsPage.page(of: trial, in: try .invented([trial]), options: options)
  }

  private static func rates(
    _ own: String,
    _ its: String,
    levels: (String?, String?) = ("95", "95")
  ) throws -> [ReportedResult] {
    [
      try .printed(own, .rate, arm: "A", period: "at 2 years", level: levels.0),
      try .printed(its, .rate, arm: "B", period: "at 2 years", level: levels.1),
    ]
  }

  // MARK: Difference of rates

  @Test("the difference of two rates has the interval of Zou and Donner: PACIFIC at two years")
  func differs() throws {
    let found = try #require(
      try computed(Self.rates("66.3 (61.7-70.4)", "55.6 (48.9-61.8)")).first
    )
    #expect(found.kind == .rateDifference)
    #expect(found.text == "+10.7 points (3.0 to 18.6), 95 % CI")
    let computation = try #require(found.computation)
    #expect(computation.publication == "Zou and Donner 2008, Stat Med 27:1693")
    #expect(computation.formula.contains("66.3 (61.7-70.4) % [invented]"))
    #expect(computation.formula.contains("+10.7 points (2.9 to 18.5)"))
    #expect(found.results.map(\.arm?.text) == ["A", "B"])
  }

  @Test("no difference is made from one interval, from two levels, or from a misprint")
  func differsNever() throws {
    for results in [
      try Self.rates("66.3 (61.7-70.4)", "55.6"),
      try Self.rates("66.3 (61.7-70.4)", "55.6 (48.9-61.8)", levels: ("95", "90")),
      try Self.rates("66.3 (70.4-61.7)", "55.6 (48.9-61.8)"),
    ] {
      #expect(try computed(results).isEmpty)
    }
  }

  @Test("a level other than 95 % is that of the difference, and one not printed is said")
  func keepsLevels() throws {
    let results = try Self.rates("66.3 (61.7-70.4)", "55.6 (48.9-61.8)", levels: ("90", "90"))
    #expect(try computed(results).map(\.text) == ["+10.7 points (3.0 to 18.6), 90 % CI"])
    let unprinted = try Self.rates("66.3 (61.7-70.4)", "55.6 (48.9-61.8)", levels: (nil, nil))
    #expect(
      try computed(unprinted).map(\.text)
        == ["+10.7 points (3.0 to 18.6), 95 % CI, level not printed"]
    )
  }

  @Test("both intervals are of one source")
  func takesOneSource() throws {
    let own = try ReportedResult.printed(
      "66.3 (61.7-70.4)",
      .rate,
      arm: "A",
      by: .review,
      period: "at 2 years"
    )
    let bare = try Self.rates("66.3", "55.6 (48.9-61.8)")
    #expect(try computed([own] + bare).isEmpty)
  }

  @Test("the difference stands in a row of its own under the rates, with both figures behind it")
  func standsUnderRates() throws {
    let results = try Self.rates("66.3 (61.7-70.4)", "55.6 (48.9-61.8)")
    let row = try #require(try page(results).computedRows.first)
    #expect(row.label == "difference")
    let figures = try #require(
      try page(results).selectableRows.first { $0.figures.first?.computation != nil }?.figures
    )
    #expect(figures.count == 3)
    #expect(figures.dropFirst().allSatisfy { $0.source == .invented })
    #expect(
      try page(results, inWords: true).words.contains {
        $0.hasPrefix("difference of rates, at 2 years, ") && $0.contains("+10.7 points")
      }
    )
  }

  // MARK: Interaction

  @Test("two subgroups of one factor are set against each other: START, P 0.027")
  func interacts() throws {
    let found = try computed([
      .printed("0.78 (0.64-0.95)", .ratio, subgroup: "concurrent", factor: "timing"),
      .printed("1.12 (0.87-1.44)", .ratio, subgroup: "sequential", factor: "timing"),
    ])
    #expect(found.map(\.text) == ["concurrent v sequential: 0.70 (0.51-0.96), P 0.027"])
    let value = try #require(found.first?.value)
    #expect(abs((value.p ?? 0) - 0.02676) < 1e-5)
    #expect(found.first?.computation?.publication == "Altman and Bland 2003, BMJ 326:219")
  }

  @Test("each ratio is taken at the level of its own interval")
  func interactsByLevel() throws {
    func p(_ level: String) throws -> Double {
      let found = try computed([
        .printed("0.78 (0.64-0.95)", .ratio, subgroup: "a", factor: "f", level: level),
        .printed("1.12 (0.87-1.44)", .ratio, subgroup: "b", factor: "f"),
      ])
      return try #require(found.first?.value?.p)
    }
    #expect(try p("99") < p("95"))
  }

  @Test("subgroups that may overlap, lone ones and bare ratios get the reason and no P")
  func refusesInteraction() throws {
    let cases: [([ReportedResult], String)] = [
      (
        [
          try .printed("0.66 (0.49-0.88)", .ratio, subgroup: "CPS 10 or more"),
          try .printed("0.70 (0.55-0.89)", .ratio, subgroup: "CPS 1 or more"),
        ],
        "no source read says that they share no patient"
      ),
      (
        [try .printed("0.78 (0.64-0.95)", .ratio, subgroup: "a", factor: "f")],
        "those in it are part of the whole"
      ),
      (
        [
          try .printed("0.78 (0.64-0.95)", .ratio, subgroup: "a", factor: "f"),
          try .printed("1.12", .ratio, subgroup: "b", factor: "f"),
        ],
        "not all of them have an interval"
      ),
      (
        [
          try .printed("1.46 (1.10-1.95)", .ratio, period: "0-5 months"),
          try .printed("0.65 (0.50-0.85)", .ratio, period: "5-12 months"),
        ],
        "the same patients one after another"
      ),
    ]
    for (results, reason) in cases {
      let found = try computed(results)
      #expect(found.count == 1)
      #expect(found.first?.refusal?.contains(reason) == true)
      #expect(found.first?.value == nil)
      #expect(found.first?.results.count == results.count)
    }
  }

  @Test("ratios of other comparisons, endpoints, sources or cuts are never set against each other")
  func keepsComparisonsApart() throws {
    let first = try ReportedResult.printed(
      "0.78 (0.64-0.95)",
      .ratio,
      subgroup: "a",
      factor: "f"
    )
    let others = [
      try ReportedResult.printed(
        "1.12 (0.87-1.44)",
        .ratio,
        of: "progression-free survival",
        subgroup: "b",
        factor: "f"
      ),
      try .printed("1.12 (0.87-1.44)", .ratio, by: .review, subgroup: "b", factor: "f"),
      try .printed("1.12 (0.87-1.44)", .ratio, dataCut: "2020", subgroup: "b", factor: "f"),
      try .printed(
        "1.12 (0.87-1.44)",
        .ratio,
        subgroup: "b",
        factor: "f",
        measure: "odds ratio"
      ),
    ]
    for other in others {
      #expect(try computed([first, other]).allSatisfy { $0.value == nil })
    }
  }

  @Test("three subgroups of one factor get one test over all")
  func testsSeveral() throws {
    let found = try computed([
      .printed("0.78 (0.64-0.95)", .ratio, subgroup: "a", factor: "f"),
      .printed("1.12 (0.87-1.44)", .ratio, subgroup: "b", factor: "f"),
      .printed("1.02 (0.87-1.20)", .ratio, subgroup: "c", factor: "f"),
    ])
    #expect(found.map(\.kind) == [.subgroupTest])
    #expect(found.first?.value?.degreesOfFreedom == 2)
    #expect(found.first?.text.hasPrefix("a, b, c: Q ") == true)
  }

  // MARK: Absolute effect

  @Test("a hazard ratio on the control's rate gives points and the number needed, by nnt_hr")
  func worksOutAbsoluteEffect() throws {
    let found = try computed([
      .printed("0.72 (0.59-0.89)", .ratio),
      .printed("42.9", .rate, arm: "A", period: "at 5 years"),
      .printed("33.4", .rate, arm: "B", period: "at 5 years"),
    ])
    // 100 · (0.334^0.72 - 0.334), bounds with 0.89 and 0.59; the numbers are their reciprocals.
    #expect(
      found.map(\.text) == [
        "at 5 years: 33.4 to 45.4 %, +12.0 points (4.3 to 19.0), 95 % CI, NNB 8.3 (5.3 to 23.4);"
          + " printed 42.9 %"
      ]
    )
    #expect(found.first?.computation?.publication.contains("Altman and Andersen 1999") == true)
  }

  @Test("the bounds have the level of the ratio's interval")
  func keepsLevelOfRatio() throws {
    let found = try computed([
      .printed("0.68 (0.47-0.997)", .ratio, level: "99.73"),
      .printed("55.6", .rate, arm: "B", period: "at 2 years"),
    ])
    #expect(found.first?.text.contains("99.73 % CI") == true)
  }

  @Test("ratio and rate are of one source, one cut, one time, and of survival")
  func worksOutNothingAcross() throws {
    let ratio = try ReportedResult.printed("0.72 (0.59-0.89)", .ratio)
    let rates = [
      try ReportedResult.printed("33.4", .rate, arm: "B", by: .review, period: "at 5 years"),
      try .printed("33.4", .rate, arm: "B", dataCut: "2020", period: "at 5 years"),
      try .printed("33.4", .rate, arm: "B"),
      try .printed("33.4", .rate, arm: "A", period: "at 5 years"),
      try .printed("100", .rate, arm: "B", period: "at 5 years"),
      try .printed("33.4", .rate, of: "progression-free survival", arm: "B", period: "at 5 years"),
    ]
    for rate in rates { #expect(try computed([ratio, rate]).isEmpty) }
    let relapse = try ReportedResult.printed(
      "0.63 (0.42-0.94)",
      .ratio,
      of: "locoregional relapse"
    )
    let relapsed = try ReportedResult.printed(
      "19.8",
      .rate,
      of: "locoregional relapse",
      arm: "B",
      period: "at 3 years"
    )
    #expect(try computed([relapse, relapsed]).isEmpty)
  }

  @Test("where hazards were not proportional there is the reason with its source")
  func refusesDisproportion() throws {
    let fact = Fact(
      field: "proportional hazards",
      text: "Violated in the primary analysis",
      figure: nil,
      source: .invented,
      asOf: nil
    )
    let results = [
      try ReportedResult.printed("0.85 (0.72-1.00)", .ratio),
      try .printed("16.6", .rate, arm: "B", dataCut: "final", period: "at 2 years"),
    ]
    let found = try computed(results, facts: [fact])
    #expect(found.first?.refusal?.contains("hazards were not proportional") == true)
    let held = Fact(
      field: "proportional hazards",
      text: "Held",
      figure: nil,
      source: .invented,
      asOf: nil
    )
    #expect(try computed(results, facts: [held]).isEmpty)
  }

  @Test("of the catalogue's own: what is worked out, and what is refused")
  func readsCatalogue() throws {
    let catalogue = try Catalogue.bundled()
    func computed(_ name: String) throws -> [ComputedResult] {
      let trial = try #require(catalogue.trials.first { $0.acronym == name || $0.id.text == name })
      return trial.computedResults(in: catalogue)
    }
    let pacific = try computed("PACIFIC")
    #expect(pacific.count { $0.kind == .rateDifference && $0.value != nil } == 3)
    #expect(pacific.count { $0.kind == .absoluteEffect && $0.value != nil } == 5)
    // Four arms: each pair that a ratio is printed of, and no other.
    let reach = try computed("GORTEC-REACH").filter { $0.kind == .rateDifference }
    #expect(reach.count == 4)
    #expect(Set(reach.map(\.arms)).count == 2)
    #expect(try computed("CA184-043").contains { $0.refusal?.contains("proportional") ?? false })
    #expect(try computed("KEYNOTE-689").allSatisfy { $0.kind != .interaction || $0.value == nil })
    for name in ["PACIFIC-5", "GEMSTONE-301", "CONTINUUM", "CheckMate 73L", "KEYNOTE-A18"] {
      #expect(try computed(name).contains { $0.kind == .interaction && $0.value != nil })
    }
  }
}
