import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialStatistics

/// The pages of a forest plot: funnel, influence, cumulative; drawn, in words, and refused.
@Suite struct ForestPagesTests {
  /// Four trials of 2017 to 2022, one of them without a year.
  private static func trials() throws -> [Trial] {
    let cuts: [(String, String, String?)] = [
      ("CA184-043", "0.85 (0.72-1.00)", "2022-05-01"), ("PACIFIC", "0.68 (0.53-0.87)", "2018"),
      ("START", "0.88 (0.75-1.03)", "2017-03"), ("LATE", "1.10 (0.88-1.38)", nil),
    ]
    return try cuts.enumerated()
      .map { place, trial in
        .invented(
          place + 1,
          acronym: trial.0,
          role: .reported,
          results: [
            try .printed(
              trial.1,
              .ratio,
              by: trial.2 == nil ? SourceKey("in-no-bibliography") : .invented,
              dataCut: trial.2,
              isHeadline: true
            )
          ]
        )
      }
  }

  private static func studies(
    _ trials: [Trial],
    _ pooling: ForestPooling? = .restrictedLikelihood
  ) throws -> (plot: ForestPlot, studies: PooledStudies) {
    let catalogue = try Catalogue.invented(trials)
    let plot = ForestPlot(
      .trials(trials.map(\.id), areMarked: false),
      options: ForestOptions(pooling: pooling),
      in: catalogue
    )
    return (plot, PooledStudies(plot, in: catalogue))
  }

  private static func page(
    _ tab: ForestTab,
    _ trials: [Trial],
    _ pooling: ForestPooling? = .restrictedLikelihood,
    inWords: Bool = false
  ) throws -> Page {
    let (plot, studies) = try studies(trials, pooling)
    return ForestPages.page(tab, of: plot, studies, isRescaled: false, inWords: inWords)
  }

