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

  @Test(
    "all pairs are of single groups with controls, or with the one that is taken for it",
    arguments: [
      (["Drug", "Placebo"], [(0, 1)]), (["Placebo", "Drug", "Drug high"], [(1, 0), (2, 0)]),
      (["A", "B", "C"], [(0, 1), (2, 1)]), (["A", "Total"], []), (["A"], []), ([], []),
      (["Drug", "Control", "Control", "All patients"], [(0, 1), (0, 2)]),
      // A pooled group faces a control where no single one is left.
      (["Pooled drug", "Placebo"], [(0, 1)]),
      // All are controls, so none of them is compared but the usual pair.
      (["Control", "Control"], [(1, 0)]),
    ] as [([String], [(Int, Int)])]
  )
  func allPairs(_ titles: [String], _ pairs: [(Int, Int)]) {
    let found = PostedPair.all(ofTitles: titles, in: .invented())
    #expect(found.map { [$0.compared, $0.reference] } == pairs.map { [$0.0, $0.1] })
    #expect(PostedPair.all(ofTitles: titles, in: .invented(allocation: "NON_RANDOMIZED")).isEmpty)
    // What is shown first is among them.
    #expect(found.first?.reference == paired(titles)?.reference)
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

  private func group(_ title: String, _ serious: Int, of atRisk: Int) -> PostedEventGroup {
    let total = PostedEventGroup.Total(affected: serious, atRisk: atRisk)
    let none = PostedEventGroup.Total(affected: nil, atRisk: nil)
    return PostedEventGroup(
      id: PostedGroupID(title),
      title: title,
      description: nil,
      deaths: none,
      serious: total,
      other: none
    )
  }

  @Test(
    "a title that says that everybody is in the group makes it a total",
    arguments: [
      "TOTAL", "Whole study", "Both arms combined", "Overall Study", "All Participants",
      "Entire safety population", "Total (all arms)", "All treated patients",
    ]
  )
  func totals(_ title: String) {
    let roles = PostedGroupRole.roles(of: ["Drug", "Placebo", title], in: .invented())
    #expect(roles.map(\.isTotal) == [false, false, true])
    #expect(roles[2].control == nil)
  }

  @Test(
    "a title that names a group makes it none",
    arguments: ["Total body irradiation", "Overall drug", "Both drugs", "Drug, whole brain RT"]
  )
  func noTotals(_ title: String) {
    #expect(
      PostedGroupRole.roles(of: [title, "Placebo"], in: .invented()).allSatisfy { !$0.isTotal }
    )
  }

  @Test func `a group whose numbers are the sums of all others is a total whatever it is called`() {
    let groups = [
      group("Drug", 20, of: 100), group("RT", 5, of: 100), group("Safety Population", 25, of: 200),
    ]
    #expect(
      PostedGroupRole.roles(of: groups, in: .invented()).map(\.isTotal) == [false, false, true]
    )
    let pair = PostedPair(groups, of: .invented())
    #expect(pair?.compared == 0 && pair?.reference == 1)
    // No number at risk alone makes a sum: in a trial of 2:1:1 the largest arm is none.
    let arms = [group("A", 9, of: 50), group("B", 8, of: 50), group("C", 30, of: 100)]
    #expect(
      PostedGroupRole.roles(of: arms, in: .invented()).allSatisfy { !$0.isTotal && !$0.isPooled }
    )
  }

  @Test func `a group whose numbers are the sums of some others pools them`() {
    let groups = [
      group("Drug 10", 20, of: 100), group("Drug 20", 5, of: 90),
      group("Drug 10 and 20 mg", 25, of: 190), group("Placebo", 7, of: 80),
      group("Everyone", 32, of: 270),
    ]
    let roles = PostedGroupRole.roles(of: groups, in: .invented())
    #expect(roles.map(\.isTotal) == [false, false, false, false, true])
    #expect(roles.map(\.isPooled) == [false, false, true, false, true])
  }

  @Test func `whoever changed over is not compared with the group they came from`() throws {
    let arms = [("Drug", "EXPERIMENTAL"), ("Placebo", "PLACEBO_COMPARATOR")]
    for changed in ["Placebo to Drug", "Placebo then Drug", "Placebo/Drug", "Crossover to drug"] {
      let pair = try #require(paired(["Placebo", changed, "Drug"], arms: arms))
      #expect(pair.compared == 2 && pair.reference == 0)
    }
  }

  @Test func `placebo after something that others are not given makes no control`() throws {
    let pair = try #require(paired(["Drug then placebo + RT", "RT alone"]))
    #expect(pair.reference == 1)
    let both = try #require(paired(["CRT followed by placebo", "CRT followed by drug"]))
    #expect(both.reference == 0 && both.reason == .control(.placebo("placebo")))
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
