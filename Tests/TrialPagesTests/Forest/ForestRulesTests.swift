import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// Which comparisons are drawn and pooled, and which data cut stands for a trial.
@Suite("What a forest plot draws and pools")
struct ForestRulesTests {
  /// The plot of the bundled trials of one endpoint.
  private func plot(
    _ endpoint: String,
    pooling: ForestPooling? = .restrictedLikelihood,
    poolsAll: Bool = false,
    cut: CutChoice = .newest
  ) throws -> ForestPlot {
    let catalogue = try Catalogue.bundled()
    return ForestPlot(
      .trials(catalogue.trials.map(\.id), areMarked: false),
      options: ForestOptions(
        endpoint: ForestEndpoint.endpoint(called: endpoint, in: catalogue.trials),
        pooling: pooling,
        poolsAll: poolsAll,
        cut: cut
      ),
      in: catalogue
    )
  }

  private func row(_ label: String, in plot: ForestPlot) throws -> ForestStudy {
    try #require(plot.studies.first { $0.label.hasPrefix(label) }, "\(label)")
  }

  @Test(
    "why a trial is drawn and not pooled comes from its arms",
    arguments: [
      ("OS", "DCVax-L", "controls from outside the trial"),
      ("PFS", "CheckMate 73L", "immunotherapy in the control arm too (durvalumab)"),
      ("OS", "EA5181", "immunotherapy in the control arm too (durvalumab)"),
      ("OS", "CheckMate 498", "immunotherapy in place of another treatment (temozolomide)"),
      ("PFS", "NRG-BN007", "immunotherapy in place of another treatment (temozolomide)"),
      ("PFS", "NRG-HN004", "immunotherapy in place of another treatment (cetuximab)"),
      ("PFS", "NRG-LU002", "radiotherapy is added, not immunotherapy"),
      ("PFS", "PEMBRO-RT", "radiotherapy is added, not immunotherapy"),
      ("PFS", "R-ALPS", "the source does not say which arms are compared"),
      ("OS", "CA184-095", "no radiotherapy in either arm"),
      ("OS", "RTOG 0617", "no immunotherapy is tried"),
      (
        "pathological complete response", "UNION",
        "the arms differ in radiotherapy too (25 Gy against 50.4 Gy)"
      ),
    ]
  )
  func saysWhy(endpoint: String, label: String, reason: String) throws {
    let plot = try plot(endpoint)
    let row = try row(label, in: plot)
    #expect(row.exclusion?.text == reason)
    #expect(!row.isPooled)
    #expect(plot.weight(of: row) == nil)
    #expect(plot.remarks.contains { $0.hasPrefix("n Not pooled, ") && $0.contains(label) })
    #expect(row.comparedFigures[0].details.contains(FigureDetail("not pooled", reason)))
    let words = ForestWords.page(of: plot, isRescaled: false).paragraphs
    #expect(words.contains { $0.hasPrefix(label) && $0.contains("not pooled: \(reason)") })
  }

  @Test("trials reported since the review are pooled beside the review's")
  func poolsSince() throws {
    let plot = try plot("OS")
    for label in ["PACIFIC", "KEYNOTE-A18", "NRG-LU005", "PACIFIC-2"] {
      let row = try row(label, in: plot)
      #expect(row.isPooled && row.exclusion == nil, "\(label)")
      #expect(plot.weight(of: row) != nil, "\(label)")
    }
    #expect(plot.groups.contains { $0.name == "reported since the review" })
  }

  @Test("the two cohorts of GORTEC-REACH are two comparisons, of which one adds immunotherapy")
  func drawsCohorts() throws {
    let plot = try plot("OS")
    let rows = plot.studies.filter { $0.trial.acronym == "GORTEC-REACH" }
    #expect(rows.map(\.ratio?.digits) == ["1.05", "1.43"])
    #expect(rows.map(\.comparison.controlText) == ["nothing added", "cisplatin"])
    #expect(rows.map(\.isPooled) == [true, false])
    let all = try self.plot("OS", poolsAll: true)
    let both = all.studies.filter { $0.trial.acronym == "GORTEC-REACH" }
    #expect(both.map(\.isPooled) == [true, true])
  }

  @Test(
    "of arms that share a control one comparison is pooled, that of the headline",
    arguments: [false, true]
  )
  func countsNobodyTwice(poolsAll: Bool) throws {
    let plot = try plot("OS", poolsAll: poolsAll)
    let rows = plot.studies.filter { $0.trial.acronym == "SKYSCRAPER-07" }
    #expect(rows.map(\.isPooled) == [true, false])
    #expect(rows[1].exclusion == .sharesPatients(with: rows[0].label))
    #expect(plot.remarks.contains { $0.hasPrefix("n Not pooled, patients counted in another row") })
    #expect(plot.remarks.contains { $0.hasPrefix("Of comparisons that share an arm the one") })
  }

  @Test("a line says how many rows are pooled of how many drawn")
  func counts() throws {
    let plot = try plot("OS")
    let weighed = plot.studies.count(where: \.isPooled)
    #expect(weighed < plot.studies.count)
    #expect(plot.rows?.effect.studies == weighed)
    let line = try #require(ForestSettings.pooledRows(of: plot, isInWords: false))
    #expect(line.hasPrefix("Pooled: \(weighed) of \(plot.studies.count) rows; "))
    #expect(line.count <= 78)
    let asked = try self.plot("OS", pooling: nil)
    #expect(ForestSettings.pooledRows(of: asked, isInWords: true)?.hasPrefix("d pools ") == true)
  }

