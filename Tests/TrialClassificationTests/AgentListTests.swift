import BundledCatalogue
import Testing
import TrialClassification
import TrialModel

@Suite struct AgentListTests {
  private static let columns = "name\tclass\tmark\ttarget\tsynonyms\tnames from\n"

  @Test func `every name of the list is found as the agent it stands for`() throws {
    let list = try AgentList(BundledCatalogue.agents.description)
    let classifier = Classifier(
      agents: list,
      counting: CountingRules(countsDoubtfulAgents: true)
    )
    for agent in list.agents where agent.isImmunotherapy {
      let record = InventedRecord.with { $0.gives(agent.name + " injection", "BIOLOGICAL") }
      let found = classifier.sort(record.registration).agents.map(\.value)
      let isOtherwiseNamed = found.count == 1 && found[0].kind == agent.kind
      #expect(found.contains(agent) || isOtherwiseNamed, "\(agent.name) is found as \(found)")
    }
    #expect(list.agents.count > 300)
  }

  @Test(
    "a line that is not as the format has it is refused with its number",
    arguments: [
      ("", 1), ("a\tb\n", 1), (columns + "x\tPD-1\t-\t-\t-\n", 2),
      (columns + "x\tPD-1\tmaybe\t-\t-\town\n", 2), (columns + "x\tPD-1\t-\t-\tx|y\town\n", 2),
      (columns + "x\tPD-1\t-\t-\t-\town\n\n\n", 3), (columns + "--\tPD-1\t-\t-\t-\town\n", 2),
    ]
  )
  func refused(text: String, line: Int) {
    #expect {
      try AgentList(text)
    } throws: { error in
      let error = error as? ListLineError
      return error?.line == line && error?.remedy.isEmpty == false
    }
  }
}
