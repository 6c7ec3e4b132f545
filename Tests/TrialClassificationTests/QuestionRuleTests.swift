import Testing
import TrialClassification
import TrialModel

@Suite struct QuestionRuleTests {
  private static func sorted(
    tested: [String],
    control: [String],
    type: String = "ACTIVE_COMPARATOR",
    allocation: String? = "RANDOMIZED"
  ) throws -> SortedRecord {
    let record = InventedRecord.with { record in
      record.allocation = allocation
      for name in ["Nivolumab", "Ipilimumab", "Cisplatin", "Cetuximab", "Placebo for nivolumab"] {
        record.gives(name)
      }
      record.gives("RT", "RADIATION")
      record.arm("Tested", tested)
      record.arm("Control", control, type: type)
    }
    return try Classifier.bundled().sort(record.registration)
  }

  @Test(
    "the question is what the arms differ in",
    arguments: [
      (["RT", "Nivolumab"], ["RT"], RandomisedQuestion.immunotherapyAdded),
      (["RT", "Cisplatin", "Nivolumab"], ["RT", "Cisplatin"], .immunotherapyAdded),
      (["RT", "Nivolumab"], ["RT", "Placebo for nivolumab"], .immunotherapyAdded),
      (["RT", "Nivolumab"], ["Nivolumab"], .radiotherapyAdded),
      (["RT", "Nivolumab"], ["RT", "Cisplatin"], .replacement),
      (["RT", "Nivolumab"], ["RT", "Cetuximab"], .replacement),
      // Immunotherapy in both arms: whatever differs, it is not the review's question.
      (["RT", "Nivolumab", "Ipilimumab"], ["RT", "Nivolumab"], .scheduleOrAgent),
      (["RT", "Nivolumab"], ["RT", "Nivolumab"], .scheduleOrAgent),
      (["RT", "Nivolumab"], ["Cisplatin"], .other),
    ]
  )
  func question(tested: [String], control: [String], question: RandomisedQuestion) throws {
    #expect(try Self.sorted(tested: tested, control: control).question?.value == question)
  }

  @Test func `only the review's two questions become categories`() throws {
    func questions(_ tested: [String], _ control: [String]) throws -> [ReviewQuestion] {
      try Self.sorted(tested: tested, control: control)
        .classification(source: SourceKey("record")).questions
    }
    #expect(
      try questions(["RT", "Nivolumab"], ["RT"]) == [.immunotherapySensitisesRadiotherapy]
    )
    #expect(
      try questions(["RT", "Nivolumab"], ["Nivolumab"]) == [.radiotherapyEnhancesImmunotherapy]
    )
    #expect(try questions(["RT", "Nivolumab"], ["RT", "Cisplatin"]) == [])
  }

  @Test func `arms that are not randomised ask no question`() throws {
    let sorted = try Self.sorted(
      tested: ["RT", "Nivolumab"],
      control: ["RT"],
      allocation: "NON_RANDOMIZED"
    )
    #expect(sorted.question == nil)
  }

  @Test func `where no arm is called experimental the one beside the placebo is tested`() throws {
    let record = InventedRecord.with { record in
      record.gives("Ipilimumab")
      record.gives("Placebo")
      record.gives("Radiotherapy", "RADIATION")
      record.arm("Active", ["Ipilimumab", "Radiotherapy"], type: "ACTIVE_COMPARATOR")
      record.arm("Placebo", ["Placebo", "Radiotherapy"], type: "PLACEBO_COMPARATOR")
    }
    let sorted = try Classifier.bundled().sort(record.registration)
    #expect(sorted.question?.value == .immunotherapyAdded)
    #expect(sorted.question?.evidence.map(\.words) == ["Active", "Placebo"])
  }
}
