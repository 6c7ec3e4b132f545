import TrialPages
import TrialStatistics
import TestSupport
import Testing
import TrialModel

/// Which rows a forest plot has, and what it says of them.
@Suite struct ForestPlotTests {
  @Test("the newest data cut stands for a trial, whatever the headline is")
  func choosesOne() throws {
    let old = try ReportedResult.printed("0.85 (0.72-1.00)", .ratio, dataCut: "2014")
    let new = try ReportedResult.printed("0.83 (0.71-0.96)", .ratio, dataCut: "2020")
    let headline = try ReportedResult.printed(
      "0.90 (0.80-1.01)",
      .ratio,
      dataCut: "2012",
      isHeadline: true
    )
    func shown(_ results: [ReportedResult]) throws -> [String] {
      try ForestTrials.plot([.invented(results: results)]).studies.map(\.valueText)
    }
    #expect(try shown([old, new]) == ["0.83"])
    #expect(try shown([new, old]) == ["0.83"])
    #expect(try shown([old, new, headline]) == ["0.83"])
  }

  @Test("a pool says whose intervals are credible ones, on the screen and in words")
  func saysWhichAreBayesian() throws {
    let usual = try ForestTrials.ofRadiotherapy()
    let posterior = try ForestTrials.trial(7, "BAYES-1", "0.75 (0.60-0.94)", method: .bayesian)
    let other = try ForestTrials.trial(8, "BAYES-2", "0.70 (0.50-0.98)", method: .bayesian)
    func said(_ trials: [Trial], _ pooling: ForestPooling? = .commonEffect) throws -> [[String]] {
      let plot = try ForestTrials.plot(trials, pooling: pooling)
      return [
        ForestPage.page(of: plot, isRescaled: false), ForestWords.page(of: plot, isRescaled: false),
      ]
      .map { $0.paragraphs.filter { $0.hasPrefix("Bayesian: ") } }
    }
    let one =
      "Bayesian: the interval of BAYES-1 is a credible one, of a posterior with its prior;"
      + " pooled as if of confidence."
    #expect(try said(usual + [posterior]) == [[one], [one]])
    let two = try said(usual + [posterior, other])
    #expect(two.allSatisfy { $0.count == 1 && $0[0].contains("intervals of BAYES-1, BAYES-2 are") })
    #expect(try said(usual) == [[], []])
    #expect(try said(usual + [posterior], nil) == [[], []])
  }

  @Test("trials without a ratio of the endpoint are counted and named")
  func namesTheMissing() throws {
    let rate = try ReportedResult.printed("57", .rate)
    let trials =
      try ForestTrials.ofRadiotherapy() + [
        .invented(8, acronym: "RUNNING"), .invented(9, acronym: "SILENT", results: [rate]),
      ]
    let plot = try ForestTrials.plot(trials)
    #expect(plot.missing.map(\.name) == ["SILENT"])
    let said = "No hazard ratio of overall survival at hand for 1 of 4 trials with results: SILENT."
    let page = ForestPage.page(of: plot, isRescaled: false)
    #expect(page.paragraphs.contains(said))
    guard case .trials(let scope) = page.selectableRows.last?.link else {
      Issue.record("Enter lists no trials")
      return
    }
    #expect(scope.trials == plot.missing.map(\.id))
    #expect(ForestWords.page(of: plot, isRescaled: false).paragraphs.contains(said))
  }

  @Test("every trial of the catalogue is drawn or named, for every endpoint")
  func losesNoTrial() throws {
    let catalogue = try Catalogue.bundled()
    let all = ForestSubject.trials(catalogue.trials.map(\.id), areMarked: false)
    let endpoints = ForestPlot(all, options: ForestOptions(), in: catalogue).endpoints
    #expect(endpoints.first?.name == "overall survival")
    for endpoint in endpoints {
      let plot = ForestPlot(all, options: ForestOptions(endpoint: endpoint), in: catalogue)
      #expect(plot.endpoint == endpoint)
      #expect(!plot.studies.isEmpty)
      #expect(Set(plot.studies.map(\.trial.id)).count + plot.missing.count == plot.asked)
      #expect(plot.asked == catalogue.trials.count { !$0.results.isEmpty })
    }
  }

  @Test("many trials without a ratio are counted, and only some of them named")
  func namesSomeOfMany() throws {
    let rate = try ReportedResult.printed("57", .rate)
    let others = (10..<40).map { Trial.invented($0, acronym: "T\($0)", results: [rate]) }
    let plot = try ForestTrials.plot(try ForestTrials.ofRadiotherapy() + others)
    let words = ForestPage.page(of: plot, isRescaled: false).paragraphs
    #expect(words.contains { $0.hasSuffix("results: T10, T11, T12, T13, T14 and 25 more.") })
  }