  @Test(
    "the newest data cut is drawn, or the primary analysis",
    arguments: [
      ("OS", "PACIFIC", "0.72", "0.68", CutReason.earliestOfPrimary),
      ("OS", "CA184-043", "0.83", "0.85", .namedPrimary),
      ("PFS", "KEYNOTE-A18", "0.72", "0.70", .earliestOfPrimary),
      ("OS", "START", "0.89", "0.88", .earliestOfPrimary),
      ("PFS", "NRG-HN004", "1.33", "1.47", .namedPrimary),
      ("disease-free survival", "CheckMate 577", "0.76", "0.69", .namedPrimary),
      ("event-free survival", "DIPPER", "0.56", "0.56", .primaryNotTold),
      ("OS", "PACIFIC-2", "1.03", "1.03", .onlyOne),
    ]
  )
  func choosesCuts(
    endpoint: String,
    label: String,
    newest: String,
    primary: String,
    reason: CutReason
  ) throws {
    let row = try row(label, in: try plot(endpoint))
    #expect(row.ratio?.digits == newest)
    let plot = try plot(endpoint, cut: .primary)
    let other = try self.row(label, in: plot)
    #expect(other.ratio?.digits == primary)
    #expect(other.cutReason == reason)
    if reason == .primaryNotTold {
      #expect(plot.remarks.contains { $0.contains("cannot be told") && $0.contains(label) })
    }
  }

  @Test("a newer cut without an interval gives way to an older one that can be computed with")
  func wantsAnInterval() throws {
    let plot = try ForestTrials.plot([
      .invented(results: [
        try .printed("0.85 (0.72-1.00)", .ratio, dataCut: "2014"),
        try .printed("0.70", .ratio, dataCut: "2020"),
      ])
    ])
    #expect(plot.studies.map(\.ratio?.digits) == ["0.85"])
  }

  @Test(
    "whom a control arm is given is told in a word",
    arguments: [
      ([Intervention.invented(.placebo, "placebo")], "placebo"),
      ([.invented(.chemotherapy, "cisplatin")], "cisplatin"),
      ([.invented(.immunotherapy, "durvalumab")], "durvalumab"),
      ([.invented(.other, "observation")], "observation"),
      ([], "nothing added"),
    ]
  )
  func namesControls(given: [Intervention], word: String) throws {
    let radiotherapy = Intervention.invented(.radiotherapy, "radiotherapy")
    let plot = try ForestTrials.plot([
      .invented(
        arms: [
          .invented(
            "A",
            .experimental,
            given: [radiotherapy, .invented(.immunotherapy, "inventimab")]
          ),
          .invented("B", .control, given: [radiotherapy] + given),
        ],
        results: [try .printed("0.85 (0.72-1.00)", .ratio)]
      )
    ])
    #expect(plot.studies.map(\.comparison.controlText) == [word])
  }

  @Test(
    "every pooled row says its formula, source, degrees of freedom and rows, drawn and in words"
  )
  func explainsPooledRows() throws {
    let catalogue = try Catalogue.bundled()
    let plot = ForestPlot(
      .trials(catalogue.trials.map(\.id), areMarked: false),
      options: ForestOptions(
        pooling: .restrictedLikelihoodHartungKnapp,
        leavesOneOut: true,
        grouping: .sequence
      ),
      in: catalogue
    )
    func computed(_ page: Page) -> [ShownFigure] {
      page.selectableRows.flatMap(\.figures).filter { $0.computation != nil }
    }
    let drawn = computed(ForestPage.page(of: plot, isRescaled: false))
    let words = computed(ForestWords.page(of: plot, isRescaled: false))
    #expect(Set(drawn) == Set(words))
    #expect(drawn.contains { $0.title == "test for differences between groups" })
    let groups = try #require(plot.rows?.subgroups?.effects.subgroups.count)
    #expect(drawn.count >= groups + 2 + plot.weighed)
    for figure in words {
      let computation = try #require(figure.computation)
      #expect(!computation.formula.isEmpty && !computation.publication.isEmpty, "\(figure.title)")
      #expect(computation.details.contains { $0.text.contains("degrees of freedom") })
      #expect(computation.details.allSatisfy { $0.label.count <= 13 })
    }
    let total = try #require(drawn.first { $0.title.hasSuffix("REML + HK") })
    let details = try #require(total.computation?.details)
    #expect(details.contains { $0.label == "rows" && $0.text.hasPrefix("\(plot.weighed): ") })
    #expect(details.contains { $0.label == "tau2" })
    let command = try #require(details.first { $0.label == "again" }?.text)
    #expect(command.hasPrefix("rtio-tui compute pool_reml_hk studies="))
    #expect(command.contains("0.72/0.59/0.89,"))
    #expect(command.contains("0.85/0.70/1.04/0.9587"))
  }

  @Test("what nobody says to be randomised is drawn and not pooled")
  func wantsRandomisation() throws {
    for (design, reason) in [
      ("Two arms", ComparisonDoubt.allocationNotStated), ("Not randomised", .notRandomised),
    ] {
      let plot = try ForestTrials.plot([
        .invented(design: design, results: [try .printed("0.85 (0.72-1.00)", .ratio)])
      ])
      #expect(plot.studies.first?.exclusion == .comparison(reason))
    }
  }
}
