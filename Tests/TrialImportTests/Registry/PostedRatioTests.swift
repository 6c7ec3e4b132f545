import Testing
import TrialImport
import TrialModel
import TrialQuery

/// What a record posts of a ratio: of what, of whom, by which test and in which direction.
@Suite struct PostedRatioTests {
  private typealias Record = PostedAnalysisRecord

  @Test func `several ratios of one outcome say of which part each is`() throws {
    let ratios = try Record.ratios(
      title: "Cumulative Number of Primary Composite Events",
      analyses: [
        Record.analysis("Rate Ratio", "0.87", #", "groupDescription": "Primary Composite Events""#),
        Record.analysis(
          "Rate ratio",
          "0.85",
          #", "groupDescription": "For total hospitalizations""#
        ),
        Record.analysis(
          "Hazard Ratio (HR)",
          "0.95",
          #", "groupDescription": "Cardiovascular Death.""#
        ),
      ]
    )
    #expect(ratios.map(\.measure) == ["rate ratio", "rate ratio", "hazard ratio"])
    #expect(
      ratios.map(\.component)
        == ["Primary Composite Events", "total hospitalizations", "Cardiovascular Death"]
    )
    #expect(ratios.map(\.isHeadline) == [true, false, false])
  }

  @Test(
    "words that are a sentence, a measure or the groups themselves name no part of an outcome",
    arguments: [
      "Hazard Ratio", "Odds ratio (Drug / Placebo)", "Drug vs Placebo", "Overall survival",
      "The endpoint was compared by arm with a log-rank test",
    ]
  )
  func noComponent(_ words: String) throws {
    let ratios = try Record.ratios(
      analyses: [Record.analysis("Hazard Ratio", "0.8", #", "groupDescription": "\#(words)""#)]
    )
    #expect(ratios.map(\.component) == [nil])
  }

  @Test
  func `where pairs of groups differ each ratio names its own, and what is alike is numbered`()
    throws
  {
    let three = ["Low dose", "High dose", "Placebo"]
    let pairs = try Record.ratios(
      groups: three,
      analyses: [
        Record.analysis(groups: [0, 2]), Record.analysis(groups: [1, 2]),
      ]
    )
    #expect(pairs.map(\.component) == ["Low dose, Placebo", "High dose, Placebo"])
    #expect(pairs[1].comparison?.groups == ["High dose", "Placebo"])
    let alike = try Record.ratios(analyses: [Record.analysis(), Record.analysis()])
    #expect(alike.map(\.component) == ["analysis 1 of 2", "analysis 2 of 2"])
    let told = try Record.ratios(
      analyses: ["First event. Model 2.", "Later events. Model 2."].map {
        Record.analysis("Hazard Ratio", "0.8", #", "estimateComment": "\#($0)""#)
      }
    )
    #expect(told.map(\.component) == ["First event", "Later events"])
  }

  @Test(
    "a ratio is one by the words for it",
    arguments: [
      ("Rate Ratio", "rate ratio"), ("incidence rate ratio", "rate ratio"),
      ("Ratio of exacerbation rate", "rate ratio"), ("Relative Risk", "risk ratio"),
      ("Risk Ratio (RR)", "risk ratio"),
      ("Cause-specific Hazard Ratio", "hazard ratio, cause-specific"),
      ("Odds Ratio (OR)", "odds ratio"), ("Hazard Ratio, log", nil), ("Mean Difference", nil),
      ("Difference in Annualized Rates", nil), ("Inverse hazard ratio", nil),
      ("HR", "hazard ratio"), ("HR, PD-L1", "hazard ratio"), ("aHR", "hazard ratio"),
      ("OR", "odds ratio"), ("RR", "risk ratio"), ("Cox Proportional Hazard", "hazard ratio"),
      ("Hazard ratio (95% CI)", "hazard ratio"), ("Relative risk", "risk ratio"),
      ("Event rate ratio (ERR)", "rate ratio"), ("IRR", "rate ratio"),
      ("Hazard reduction (%)", nil), ("Relative risk reduction", nil), ("Hazard Ratio (%)", nil),
      ("Odds ratio * 100", nil), ("P-value of hazard ratio", nil), ("p value, odds ratio", nil),
      ("Standard error of hazard ratio", nil), ("1/HR", nil), ("1 - HR", nil),
      ("(1-HR) x 100", nil), ("Risk ratio (log scale)", nil), ("Ln hazard ratio", nil),
      ("Hazard rate", nil), ("Odds", nil), ("Survival or death", nil),
      ("Percent hazard ratio", nil),
    ] as [(String, String?)]
  )
  func measures(_ parameter: String, _ measure: String?) throws {
    let ratios = try Record.ratios(analyses: [Record.analysis(parameter)])
    #expect(ratios.first?.measure == measure)
  }

  @Test(
    "which group is above the line is taken from the record's words alone",
    arguments: [
      ("groupDescription", "Hazard of placebo relative to drug", "Placebo + RT"),
      ("groupDescription", "Ratio of drug to placebo", "Drug + RT"),
      ("groupDescription", "Hazard ratio (Drug/Placebo)", "Drug + RT"),
      ("estimateComment", "Drug compared to Placebo", "Drug + RT"),
      ("estimateComment", "HR for placebo versus drug", "Placebo + RT"),
      ("groupDescription", "Drug compared with placebo by a log-rank test", nil),
      ("groupDescription", "Arm 1 and arm 2", nil),
      ("estimateComment", "A hazard ratio <1 favours drug", "Drug + RT"),
      ("estimateComment", "An HR less than 1 favors Drug + RT over Placebo", "Drug + RT"),
      ("estimateComment", "Values greater than 1 are in favour of placebo", "Drug + RT"),
    ] as [(String, String, String?)]
  )
  func directions(_ field: String, _ words: String, _ compared: String?) throws {
    let ratios = try Record.ratios(
      analyses: [Record.analysis("Hazard Ratio", "0.8", #", "\#(field)": "\#(words)""#)]
    )
    let direction = ratios.first?.comparison?.direction
    #expect(direction?.compared == compared)
    #expect(direction?.saysFavours == (compared == nil ? nil : words.contains("favo")))
  }

  @Test(
    "a ratio of the control over the treatment is turned",
    arguments: [
      (["Drug + RT", "Placebo + RT"], [(String, String)](), "placebo relative to drug", true),
      (["Drug + RT", "Placebo + RT"], [], "drug relative to placebo", false),
      (["Ipi", "Observation"], [], "observation relative to ipi", false),
      (
        ["Ipi", "Observation"], [("Ipi", "EXPERIMENTAL"), ("Observation", "NO_INTERVENTION")],
        "observation relative to ipi", true
      ),
    ]
  )
  func turned(
    _ groups: [String],
    _ arms: [(String, String)],
    _ words: String,
    _ isTurned: Bool
  )
    throws
  {
    let ratios = try Record.ratios(
      groups: groups,
      arms: arms.map { (label: $0.0, type: $0.1) },
      analyses: [
        Record.analysis("Hazard Ratio", "1.4", #", "groupDescription": "Hazard of \#(words)""#)
      ]
    )
    #expect(ratios.first?.comparison?.direction?.isTurned == isTurned)
  }

  @Test(
    "one bound is kept, with its level and that it is one-sided",
    arguments: [
      (#", "ciUpperLimit": "0.89", "ciPctValue": "97.5", "ciNumSides": "ONE_SIDED""#, nil, "0.89"),
      (#", "ciLowerLimit": "0.70", "ciPctValue": "95", "ciNumSides": "ONE_SIDED""#, "0.70", nil),
    ] as [(String, String?, String?)]
  )
  func oneBound(_ more: String, _ lower: String?, _ upper: String?) throws {
    let ratios = try Record.ratios(analyses: [Record.analysis("Hazard Ratio", "0.8", more)])
    let interval = try #require(ratios.first?.figure.interval)
    #expect(interval.isOneSided)
    #expect(interval.lower?.digits == lower && interval.upper?.digits == upper)
    #expect(interval.level.isPrinted)
  }

  @Test(
    "non-inferiority has its margin where a comment names one that a ratio can have",
    arguments: [
      ("Non-inferiority was met if the upper limit was below the margin of 1.25.", "1.25"),
      ("tested against the null margin of 1.3 (a one-sided p \\\\<0.025)", "1.3"),
      ("the non-inferiority threshold of 1.21", "1.21"),
      ("with a non-inferiority margin of 15% in survival", nil),
      ("The margin was chosen by the steering committee", nil),
      ("Margin of 10% difference in 2-year OS corresponds to HR 1.3", "1.3"),
      ("The margin of 5 points at 3 years was a hazard ratio of 1.21.", "1.21"),
      ("NI margin 1.30, one-sided alpha of 0.025", "1.30"), ("margin at 2 years: 0.1", nil),
      ("with 80 power 2.5 the margin HR = 1.4", "1.4"), ("margin 0.8", "0.8"),
      ("The 5-year rate. The margin for the hazard ratio was 1.25 (400 events)", "1.25"),
    ] as [(String, String?)]
  )
  func margins(_ comment: String, _ margin: String?) throws {
    let ratios = try Record.ratios(
      analyses: [
        Record.analysis(
          "Hazard Ratio",
          "0.8",
          #", "pValue": "<0.0001", "nonInferiorityType": "NON_INFERIORITY","#
            + #" "nonInferiorityComment": "\#(comment)""#
        )
      ]
    )
    let p = try #require(ratios.first?.figure.p)
    #expect(p.hypothesis == .nonInferiority(margin: try margin.map(PrintedNumber.init(digits:))))
  }

  @Test func `a P of superiority beside an interval of non-inferiority says so, and is one`() throws
  {
    let ratios = try Record.ratios(
      analyses: [
        Record.analysis(
          "Hazard Ratio",
          "0.8",
          #", "pValue": "0.004", "pValueComment": "P-value for superiority","#
            + #" "nonInferiorityType": "NON_INFERIORITY""#
        )
      ]
    )
    #expect(ratios.first?.figure.p?.hypothesis == .noDifference)
  }

  @Test(
    "the test behind a P value is the one the record names",
    arguments: [
      ("Log Rank", TestMethod.logRank), ("Stratified log-rank test", .logRank),
      ("Fisher Exact", .exact), ("Binomial Exact Test", .exact), ("Chi-squared", .table),
      ("Cochran-Mantel-Haenszel", .table), ("Bayesian logistic regression", .bayesian),
      ("Wilcoxon (Mann-Whitney)", .other), ("Regression, Cox", .model), ("Wald test", .model),
    ]
  )
  func methods(_ words: String, _ method: TestMethod) throws {
    let ratios = try Record.ratios(
      analyses: [
        Record.analysis(
          "Hazard Ratio",
          "0.8",
          #", "pValue": "0.02", "statisticalMethod": "\#(words)", "pValueComment": "1-sided""#
        )
      ]
    )
    #expect(ratios.first?.figure.p?.method == method)
    #expect(ratios.first?.figure.p?.isOneSided == true)
  }

  @Test(
    "words about another P value than the posted one do not make that one-sided",
    arguments: [
      ("1-sided p-value 0.0294", false), ("one-sided p = 0.029", false),
      ("One-sided P value of 0.0294 (stratified)", false), ("1-sided p-value 0.0587", true),
      ("one-sided, level 0.025", true), ("1-sided p", true), ("one-sided; two-sided p 0.11", false),
    ]
  )
  func anotherP(_ words: String, isOneSided: Bool) throws {
    let ratios = try Record.ratios(
      analyses: [
        Record.analysis(
          "Rate Ratio",
          "0.87",
          #", "pValue": "0.0587", "pValueComment": "\#(words)""#
        )
      ]
    )
    #expect(ratios.first?.figure.p?.isOneSided == isOneSided)
  }

  @Test func `a posterior has a credible interval`() throws {
    let ratios = try Record.ratios(
      analyses: [
        Record.analysis(
          "Posterior median odds ratio",
          "0.8",
          #", "ciLowerLimit": "0.5", "ciUpperLimit": "0.9""#
        )
      ]
    )
    #expect(ratios.first?.measure == "odds ratio")
    #expect(ratios.first?.figure.interval?.method == .bayesian)
  }

  @Test(
    "P values are read as sponsors spell them, and what can be none is kept apart",
    arguments: [
      ("5E-5", "P 0.00005", nil), ("5.0e-3", "P 0.0050", nil), ("<=0.001", "P <=0.001", nil),
      ("\u{2264} 0.001", "P <=0.001", nil), (">=0.5", "P >=0.5", nil), ("<1E-4", "P <0.0001", nil),
      ("1.5", nil, "1.5"), ("-0.003", nil, "-0.003"), ("NS", nil, nil), ("1E5", nil, nil),
    ] as [(String, String?, String?)]
  )
  func pValues(_ text: String, _ read: String?, _ impossible: String?) throws {
    let ratios = try Record.ratios(
      analyses: [
        Record.analysis(
          "Hazard Ratio",
          "0.8",
          #", "ciLowerLimit": "0.6", "ciUpperLimit": "1.07", "pValue": "\#(text)""#
        )
      ]
    )
    let figure = try #require(ratios.first?.figure)
    #expect(figure.p?.text == read)
    #expect(figure.impossibleP?.digits == impossible)
  }

  @Test func `a comment names the test where the method is only the model`() throws {
    func method(_ comment: String, _ method: String) throws -> TestMethod? {
      try Record.ratios(
        analyses: [
          Record.analysis(
            "Hazard Ratio",
            "0.8",
            #", "pValue": "0.02", "statisticalMethod": "\#(method)", "statisticalComment": "\#(comment)""#
          )
        ]
      )
      .first?.figure.p?.method
    }
    #expect(try method("stratified log-rank test used for p-value", "Regression, Cox") == .logRank)
    #expect(try method("posterior probability that HR<1", "Regression, Cox") == .bayesian)
    #expect(try method("adjusted for age", "Regression, Cox") == .model)
    #expect(try method("log-rank beside it", "Fisher Exact") == .exact)
  }

  @Test(
    "the headline is of all patients where the record says which ratio is",
    arguments: [
      (["PD-L1 >= 50 %", "ITT population", "PD-L1 < 1 %"], 1),
      (["All randomized patients", "TPS 1"], 0),
      (["PD-L1 >= 50 %", "CPS >= 10"], 0), (["Stage III", "Full analysis set"], 1),
      (["Model 1", "Model 2"], 0), (["Subgroup of men", "Model 2"], 1),
    ]
  )
  func headline(_ parts: [String], _ place: Int) throws {
    let trial = try Record.trial(
      analyses: parts.map {
        Record.analysis("Hazard Ratio", "0.8", #", "groupDescription": "\#($0)""#)
      }
    )
    #expect(trial.results.firstIndex(where: \.isHeadline) == place)
    let registration = try #require(trial.registration)
    let listed = try #require(registration.postedHeadline(source: SourceKey(registration)))
    let opened = trial.results[place]
    #expect(listed.id == opened.id && listed.endpointLabel == opened.endpointLabel)
  }

  @Test func `a ratio of a part of the patients says so in its short label`() throws {
    let ratios = try Record.ratios(
      title: "Overall Survival in Participants With CPS >= 10",
      analyses: [Record.analysis()]
    )
    #expect(ratios.first?.endpointLabel == "OS part")
    #expect(
      PatientsNamed.endpoint(of: "Overall Survival in Participants With CPS >= 10")
        == .overallSurvival
    )
    #expect(PatientsNamed.endpoint(of: "OS at interim analysis") == .overallSurvival)
    #expect(PatientsNamed("Overall survival") == nil)
  }
}
