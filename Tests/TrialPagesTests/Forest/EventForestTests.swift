import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// Forest plots of one adverse event: which rows are drawn, how they are counted, what is said.
@Suite struct EventForestTests {
  private func isClose(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    value.map { abs($0 - expected) <= tolerance } ?? false
  }

  private func words(_ plot: ForestPlot) -> [String] {
    ForestWords.page(of: plot, isRescaled: false).paragraphs
  }

  @Test("a row is the experimental arm less the control, with Newcombe's interval and its counts")
  func direction() throws {
    let plot = try EventTrials.plot([EventTrials.trial(1, "ONE", "161/475", "58/234")])
    let study = try #require(plot.studies.first)
    #expect(isClose(study.value, 9.108, within: 0.0005))
    #expect(isClose(study.drawn(rescaled: false)?.bounds?.lowerBound, 1.909, within: 0.0005))
    #expect(study.counts?.experimental.text == "161/475" && study.counts?.control.text == "58/234")
    #expect(isClose(study.effect?.value, 161.0 / 475 - 58.0 / 234, within: 1e-12))
    #expect(words(plot).contains { $0.contains("RD +9.1 points, 95 % CI 1.9 to 15.8, above 0") })
  }

  /// rma.mh(correct = FALSE), rma.peto and rma(method = "DL") of metafor 3.8-1; zero cells corrected for
  /// ratios of single tables alone (to = "only0"), not for differences.
  @Test(
    "pooled effects agree with metafor on the scale of pooling",
    arguments: [
      (
        EffectMeasure.riskDifference, ForestPooling.mantelHaenszel, 0.061_063_395_1, 0.018_748_069_7
      ),
      (.riskRatio, .mantelHaenszel, 0.278_177_062_8, 0.088_165_767_3),
      (.oddsRatio, .mantelHaenszel, 0.399_332_097_7, 0.124_613_888_7),
      (.oddsRatio, .peto, 0.391_078_530_3, 0.121_862_796_1),
      (.riskDifference, .derSimonianLaird, 0.055_850_829_1, 0.028_899_736_1),
      (.riskRatio, .derSimonianLaird, 0.271_816_527_8, 0.087_734_615_7),
      (.oddsRatio, .derSimonianLaird, 0.394_086_188_1, 0.124_694_183_0),
    ]
  )
  func agreesWithMetafor(
    measure: EffectMeasure,
    pooling: ForestPooling,
    estimate: Double,
    error: Double
  ) throws {
    let options = ForestOptions(measure: measure, pooling: pooling)
    let plot = try EventTrials.plot(EventTrials.forMetafor(), options: options)
    let effect = try #require(plot.rows?.effect)
    #expect(isClose(effect.estimate, estimate, within: 1e-9))
    #expect(isClose(effect.standardError, error, within: 1e-9))
    #expect(effect.studies == 4)
  }

  @Test("a zero is corrected in its table alone, where it has to be, and the row says so")
  func corrects() throws {
    let trials = try EventTrials.forMetafor()
    let ratios = try EventTrials.plot(trials, options: ForestOptions(measure: .oddsRatio))
    #expect(ratios.studies.map { $0.counts?.isCorrected } == [false, false, false, true])
    #expect(isClose(ratios.studies.last?.effect?.value, 1.7025, within: 0.00005))
    #expect(words(ratios).contains { $0.hasPrefix("+ FOUR: a cell is 0") })
    let differences = try EventTrials.plot(trials)
    #expect(differences.studies.allSatisfy { $0.counts?.isCorrected == false })
  }

  @Test("a trial without any event is left out of ratios and said, and stays in a difference")
  func withoutEvents() throws {
    let trials = try [
      EventTrials.trial(1, "ONE", "8/262", "7/265"), EventTrials.trial(2, "TWO", "3/100", "1/100"),
      EventTrials.trial(3, "NONE", "0/30", "0/20"),
    ]
    for pooling in ForestPooling.choices(for: .riskRatio) {
      let options = ForestOptions(measure: .riskRatio, pooling: pooling)
      let plot = try EventTrials.plot(trials, options: options)
      #expect(plot.rows?.effect.studies == 2)
      #expect(plot.weight(of: try #require(plot.studies.last)) == nil)
      #expect(words(plot).contains("No weight, no event in either arm: NONE."))
    }
    for pooling in [ForestPooling.mantelHaenszel, .commonEffect] {
      let plot = try EventTrials.plot(trials, options: ForestOptions(pooling: pooling))
      #expect(plot.rows?.effect.studies == 3)
      #expect((plot.weight(of: try #require(plot.studies.last)) ?? 0) > 0)
    }
    // escalc("RD", add = 1/2) of metafor for that table alone.
    let plot = try EventTrials.plot(trials)
    #expect(isClose(plot.studies.last?.effect?.value, -0.007_680_491_6, within: 1e-9))
  }