  @Test("imported trials have a group of their own, and are pooled by the rule of all others")
  func setsImportedApart() throws {
    let imported = try [
      ForestTrials.trial(20, "HEART", "0.91 (0.77-1.08)", role: .registry),
      ForestTrials.trial(21, "LUNG", "0.80 (0.70-0.92)", role: .registry),
    ]
    let mixed = try ForestTrials.plot(
      try ForestTrials.ofRadiotherapy() + imported,
      pooling: .commonEffect
    )
    #expect(
      mixed.groups.map(\.name) == [
        "reported by the review", "imported from the registry",
      ]
    )
    #expect(mixed.rows?.effect.studies == 5)
  }

  @Test("a pooled number names its controls, and tells small-cell from other lung cancer")
  func namesControlsAndDiseases() throws {
    let catalogue = try Catalogue.bundled()
    let ids = ["NCT02125461", "NCT03519971", "NCT04092283", "NCT03703297"].map { TrialID($0) }
    let plot = ForestPlot(
      .trials(ids, areMarked: true),
      options: ForestOptions(pooling: .commonEffect, poolsAll: true),
      in: catalogue
    )
    #expect(plot.mixtureCounts == "1 agent, 2 diseases, 2 controls")
    #expect(plot.mixture.contains("non-small-cell lung, small-cell lung"))
    #expect(plot.mixture.contains("durvalumab (EA5181)"))
  }

  @Test("every row has its cut, and what the list says otherwise is named")
  func namesTheCut() throws {
    let catalogue = try Catalogue.bundled()
    let all = ForestSubject.trials(catalogue.trials.map(\.id), areMarked: false)
    let plot = ForestPlot(all, options: ForestOptions(), in: catalogue)
    #expect(plot.studies.allSatisfy { !$0.cut.isEmpty })
    #expect(plot.studies.first { $0.label == "PACIFIC" }?.cut == "2021-01")
    #expect(plot.studies.first { $0.label == "CA184-043" }?.ratio?.digits == "0.83")
    #expect(plot.remarks.contains { $0.contains("CA184-043 0.85 (0.72-1.00)") })
  }

  @Test("a ratio that its source calls adjusted is named as such")
  func namesAdjusted() throws {
    let adjusted = try ReportedResult.printed(
      "0.88 (0.75-1.03)",
      .ratio,
      measure: "hazard ratio, adjusted"
    )
    let plot = try ForestTrials.plot([.invented(acronym: "ADJ", results: [adjusted])])
    #expect(plot.endpoint?.shortMeasure == "HR")
    #expect(plot.remarks.contains("Not a plain ratio in its source: ADJ (adjusted)."))
  }

  @Test("context trials stand apart from those of the review")
  func setsContextApart() throws {
    let trials = try [ForestTrials.ofContext()] + ForestTrials.ofRadiotherapy()
    let plot = try ForestTrials.plot(trials)
    #expect(plot.groups.map(\.pooled.isEmpty) == [false, true])
    #expect(plot.groups.last?.studies.map(\.label) == ["CA184-095"])
  }

  @Test("periods of one cohort are refused an interaction P, and the reason is given")
  func refusesPeriods() throws {
    let plot = try ForestTrials.plot(within: [
      .printed("1.46 (1.10-1.95)", .ratio, period: "0-5 months"),
      .printed("0.65 (0.50-0.85)", .ratio, period: "5-12 months"),
    ])
    let refusal = try #require(plot.remarks.first)
    #expect(refusal.hasPrefix("No interaction P for periods of follow-up"))
    #expect(refusal.contains("not independent") || refusal.contains("no independent"))
    #expect(!plot.remarks.contains { $0.hasPrefix("Interaction") })
  }

  @Test("two subgroups are compared as a ratio of ratios")
  func comparesSubgroups() throws {
    let plot = try ForestTrials.plot(within: [
      .printed("0.88 (0.75-1.03)", .ratio),
      .printed("0.78 (0.64-0.95)", .ratio, subgroup: "concurrent", factor: "timing"),
      .printed("1.12 (0.87-1.44)", .ratio, subgroup: "sequential", factor: "timing"),
    ])
    #expect(plot.groups.map(\.name) == ["all patients", "subgroups"])
    #expect(
      plot.remarks.first
        == "Interaction, concurrent against sequential: ratio of ratios 0.70 (0.51-0.96), 95 % CI,"
        + " P 0.027, of Wald; computed here for subgroups by timing, which share no patient."
    )
  }

  @Test("one subgroup, those of no one factor, or two of two cuts are refused an interaction P")
  func refusesOtherSubgroups() throws {
    let one = try ReportedResult.printed("0.78 (0.64-0.95)", .ratio, subgroup: "a")
    let two = try ReportedResult.printed("1.12 (0.87-1.44)", .ratio, subgroup: "b")
    let three = try ReportedResult.printed("1.02 (0.87-1.24)", .ratio, subgroup: "c")
    let later = try ReportedResult.printed(
      "1.12 (0.87-1.44)",
      .ratio,
      dataCut: "2020",
      subgroup: "b"
    )
    for results in [[one], [one, two, three], [one, later]] {
      let plot = try ForestTrials.plot(within: results)
      #expect(plot.remarks.contains { $0.hasPrefix("No interaction P for") })
      #expect(!plot.remarks.contains { $0.hasPrefix("Interaction") })
    }
  }

  @Test("an interval at another level says so, and is marked when it is worked out for 95 %")
  func rescales() throws {
    let study = try #require(try ForestTrials.plot([ForestTrials.ofContext()]).studies.first)
    let own = try #require(study.drawn(rescaled: false))
    #expect(own.text == "(0.88-1.39)")
    #expect(own.note == "95.87 %")
    let drawn = try #require(study.drawn(rescaled: true))
    #expect(drawn.text == "(0.89-1.38)")
    #expect(drawn.note == "*")
    let usual = try #require(try ForestTrials.plot(ForestTrials.ofRadiotherapy()).studies.first)
    #expect(usual.drawn(rescaled: true) == usual.drawn(rescaled: false))
  }

  @Test(
    "words say where an interval stands to 1",
    arguments: [
      (
        "0.85 (0.72-1.00)",
        "HR 0.85, 95 % CI 0.72 to 1.00, touches 1, favours A by the estimate alone"
      ),
      (
        "0.88 (0.75-1.03)",
        "HR 0.88, 95 % CI 0.75 to 1.03, crosses 1, favours A by the estimate alone"
      ),
      ("0.72 (0.59-0.89)", "HR 0.72, 95 % CI 0.59 to 0.89, below 1, favours A"),
      ("1.31 (1.09-1.58)", "HR 1.31, 95 % CI 1.09 to 1.58, above 1, favours B"),
      (
        "0.65 (0.85-0.50)",
        "HR 0.65, 95 % CI 0.85 to 0.50, bounds out of order, favours A by the estimate alone, "
          + "misprinted or contradicted"
      ),
      ("0.80", "HR 0.80, no interval printed, favours A by the estimate alone"),
    ]
  )
  func saysInWords(printed: String, words: String) throws {
    let plot = try ForestTrials.plot([ForestTrials.trial(1, "T", printed)])
    let page = ForestWords.page(of: plot, isRescaled: false)
    #expect(page.paragraphs.first == "T, agent: against placebo, \(words)")
  }

  @Test("words carry the weight and say what each figure is of")
  func saysWeight() throws {
    let plot = try ForestTrials.plot(ForestTrials.ofRadiotherapy(), pooling: .derSimonianLaird)
    let page = ForestWords.page(of: plot, isRescaled: false)
    #expect(
      page.paragraphs.first
        == "CA184-043, ipilimumab: against placebo, HR 0.85, 95 % CI 0.72 to 1.00, touches 1, favours A by the estimate "
        + "alone, weight 38 %"
    )
    #expect(page.paragraphs.contains("DL: HR 0.82, 95 % CI 0.72 to 0.94, below 1"))
    #expect(page.paragraphs.contains("DL + HK: HR 0.82, 95 % CI 0.60 to 1.11, crosses 1"))
  }

  @Test("nothing in view, or nothing to draw, is said in words")
  func isEmpty() throws {
    let none = try ForestTrials.plot([])
    #expect(
      ForestPage.page(of: none, isRescaled: false).paragraphs.first?.contains("filter") == true
    )
    let rate = try ReportedResult.printed("57", .rate)
    let silent = try ForestTrials.plot([.invented(9, acronym: "SILENT", results: [rate])])
    #expect(silent.endpoint == nil)
    #expect(
      ForestWords.page(of: silent, isRescaled: false).paragraphs.first?.contains("SILENT") == true
    )
  }
}

extension Page {
  /// The labels of the lines of a forest plot.
  var forestLabels: [String] {
    contents.compactMap { if case .forest(let line) = $0 { line.label } else { nil } }
  }
}
