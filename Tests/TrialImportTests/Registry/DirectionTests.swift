import Testing
import TrialImport
import TrialModel
import TrialQuery

/// Which group a posted ratio puts above the line and whom it favours, by the words of its record.
@Suite struct DirectionTests {
  private typealias Record = PostedAnalysisRecord
  private static let arms = [("Drug + RT", "EXPERIMENTAL"), ("Placebo + RT", "PLACEBO_COMPARATOR")]

  private func comparison(
    _ words: String,
    field: String = "estimateComment",
    title: String = "Overall Survival",
    measure: String = "Hazard Ratio (HR)",
    groups: [String] = ["Drug + RT", "Placebo + RT"]
  ) throws -> (RatioComparison, RatioDirection) {
    let trial = try Record.trial(
      title: title,
      groups: groups,
      arms: Self.arms.map { (label: $0.0, type: $0.1) },
      analyses: [Record.analysis(measure, "0.8", #", "\#(field)": "\#(words)""#)]
    )
    let result = try #require(trial.results.first)
    return (try #require(result.comparison), trial.direction(of: result))
  }

  @Test(
    "a wanted event favours the group above the line where the ratio is above 1",
    arguments: [
      ("Objective Response Rate", "Odds Ratio (OR)", "Odds ratio > 1 favors drug"),
      ("Pathologic Complete Response", "Risk Ratio (RR)", "RR > 1 favours Drug + RT"),
      ("Disease Control Rate", "Odds Ratio", "An odds ratio greater than 1 favors Drug + RT"),
      ("Local Control at 2 years", "Odds Ratio", "OR >1 favours drug"),
      (
        "Overall Survival Rate at 2 years", "Odds Ratio",
        "Values above one indicate benefit of drug"
      ),
      ("Time to Response", "Hazard Ratio (HR)", "HR > 1 favors drug"),
      ("Time to Recovery", "Hazard Ratio (HR)", "HR < 1 favors placebo"),
    ]
  )
  func wanted(_ title: String, _ measure: String, _ words: String) throws {
    let (comparison, direction) = try comparison(words, title: title, measure: measure)
    #expect(comparison.direction?.compared == "Drug + RT")
    #expect(comparison.direction?.favouredBelow == "Placebo + RT")
    #expect(!direction.isTurned)
    #expect(direction.below == "favours Placebo + RT" && direction.above == "favours Drug + RT")
  }

  @Test(
    "an unwanted event favours the other group, so that the control may be above the line",
    arguments: [
      ("Overall Survival", "Hazard Ratio (HR)"), ("Duration of Response", "Hazard Ratio (HR)"),
      ("Deaths at 2 years", "Odds Ratio (OR)"), ("Local Recurrence", "Risk Ratio"),
    ]
  )
  func unwanted(_ title: String, _ measure: String) throws {
    let (comparison, direction) = try comparison(
      "Values > 1 favor drug",
      title: title,
      measure: measure
    )
    #expect(comparison.direction?.compared == "Placebo + RT" && direction.isTurned)
    #expect(direction.above == "favours Drug + RT")
  }

  @Test func `of an event that may be wanted or not it is said whom the ratio favours alone`()
    throws
  {
    let (comparison, direction) = try comparison(
      "OR > 1 favors drug",
      title: "Composite score of 3 or more",
      measure: "Odds Ratio"
    )
    #expect(comparison.direction?.compared == nil && direction.compared == nil)
    #expect(direction.isCoded && direction.above == "favours Drug + RT")
    #expect(!direction.isTurned)
  }

  @Test(
    "sentences about a test, its power or its strata say nothing of the ratio",
    arguments: [
      "Stratified by drug versus placebo", "The trial has 90% power for drug versus placebo",
      "Log-rank test of placebo versus drug, stratified by sex or age",
      "Log-rank test, placebo versus drug", "STRATIFIED BY SEX OR AGE, PLACEBO VERSUS DRUG",
      "Patients were stratified by stage II or III; placebo versus drug was tested",
      "Superiority of drug versus placebo was tested",
      "Hypothesis: H0 hazard in placebo group over time equals drug",
      "Reduction compared to drug in the placebo arm", "P-value for placebo versus drug",
      "A placebo-controlled comparison with drug", "Drug and placebo", "HR of <1 favours RT",
    ]
  )
  func notOfTheRatio(_ words: String) throws {
    for field in ["estimateComment", "groupDescription", "statisticalComment"] {
      let (comparison, direction) = try comparison(words, field: field)
      #expect(comparison.direction == nil && comparison.contradiction == nil)
      #expect(direction == .notCoded)
    }
  }

  @Test(
    "what stands beside such a sentence is read",
    arguments: [
      "The trial has 90% power for drug versus placebo; HR = placebo/drug",
      "Superiority of drug versus placebo was tested; the hazard ratio is placebo over drug",
      "Drug versus placebo was tested by log-rank. HR is for placebo over drug.",
      "Placebo + RT versus Drug + RT hazard ratio",
      "Values below 1 indicate a reduction in risk in favour of placebo",
    ]
  )
  func beside(_ words: String) throws {
    #expect(try comparison(words).0.direction?.compared == "Placebo + RT")
  }

  @Test(
    "what is denied says nothing",
    arguments: [
      "HR < 1 does not favour Placebo", "An HR less than 1 does not necessarily favor drug",
      "HR > 1 favors neither arm", "HR<1 doesn't favor placebo",
      "A ratio below 1 never favours drug",
      "The hazard ratio is not placebo over drug", "Placebo is not the reference",
    ]
  )
  func denied(_ words: String) throws {
    let (comparison, direction) = try comparison(words)
    #expect(comparison.direction == nil && comparison.contradiction == nil)
    #expect(direction.gap == "reference not coded")
  }

  @Test(
    "a record that contradicts itself has no direction, and that is said",
    arguments: [
      "HR<1 would favor placebo if hazards were proportional, but HR<1 favors drug here",
      "HR<1 favors drug. HR<1 favors placebo.", "HR = placebo/drug; reference is placebo",
      "Hazard ratio (drug/placebo). HR < 1 favors placebo.",
      "HR<1 favors drug and HR>1 favors drug",
    ]
  )
  func contradicted(_ words: String) throws {
    let (comparison, direction) = try comparison(words)
    #expect(comparison.direction == nil)
    #expect(comparison.contradiction?.isEmpty == false)
    #expect(direction == .contradictory)
    #expect(direction.above == "above 1: the record contradicts itself")
  }

  @Test(
    "clear words for the group above the line are read",
    arguments: [
      "Placebo + RT versus Drug + RT", "Placebo + RT vs. Drug + RT", "placebo v. drug",
      "Reference group is drug + RT.", "Drug + RT is the reference category",
      "The denominator is Drug + RT", "placebo in the numerator", "(placebo in numerator)",
      "Ratio of hazards of control to experimental arm", "Hazard ratio (placebo:drug)",
      "Hazard ratio [Placebo / Drug]", "Hazard of Placebo + RT relative to Drug + RT",
      "HR from a Cox model (drug as reference) placebo", "Comparison: Placebo versus Drug",
      "Placebo + RT versus Drug + RT, stratified by age", "Hazard ratio relative to drug",
      "A hazard ratio <1 favors the control arm", "HR>1 indicates a benefit for Drug",
      "Hazard ratio below 1 indicates lower risk for placebo.",
      "HR \\\\<1: lower hazard with placebo",
      "HR > 1: worse for placebo", "favours drug if HR > 1", "Placebo is favoured when HR < 1",
      "a hazard ratio smaller than 1 indicates that drug is inferior",
      "HR > 1 indicates a less favorable outcome with placebo",
      "HR < 1 indicates unfavorable outcome with drug", "HR ≤ 1 favors placebo over drug",
      "ratio of placebo to drug", "the OR of placebo against drug",
    ]
  )
  func clear(_ words: String) throws {
    for field in ["estimateComment", "groupDescription"] {
      let (comparison, direction) = try comparison(words, field: field)
      #expect(comparison.direction?.compared == "Placebo + RT")
      #expect(direction.isTurned)
    }
  }

  @Test(
    "groups are known by their own words alone",
    arguments: [
      (["Radiotherapy with drug", "Radiotherapy alone"], "Drug versus radiotherapy alone", 0),
      (["Arm A: Drug", "Arm B: RT"], "Hazard ratio, Arm B versus Arm A", 1),
      (["Arm 1", "Arm 2"], "HR (arm 2 / arm 1)", 1),
      (["Drug", "Drug + RT"], "Drug versus Drug + RT", 0),
      (["Drug", "Drug + RT"], "Drug + RT versus Drug", 1),
      (["Arm A", "Arm A"], "Arm A vs Arm A", nil),
      (["RT with drug", "RT alone"], "HR with stratification over radiotherapy alone", nil),
    ] as [([String], String, Int?)]
  )
  func names(_ groups: [String], _ words: String, _ above: Int?) throws {
    let (comparison, _) = try comparison(words, groups: groups)
    #expect(comparison.direction?.compared == above.map { groups[$0] })
  }

  @Test func `what a sentence says of the ratio goes before a mere list of groups`() throws {
    let trial = try Record.trial(
      analyses: [
        Record.analysis(
          "Hazard Ratio",
          "0.8",
          #", "groupDescription": "Placebo vs Drug", "estimateComment": "HR<1 favors drug""#
        )
      ]
    )
    #expect(trial.results.first?.comparison?.direction?.compared == "Drug + RT")
  }
}
