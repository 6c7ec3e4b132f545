import RegistrySync
import Testing
import TrialModel

@Suite struct RecordTests {
  /// Answers requests for records with those asked for, less some.
  private func registry(without lacking: Set<Int> = []) -> ScriptedTransport {
    ScriptedTransport([
      .made { address in
        let asked = address.split(separator: "=")[1].prefix { $0 != "&" }.split(separator: ",")
        let numbers = asked.compactMap { Int($0.dropFirst(3)) }.filter { !lacking.contains($0) }
        guard case .answer(let answer) = page(numbers) else { preconditionFailure() }
        return answer
      }
    ])
  }

  @Test func `records come a hundred at a time, each once`() throws {
    let transport = registry()
    var client = client(transport)
    var fetched = FetchedRecords()
    var taken: [Int] = []
    try client.records(of: (1...250).map(id), into: &fetched) { bytes in
      taken.append(RegistryPage(bytes)?.entries.count ?? 0)
      return true
    }
    #expect(taken == [100, 100, 50])
    #expect(client.requests == 3)
    #expect((1...250).allSatisfy { fetched.number(of: id($0)) == id($0) })
  }

  @Test func `whoever takes the records can stop it, and what came counts`() throws {
    var client = client(registry())
    var fetched = FetchedRecords()
    try client.records(of: (1...250).map(id), into: &fetched) { _ in false }
    #expect(!fetched.goesOn)
    #expect(client.requests == 1)
  }

  @Test func `what breaks off leaves noted what came before`() {
    let transport = ScriptedTransport([page(Array(1...100)), .status(400, "no")])
    var client = client(transport)
    var fetched = FetchedRecords()
    let error = failure { () throws(RegistryError) in
      try client.records(of: (1...150).map(id), into: &fetched) { _ in true }
    }
    #expect(error?.isRefusal == true)
    #expect(fetched.number(of: id(100)) == id(100))
    #expect(fetched.number(of: id(101)) == nil)
  }

  @Test func `a number that was given up for another is followed`() throws {
    let record = #"{"protocolSection":{"identificationModule":{"nctId":"NCT00000009"}}}"#
    let transport = ScriptedTransport([
      page([]),
      .answer(
        RegistryAnswer(
          status: 301,
          redirection: "https://clinicaltrials.gov/api/v2/studies/NCT00000009"
        )
      ), .json(record),
    ])
    var client = client(transport)
    var fetched = FetchedRecords()
    var answers: [[UInt8]] = []
    try client.records(of: [id(1)], into: &fetched) { bytes in
      answers.append(bytes)
      return true
    }
    #expect(fetched.number(of: id(1)) == id(9))
    #expect(answers == [Array(record.utf8)])
    #expect(transport.addresses[1].hasSuffix("/studies/NCT00000001"))
  }

  @Test func `a number that came under a newer one is not asked for again`() throws {
    let transport = ScriptedTransport([
      .json(
        """
        {"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT00000009",\
        "nctIdAliases":["NCT00000001"]}}}]}
        """
      )
    ])
    var client = client(transport)
    var fetched = FetchedRecords()
    try client.records(of: [id(1)], into: &fetched) { _ in true }
    #expect(fetched.number(of: id(1)) == id(9))
    #expect(client.requests == 1)
  }

  @Test func `a number that the registry does not know is missing, and nothing fails`() throws {
    let transport = ScriptedTransport([page([2]), .status(404, "not found")])
    var client = client(transport)
    var fetched = FetchedRecords()
    try client.records(of: [id(1), id(2)], into: &fetched) { _ in true }
    #expect(fetched.number(of: id(1)) == nil)
    #expect(fetched.number(of: id(2)) == id(2))
  }

  @Test func `an answer that is too large is asked for in halves`() throws {
    var sizes: [Int] = []
    let transport = ScriptedTransport([
      .fault(.tooLarge), page([1]), page([2]),
    ])
    var client = client(transport)
    var fetched = FetchedRecords()
    try client.records(of: [id(1), id(2)], into: &fetched) { bytes in
      sizes.append(bytes.count)
      return true
    }
    #expect(sizes.count == 2)
    #expect(fetched.number(of: id(2)) == id(2))
  }

  @Test func `what is kept as the registry has it is not brought`() throws {
    let day = try PartialDate("2026-11-01")
    let entries = [
      RegistryPage.Entry(id(1), lastUpdate: day), RegistryPage.Entry(id(2), lastUpdate: day),
      RegistryPage.Entry(id(3), lastUpdate: day), RegistryPage.Entry(id(4), lastUpdate: nil),
      RegistryPage.Entry(id(5), lastUpdate: day),
    ]
    let older = try PartialDate("2026-10-01")
    let plan = SyncPlan(entries) { asked in
      switch asked {
      case id(1): .absent
      case id(2): .held(lastUpdate: day)
      case id(3): .held(lastUpdate: older)
      case id(5): .held(lastUpdate: nil)
      default: .held(lastUpdate: older)
      }
    }
    #expect(plan.new == [id(1)])
    #expect(plan.same == [id(2), id(4)])
    #expect(plan.changed == [id(3), id(5)])
    #expect(plan.fetched == [id(1), id(3), id(5)])
  }
}