  private static func many(_ count: Int) throws -> [Trial] {
    try (1...count).map { number in
      let middle = 0.60 + 0.03 * Double(number)
      let spread = 1.1 + 0.05 * Double(number % 7)
      func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
      }
      return try ForestTrials.trial(
        number,
        "TRIAL-\(number)",
        "\(text(middle)) (\(text(middle / spread))-\(text(middle * spread)))"
      )
    }
  }

  // MARK: Influence

  @Test("the rest without each trial is what the plot draws below itself")
  func leavesOutAsThePlotDoes() throws {
    let catalogue = try Catalogue.invented(Self.trials())
    for pooling in [ForestPooling.restrictedLikelihood, .restrictedLikelihoodHartungKnapp] {
      let plot = ForestPlot(
        .trials(try Self.trials().map(\.id), areMarked: false),
        options: ForestOptions(pooling: pooling, leavesOneOut: true),
        in: catalogue
      )
      guard case .pooled(let rows) = plot.pool else {
        Issue.record("not pooled")
        return
      }
      let influences = try #require(Influences(PooledStudies(plot, in: catalogue)))
      #expect(influences.entries.map(\.without) == rows.leftOut)
    }
  }

  @Test("the diagnostics are those of the formulas, in the order of the plot")
  func diagnoses() throws {
    let (_, studies) = try Self.studies(Self.trials())
    let influences = try #require(Influences(studies))
    let estimates = studies.studies.compactMap(\.pooledEffect)
    let found = try studyInfluences(
      on: estimates,
      by: .randomEffects(.restrictedMaximumLikelihood, .wald)
    )
    #expect(influences.entries.map(\.diagnostics) == found.influences)
    let largest = try #require(influences.largest)
    #expect(
      influences.entries.allSatisfy {
        $0.diagnostics.cookDistance <= largest.diagnostics.cookDistance
      }
    )
  }

  @Test("the page names the largest, and each row opens its trial and shows its source")
  func drawsInfluence() throws {
    let page = try Self.page(.influence, Self.trials())
    #expect(page.paragraphs.contains { $0.hasPrefix("Largest: ") })
    let rows = page.selectableRows.filter { $0.link != nil }
    // One line without each, one line of diagnostics each.
    #expect(rows.count == 8)
    #expect(rows.allSatisfy { $0.figures.contains { $0.source != nil } })
    let words = try Self.page(.influence, Self.trials(), inWords: true)
    #expect(words.paragraphs.count { $0.hasPrefix("Without ") && $0.contains("DFFITS") } == 4)
  }

  @Test(
    "methods of counts have their diagnostics by restricted maximum likelihood, and a common effect its own"
  )
  func weighsOtherwise() throws {
    let (_, studies) = try Self.studies(Self.trials(), .commonEffect)
    let influences = try #require(Influences(studies))
    #expect(
      influences.entries.allSatisfy { $0.diagnostics.without.heterogeneity.tauSquared == nil }
    )
  }

  @Test("two trials have no influence, one no funnel and no steps; the page says why")
  func refusesFew() throws {
    let trials = try Self.trials()
    for (tab, count) in [(ForestTab.influence, 2), (.funnel, 1), (.cumulative, 1)] {
      let page = try Self.page(tab, Array(trials.prefix(count)))
      #expect(page.selectableRows.isEmpty)
      #expect(!page.paragraphs.isEmpty)
    }
  }

  @Test("the ratios of one trial are not pooled on any page")
  func refusesOneTrial() throws {
    let trial = Trial.invented(
      1,
      results: [
        try .printed("0.85 (0.72-1.00)", .ratio, dataCut: "2014"),
        try .printed("0.83 (0.71-0.96)", .ratio, dataCut: "2020"),
      ]
    )
    let catalogue = try Catalogue.invented([trial])
    let plot = ForestPlot(.trial(trial.id), options: ForestOptions(), in: catalogue)
    let studies = PooledStudies(plot, in: catalogue)
    for tab in [ForestTab.funnel, .influence, .cumulative] {
      let page = ForestPages.page(tab, of: plot, studies, isRescaled: false, inWords: false)
      #expect(page.paragraphs.contains { $0.contains("of one trial") })
    }
  }

  // MARK: Cumulative

  @Test("trials are added by date, those of no known year last")
  func addsByDate() throws {
    let (_, studies) = try Self.studies(Self.trials())
    let steps = try #require(CumulativeSteps(studies)).steps
    #expect(steps.map(\.study.label) == ["START", "PACIFIC", "CA184-043", "LATE"])
    #expect(steps.map(\.date) == ["2017-03", "2018", "2022-05", ""])
    #expect(steps.map(\.count) == [1, 2, 3, 4])
    #expect(steps.last?.effect.effect.estimate == studies.pooledByItself)
    let page = try Self.page(.cumulative, Self.trials())
    #expect(page.paragraphs.contains { $0.contains("Of no known year, and so last: LATE.") })
  }

  @Test("a data cut that goes by a name is as old as the first document that prints it")
  func datesByCut() throws {
    let catalogue = try Catalogue.bundled()
    let plot = ForestPlot(
      .trials(catalogue.trials.map(\.id), areMarked: false),
      options: ForestOptions(),
      in: catalogue
    )
    let steps = try #require(CumulativeSteps(PooledStudies(plot, in: catalogue))).steps
    // Its final analysis was printed in 2020; a data set of 2026 repeats it.
    #expect(steps.first { $0.study.label == "CA184-043" }?.date == "2020")
    let dates = steps.map(\.date).filter { !$0.isEmpty }.map { $0.prefix(4) }
    #expect(dates == dates.sorted())
  }

  @Test("the first trial stands with its own interval, whatever the method")
  func beginsWithItself() throws {
    let (_, studies) = try Self.studies(Self.trials(), .restrictedLikelihoodHartungKnapp)
    let first = try #require(CumulativeSteps(studies)?.steps.first)
    let own = try #require(first.study.estimate)
    #expect(abs(first.effect.value - own.ratio) < 1e-9)
    #expect(first.effect.effect.studies == 1)
  }

  // MARK: Funnel

  @Test("every trial has a place in the funnel, with its source and its trial behind it")
  func placesTrials() throws {
    let page = try Self.page(.funnel, Self.trials())
    let figures = page.selectableRows.flatMap(\.figures)
    #expect(figures.count == 4)
    #expect(figures.allSatisfy { $0.source != nil && $0.link != nil })
    let lines = page.contents.compactMap { if case .funnel(let line) = $0 { line } else { nil } }
    #expect(lines.count == 13)
    #expect(lines.flatMap(\.points).count == 4)
    // Wider limits the lower the line, about one centre.
    #expect(
      zip(lines, lines.dropFirst()).allSatisfy {
        $0.limits.lowerBound >= $1.limits.lowerBound
          && $0.limits.upperBound <= $1.limits.upperBound && $0.centre == $1.centre
      }
    )
  }

  @Test("below ten trials there is no test of asymmetry, and the reason; from ten there is Egger's")
  func testsFromTen() throws {
    for count in [4, 9] {
      let page = try Self.page(.funnel, Self.many(count))
      #expect(page.paragraphs.contains { $0.contains("\(count) trials are fewer than 10") })
      #expect(page.computedRows.isEmpty)
    }
    let page = try Self.page(.funnel, Self.many(10))
    #expect(page.computedRows.map(\.label) == ["Egger's test"])
    #expect(!page.paragraphs.contains { $0.contains("fewer than 10") })
    let estimates = try Self.studies(Self.many(10)).studies.studies.compactMap(\.pooledEffect)
    let line = try #require(try eggerTest(of: estimates).line)
    let text = try #require(page.computedRows.first?.text)
    let shown = (line.intercept.value * 100).rounded() / 100
    #expect(text.hasPrefix("intercept \(shown)"))
    let words = try Self.page(.funnel, Self.many(10), inWords: true)
    #expect(words.paragraphs.count { $0.contains("standard error of ln HR") } >= 10)
  }

  @Test("a page that was opened pools by REML where no method is chosen, and says so")
  func saysMethod() throws {
    let page = try Self.page(.cumulative, Self.trials(), nil)
    #expect(page.paragraphs.contains { $0.contains("taken as no method is chosen") })
    #expect(try Self.studies(Self.trials(), nil).studies.choice == .restrictedLikelihood)
  }

  // MARK: Heterogeneity

  @Test("the sentence under a pooled plot has tau2, I2 and H2 with the intervals of Q-profile")
  func saysHeterogeneity() throws {
    let (plot, studies) = try Self.studies(Self.trials())
    guard case .pooled(let rows) = plot.pool else {
      Issue.record("not pooled")
      return
    }
    let spread = try #require(rows.spread)
    let found = try heterogeneityInterval(
      of: studies.studies.compactMap(\.pooledEffect),
      by: .restrictedMaximumLikelihood
    )
    #expect(spread == found)
    let page = ForestPage.page(of: plot, isRescaled: false)
    #expect(page.paragraphs.contains { $0.hasPrefix("Heterogeneity: tau2 ") && $0.contains("H2 ") })
    let common = try Self.studies(Self.trials(), .commonEffect).plot
    guard case .pooled(let shared) = common.pool else { return }
    #expect(shared.spread == nil)
  }
}

extension PooledStudies {
  /// What all rows come to on the scale of pooling.
  fileprivate var pooledByItself: Double? {
    guard case .pooled(let rows) = plot.pool else { return nil }
    return rows.effect.estimate
  }
}
