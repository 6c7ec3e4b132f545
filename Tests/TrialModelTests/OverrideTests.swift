import TestSupport
import Testing
import TrialModel

@Suite struct OverrideTests {
  private static let classification = Classification(
    Categories(
      sites: ["lung"],
      siteLabel: "lung III",
      classes: ["PD-1"],
      agents: ["nivolumab"],
      agentLabel: "nivolumab",
      sequence: .concurrent,
      backbone: .chemoradiotherapy,
      questions: [],
      regions: ["Asia"],
      phase: .phase3,
      primaryEndpoint: .noneFound,

      hasChanged: false
    ),
    evidence: [
      Classification.Evidence(field: "sequence", words: SourcedText("during RT", source: nil)),
      Classification.Evidence(field: "rt", words: SourcedText("cisplatin", source: nil)),
    ]
  )

  @Test func `an override takes the place of value and evidence, and of nothing else`() throws {
    let override = try Override.set(
      .sequence,
      ["induction+concurrent"],
      note: "protocol, section 5"
    )
    let changed = Self.classification.overridden(by: [override])
    #expect(changed.sequence == [.induction, .concurrent])
    #expect(changed.agents == ["nivolumab"])
    #expect(changed.backbone == .chemoradiotherapy)
    #expect(changed.evidence.map(\.field) == ["rt", "sequence"])
    #expect(changed.evidence.last?.words.text == "AB, 2026-11-23: protocol, section 5")
    #expect(changed.evidence.last?.derivation?.rule == "override")
  }

  @Test func `what stood there before is kept beside it, also when it is overridden again`() throws
  {
    let first = try Override.set(.sequence, ["induction"])
    let second = try Override.set(.sequence, ["none"], by: "CD")
    let once = Self.classification.overridden(by: [first])
    for changed in [once.overridden(by: [first]), once.overridden(by: [second])] {
      let overruled = try #require(changed.overruled(in: .sequence))
      #expect(overruled.before == ["concurrent"])
      #expect(overruled.evidence.map(\.words.text) == ["during RT"])
      #expect(changed.overruled.count == 1)
    }
    #expect(once.overridden(by: [second]).overruled.first?.override == second)
  }

  @Test(arguments: Override.Category.allCases)
  func `values are read back as they were set`(category: Override.Category) throws {
    let values = [category.knownValues?.last ?? "7"]
    let changed = Self.classification.overridden(by: [try Override.set(category, values)])
    #expect(changed.values(of: category) == values)
    #expect(changed.evidence(of: category).count == 1)
  }

  @Test func `an override can say that there is none`() throws {
    let changed = Self.classification.overridden(
      by: [try Override.set(.sequence, ["none"]), try Override.set(.agent, [])]
    )
    #expect(changed.sequence.isEmpty)
    #expect(changed.agents.isEmpty)
    #expect(changed.agentLabel == "none")
  }

  @Test(
    "a value that a category cannot have is refused",
    arguments: [
      (Override.Category.sequence, ["sometimes"]), (.backbone, ["surgery"]), (.question, ["why"]),
      (.phase, ["2", "3"]), (.site, []), (.sequence, []),
    ]
  )
  func refused(category: Override.Category, values: [String]) {
    #expect(throws: OverrideRefusal.self) { try Override.set(category, values) }
  }
}
