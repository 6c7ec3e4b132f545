import RegistrySync
import Testing
import TrialModel
import TrialScreening

@Suite struct ListTests {
  private let state = RegistryState(apiVersion: "2.0.5", dataTimestamp: "2026-11-27T09:00:05")
  private let query = StudyChoice.query([.init("query.term", "lung AND [x]")])

  private func list(
    _ transport: ScriptedTransport
  ) throws(RegistryError) -> (list: RegistryList, requests: Int) {
    var client = client(transport)
    let list = try client.list(query, at: state)
    return (list, client.requests)
  }

  @Test func `pages are read to the last, in two requests more than there are pages`() throws {
    let transport = ScriptedTransport([
      .version, page([3, 1], token: "a", total: 5), page([5, 4], token: "b"), page([2]), .version,
    ])
    var client = client(transport)
    let state = try client.state()
    let list = try client.list(query, at: state)
    #expect(list.entries.map(\.id) == (1...5).map(id))
    #expect(list.entries[0].lastUpdate == (try PartialDate("2026-11-02")))
    #expect(list.count == 5)
    #expect(list.isComplete)
    #expect(client.requests == 3 + 2)
    let root = "https://clinicaltrials.gov/api/v2"
    #expect(
      transport.addresses == [
        "\(root)/version",
        "\(root)/studies?query.term=lung%20AND%20%5Bx%5D&fields=NCTId,LastUpdatePostDate"
          + "&pageSize=1000&countTotal=true",
        "\(root)/studies?query.term=lung%20AND%20%5Bx%5D&fields=NCTId,LastUpdatePostDate"
          + "&pageSize=1000&pageToken=a",
        "\(root)/studies?query.term=lung%20AND%20%5Bx%5D&fields=NCTId,LastUpdatePostDate"
          + "&pageSize=1000&pageToken=b",
        "\(root)/version",
      ]
    )
  }

  @Test func `a token behind an exactly full last page costs no request where the total is known`()
    throws
  {
    let known = ScriptedTransport([page([1, 2], token: "a", total: 2)])
    #expect(try list(known).requests == 1)
    let unknown = ScriptedTransport([page([1, 2], token: "a"), page([]), .version])
    let read = try list(unknown)
    #expect(read.list.entries.count == 2)
    #expect(read.list.isComplete)
    #expect(read.requests == 3)
  }

  @Test func `a token that has died begins the list anew`() throws {
    let transport = ScriptedTransport([
      page([1, 2], token: "a", total: 3), .status(400, "bad page token"),
      page([1, 2], token: "c", total: 3), page([3]), .version,
    ])
    #expect(try list(transport).list.entries.map(\.id) == [1, 2, 3].map(id))
  }

  @Test func `a list whose tokens die for ever is given up with a sentence`() {
    let transport = ScriptedTransport([
      .made { address in
        address.contains("pageToken")
          ? RegistryAnswer(status: 400, body: Array("bad token".utf8))
          : RegistryAnswer(
            status: 200,
            body: Array(#"{"totalCount":9,"studies":[],"nextPageToken":"x"}"#.utf8)
          )
      }
    ])
    let error = failure { () throws(RegistryError) in _ = try list(transport) }
    #expect(error == .listBroken(host: "clinicaltrials.gov"))
    #expect(transport.addresses.count == 8)
  }

  @Test func `tokens that lead in a circle end`() {
    let transport = ScriptedTransport([page([1], token: "a")])
    let error = failure { () throws(RegistryError) in _ = try list(transport) }
    #expect(error == .listBroken(host: "clinicaltrials.gov"))
  }

  @Test func `a refusal of the first page is a refusal of the query`() {
    let transport = ScriptedTransport([.status(400, "unknown parameter")])
    #expect(failure { () throws(RegistryError) in _ = try list(transport) }?.isRefusal == true)
  }

  @Test func `a timestamp that moves begins the list anew, once`() throws {
    let later = ScriptedTransport.Reply.json(
      #"{"apiVersion":"2.0.5","dataTimestamp":"2026-11-30T09:00:05"}"#
    )
    let transport = ScriptedTransport([
      page([1], token: "a", total: 2), page([2]), later,
      page([1], token: "b", total: 3), page([2, 3]), later,
    ])
    let read = try list(transport).list
    #expect(read.entries.count == 3)
    #expect(read.state.dataTimestamp == "2026-11-30T09:00:05")
    // It moves again each time it is looked at.
    var moment = 0
    let restless = ScriptedTransport([
      .made { address in
        moment += 1
        let text =
          address.hasSuffix("/version")
          ? #"{"dataTimestamp":"\#(moment)"}"#
          : address.contains("pageToken")
            ? #"{"studies":[]}"# : #"{"studies":[],"nextPageToken":"t"}"#
        return RegistryAnswer(status: 200, body: Array(text.utf8))
      }
    ])
    #expect(try list(restless).requests == 6)
  }

  @Test func `a service that fails at names of fields is asked for whole records`() throws {
    let transport = ScriptedTransport([
      .made { address in
        address.contains("fields=")
          ? RegistryAnswer(status: 500, body: [], contentType: "text/plain")
          : RegistryAnswer(
            status: 200,
            body: Array(
              """
              {"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT00000001",\
              "briefTitle":"One"}}}]}
              """.utf8
            )
          )
      }
    ])
    let read = try list(transport)
    #expect(read.list.entries.map(\.isRecord) == [true])
    #expect(read.requests == RetryPlan.fewTries + 1)
  }

  @Test func `a service that fails altogether is said so, with its words`() {
    let transport = ScriptedTransport([.status(500, "boom")])
    let error = failure { () throws(RegistryError) in _ = try list(transport) }
    #expect(error == .serverFault(host: "clinicaltrials.gov", status: 500, words: "boom"))
  }

  @Test func `a study that is on two pages is listed once`() throws {
    let transport = ScriptedTransport([page([1, 2], token: "a"), page([2, 3]), .version])
    #expect(try list(transport).list.entries.count == 3)
  }
}
