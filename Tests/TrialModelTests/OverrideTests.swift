import TestSupport
import Testing
import TrialModel

@Suite struct OverrideTests {
  private static func override(
    _ category: Override.Category,
    _ values: [String]
  ) throws -> Override {
    try Override(
      subject: Override.Subject(trial: TrialID("NCT00000000"), category: category),
      values: values,
      note: "protocol, section 5",
      initials: "AB",
      date: try PartialDate("2026-11-23")
    )
  }

  private static let classification = Classification(
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
    hasChanged: false,
    evidence: [
      Classification.Evidence(field: "sequence", words: SourcedText("during RT", source: nil)),
      Classification.Evidence(field: "rt", words: SourcedText("cisplatin", source: nil)),
    ]
  )

  @Test func `an override takes the place of value and evidence, and of nothing else`() throws {
    let override = try Self.override(.sequence, ["induction+concurrent"])
    let changed = Self.classification.overridden(by: [override])
    #expect(changed.sequence == [.induction, .concurrent])
    #expect(changed.agents == ["nivolumab"])
    #expect(changed.backbone == .chemoradiotherapy)
    #expect(changed.evidence.map(\.field) == ["rt", "sequence"])
    #expect(changed.evidence.last?.words.text == "AB, 2026-11-23: protocol, section 5")
    #expect(changed.evidence.last?.derivation?.rule == "override")
  }

  @Test func `an override can say that there is none`() throws {
    let changed = Self.classification.overridden(
      by: [try Self.override(.sequence, ["none"]), try Self.override(.agent, [])]
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
    #expect(throws: OverrideError.self) { try Self.override(category, values) }
  }
}