  @Test(
    "percentages of which several counts fit, or none, are drawn without weight and with the reason"
  )
  func withoutWeight() throws {
    let trials = try [
      EventTrials.trial(1, "COUNTED", "8/262", "7/265"),
      EventTrials.trial(2, "COUNTED TOO", "9/207", "15/217"),
      EventTrials.trial(3, "PERCENT", "28.8", "28.7"), EventTrials.trial(4, "ALONE", "2/22", "-"),
    ]
    let plot = try EventTrials.plot(trials, options: ForestOptions(pooling: .mantelHaenszel))
    #expect(plot.rows?.effect.studies == 2)
    #expect(
      plot.studies.map { $0.counts?.gap }.suffix(2) == [
        "no counts of both arms", "one arm alone is reported",
      ]
    )
    #expect(plot.studies[2].value == 0.1)
    #expect(plot.studies[3].value == nil)
  }

  @Test("of several rows of a trial one is drawn, and what is not is told")
  func chooses() throws {
    let trial = try EventTrials.trial(
      1,
      "SEVERAL",
      [
        .printed("pneumonitis", "20/100", "10/100", grade: "any"),
        .printed("pneumonitis or radiation pneumonitis", "30/100", "22/100", grade: "any"),
        .printed("radiation pneumonitis", "12", "11", grade: "any"),
        .printed("pneumonitis", "3/100", "1/100"),
      ]
    )
    let plot = try EventTrials.plot([trial])
    #expect(plot.studies.map { $0.counts?.experimental.text } == ["30/100"])
    #expect(
      words(plot).contains {
        $0.contains("Not drawn") && $0.contains("SEVERAL: 20/100 v 10/100")
          && $0.contains("radiation pneumonitis 12 % v 11 %")
      }
    )
    #expect(plot.endpoints.compactMap(\.counting?.text) == ["any", "3+"])
  }

  @Test("grade 3 to 4 stands among grade 3 or higher, and the row says which it is")
  func gathersGrades() throws {
    let trials = try [
      EventTrials.trial(1, "THREE-FOUR", "8/262", "7/265"),
      EventTrials.trial(2, "THREE-UP", "9/207", "15/217", grade: "3+"),
    ]
    let plot = try EventTrials.plot(trials)
    #expect(plot.endpoint?.name == "pneumonitis, grade 3 or higher")
    #expect(plot.studies.map(\.detail) == ["grade 3-4", "durvalumab"])
  }

  @Test("what a registry posts is another plot than what is published by grade")
  func keepsPostedApart() throws {
    let posted = Trial(
      Registration.invented(
        "NCT90000001",
        results: PostedResults(
          flow: nil,
          baseline: nil,
          outcomes: [],
          adverseEvents: .invented(serious: [
            .invented("Pneumonitis", [(4, 40), (0, 40)]),
            .invented("Radiation pneumonitis", [(1, 40), (2, 40)]),
          ]),
          limitations: nil
        )
      )
    )
    let published = try EventTrials.trial(2, "PUBLISHED", "8/262", "7/265")
    let first = try EventTrials.plot([posted, published])
    #expect(first.studies.map(\.trial.id) == [published.id])
    #expect(
      first.endpoints.compactMap(\.counting) == [
        .grade(try #require(GradeRange("3+"))), .postedSerious,
      ]
    )
    let second = try EventTrials.plot(
      [posted, published],
      options: ForestOptions(endpoint: first.endpoints.last)
    )
    #expect(second.studies.map(\.trial.id) == [posted.id])
    #expect(second.studies.first?.counts?.experimental.text == "4/40")
  }

  @Test("of arms that share a control one comparison is pooled, and which is said")
  func poolsNobodyTwice() throws {
    func arm(_ id: String) -> Arm {
      .invented(
        id,
        .experimental,
        given: [.invented(.radiotherapy, "radiotherapy"), .invented(.immunotherapy, "agent")]
      )
    }
    let cells = try [("A", 8), ("C", 4), ("B", 2)].map { group, affected in
      try AdverseEventCell(
        group: EventGroupID(group),
        affected: affected,
        atRisk: 100,
        events: nil,
        percent: nil,
        source: .invented,
        note: nil
      )
    }
    let groups = ["A", "C", "B"].map { name in
      EventGroup(
        id: EventGroupID(name),
        arm: ArmID(name),
        title: name,
        deaths: nil,
        serious: nil,
        other: nil
      )
    }
    let event = AdverseEvent(
      term: "pneumonitis",
      organSystem: nil,
      isSerious: nil,
      grade: try #require(GradeRange("3+")),
      qualifier: nil,
      cells: cells
    )
    let trial = Trial.invented(
      1,
      acronym: "THREE ARMS",
      role: .reported,
      arms: [arm("A"), arm("C"), .invented("B", .control)],
      toxicity: Toxicity(groups: groups, events: [event], threshold: nil)
    )
    let other = try EventTrials.trial(2, "TWO ARMS", "9/207", "15/217", grade: "3+")
    let plot = try EventTrials.plot(
      [trial, other],
      options: ForestOptions(pooling: .mantelHaenszel)
    )
    #expect(plot.studies.count == 3 && plot.rows?.effect.studies == 2)
    #expect(plot.studies.map(\.isPooled) == [true, false, true])
    #expect(words(plot).contains { $0.contains("patients counted in another row that is pooled") })
  }

  @Test("Peto is for odds ratios, and says what to beware of")
  func peto() throws {
    #expect(ForestPooling.choices(for: .oddsRatio).contains(.peto))
    #expect(!ForestPooling.choices(for: .riskDifference).contains(.peto))
    #expect(!ForestPooling.choices(for: nil).contains { $0.method == nil })
    let trials = try EventTrials.forMetafor()
    let options = ForestOptions(measure: .oddsRatio, pooling: .peto)
    let notes = words(try EventTrials.plot(trials, options: options))
    #expect(notes.contains { $0.hasPrefix("Peto's odds ratio is biased where arms are unequal") })
    #expect(notes.contains("Arms unequal in size by half or more: ONE."))
    let refused = try EventTrials.plot(trials, options: ForestOptions(pooling: .peto))
    #expect(refused.refusal?.contains("odds ratios") == true)
  }

  @Test("groups are pooled by tables too, with the test between them")
  func groups() throws {
    let trials = try [
      ("161/475", "58/234", "lung"), ("100/262", "80/265", "head and neck"),
      ("8/262", "7/265", "lung"), ("2/22", "0/22", "head and neck"),
    ]
    .enumerated()
    .map { place, row in
      Trial.invented(
        place + 1,
        acronym: "TRIAL-\(place + 1)",
        role: .reported,
        classification: .invented(sites: [row.2]),
        toxicity: .invented([try .printed("pneumonitis", row.0, row.1)])
      )
    }
    let options = ForestOptions(pooling: .mantelHaenszel, grouping: .site)
    let rows = try #require(try EventTrials.plot(trials, options: options).rows)
    #expect(isClose(rows.subgroups?.effect(of: "lung")?.estimate, 0.051_373_129_5, within: 1e-9))
    #expect(isClose(rows.subgroups?.effects.difference?.q, 0.452_513_840_0, within: 1e-9))
    #expect(rows.subgroups?.words.first?.contains("tau2") == false)
  }

  @Test("any event, whatever its sources call it, is one event")
  func leadingHarms() throws {
    let trials = try [
      EventTrials.trial(1, "ONE", [.printed("any adverse event", "50/100", "40/100")]),
      EventTrials.trial(2, "TWO", [.printed("adverse events", "55/100", "41/100", grade: "3+")]),
    ]
    let plot = try EventTrials.plot(trials, of: "any event")
    #expect(plot.endpoint?.name == "any event, grade 3 or higher")
    #expect(plot.studies.count == 2)
  }

  @Test("every pooled row says its formula, degrees of freedom and publication")
  func computations() throws {
    let options = ForestOptions(pooling: .derSimonianLairdHartungKnapp, leavesOneOut: true)
    let plot = try EventTrials.plot(EventTrials.forMetafor(), options: options)
    let figures = ForestPage.page(of: plot, isRescaled: false).sections.flatMap(\.rows)
      .filter { if case .forest(let line) = $0.content { line.kind == .pooled } else { false } }
      .flatMap(\.figures)
    #expect(figures.count > 5 && figures.allSatisfy { $0.computation != nil })
    #expect(figures.allSatisfy { $0.computation?.publication.isEmpty == false })
    let details = figures.first?.computation?.details.map(\.text) ?? []
    #expect(details.contains { $0.contains("t with 3 degrees of freedom") })
    let tables = try EventTrials.plot(
      EventTrials.forMetafor(),
      options: ForestOptions(pooling: .mantelHaenszel)
    )
    let pooled = ForestPage.page(of: tables, isRescaled: false).sections.flatMap(\.rows)
      .first { if case .forest(let line) = $0.content { line.kind == .pooled } else { false } }
    #expect(pooled?.figures.first?.computation?.publication.contains("Sato") == true)
    #expect(pooled?.figures.first?.text.contains(" points (") == true)
  }

  @Test("without a row it is said that this is not zero")
  func nothing() throws {
    let plot = try EventTrials.plot(EventTrials.forMetafor(), of: "colitis")
    #expect(plot.endpoint == nil && plot.missing.count == 4)
    #expect(
      ForestPage.page(of: plot, isRescaled: false).paragraphs.first?.hasSuffix("that is not zero.")
        == true
    )
  }
}
