import TestSupport
import Testing
import TrialModel

/// Which two posted groups are compared, and why.
@Suite struct PostedPairTests {
  private func paired(
    _ titles: [String],
    arms: [(String, String)] = [],
    title: String = "Invented",
    allocation: String? = "RANDOMIZED",
    choice: PostedChoice = PostedChoice()
  ) -> PostedPair? {
    let arms = arms.map {
      RegisteredArm(label: $0.0, type: $0.1, description: nil, interventions: [])
    }
    return PostedPair(
      titles.enumerated().map { .invented("EG\($0.offset)", $0.element) },
      of: .invented(arms: arms, title: title, allocation: allocation),
      choice: choice
    )
  }

  @Test(
    "the reference is the group whose words make it one",
    arguments: [
      // The arm of that title is a comparator.
      (["Usual care", "Drug"], [("Drug", "EXPERIMENTAL"), ("Usual care", "NO_INTERVENTION")], 0),
      (
        ["Arm A: Drug", "Arm B: RT alone"],
        [("Drug", "EXPERIMENTAL"), ("RT alone", "ACTIVE_COMPARATOR")], 1
      ),
      // Placebo is given in one of them.
      (["Placebo + RT", "Drug + RT"], [], 0),
      (["Part 1- Placebo", "Part 1- Drug 5 mg", "Part 1- Drug 10 mg"], [], 0),
      (["Sham injection", "Injection"], [], 0),
      // The title is a control and nothing else.
      (["Randomised - Control Group", "Randomised - Treatment Group"], [], 0),
      (["Control", "Drug"], [], 0), (["Drug", "RT, control"], [], 1),
      // The word within another phrase says nothing, so the second is taken.
      (["RT for local control + drug", "RT + observation"], [], 1),
      (["Disease control cohort on drug", "Observation"], [], 1),
      (["Drug", "Placebo-controlled drug"], [], 1),
      // Placebo on both sides says nothing.
      (["Drug + placebo", "Placebo + other drug"], [], 1),
      // All arms are comparators.
      (
        ["Pacing A", "Pacing B"],
        [("Pacing A", "ACTIVE_COMPARATOR"), ("Pacing B", "ACTIVE_COMPARATOR")], 1
      ),
    ] as [([String], [(String, String)], Int)]
  )
  func references(_ titles: [String], _ arms: [(String, String)], _ reference: Int) throws {
    let pair = try #require(paired(titles, arms: arms))
    #expect(pair.reference == reference)
    #expect(pair.compared != reference)
  }

  @Test func `the title of the study names its control where no group does`() throws {
    let titles = ["A + B + CRT", "B + CRT", "CRT followed by C"]
    let pair = try #require(paired(titles, title: "A Study of A + B Versus C After CRT"))
    #expect(pair.compared == 0 && pair.reference == 2)
    #expect(pair.reason == .control(.studyTitle("c")))
  }

  @Test(
    "a total is compared with nothing, a pooled group with a control alone",
    arguments: [
      (["Drug", "Placebo", "All Patients"], 0, 1), (["Total", "Drug", "Placebo"], 1, 2),
      (["All Participants", "Low", "High"], 1, 2), (["Overall", "Low", "High"], 1, 2),
      (["Pooled drug", "Placebo"], 0, 1),
    ]
  )
  func totals(_ titles: [String], _ compared: Int, _ reference: Int) throws {
    let pair = try #require(paired(titles))
    #expect(pair.compared == compared && pair.reference == reference)
    for step in [1, -1] {
      #expect(pair.stepping(compared: step).compared.map { !titles[$0].isEveryone } ?? false)
      #expect(pair.stepping(reference: step).reference.map { !titles[$0].isEveryone } ?? false)
    }
  }

  @Test func `a pooled group is never compared with one it may hold`() {
    #expect(paired(["Pooled drug", "Drug 5 mg"]) == nil)
    #expect(paired(["All Patients", "Drug"]) == nil)
    #expect(paired(["Pooled drug", "Drug 5 mg"], choice: PostedChoice(compared: 0)) == nil)
    // Total body irradiation is no total.
    #expect(paired(["Total body irradiation", "Drug"]) != nil)
    #expect(paired(["All-trans retinoic acid", "Placebo"]) != nil)
  }

  @Test(
    "cohorts that nobody was randomised to are compared once a reader asks",
    arguments: ["NON_RANDOMIZED", "NA", nil]
  )
  func cohorts(_ allocation: String?) throws {
    #expect(paired(["Cohort 1", "Cohort 2"], allocation: allocation) == nil)
    let asked = try #require(
      paired(["Cohort 1", "Cohort 2"], allocation: allocation, choice: PostedChoice(compared: 1))
    )
    #expect(asked.compared == 1 && asked.reference == 0 && asked.reason == .chosen)
  }

  @Test func `a choice changes over where it takes the place of the other`() throws {
    let pair = try #require(paired(["Low", "High", "Placebo"]))
    #expect(pair.comparing(pair.reference).reference == pair.compared)
    #expect(pair.referring(to: pair.compared).compared == pair.reference)
    #expect(pair.stepping(compared: 1).reference == pair.reference)
    #expect(pair.stepping(compared: 1).compared == 1)
  }
}

extension PostedEventGroup {
  fileprivate static func invented(_ id: String, _ title: String) -> PostedEventGroup {
    let none = Total(affected: nil, atRisk: nil)
    return PostedEventGroup(
      id: PostedGroupID(id),
      title: title,
      description: nil,
      deaths: none,
      serious: none,
      other: none
    )
  }
}

extension String {
  fileprivate var isEveryone: Bool {
    ["All Patients", "Total", "All Participants", "Overall"].contains(self)
  }
}
