import Testing
import TrialModel
import TrialScreening

@testable import ReaderFiles

@Suite("A run of a search as a file") struct SearchRunFileTests {
  private func run(_ ids: [String]) throws -> SearchRun {
    SearchRun(
      search: try #require(ReviewName("ctgov")),
      at: try #require(Moment("2026-11-30T09:15:00.123456Z")),
      query: [
        .init("query.term", "a \"quoted\" word"), .init("filter.overallStatus", "RECRUITING"),
      ],
      apiVersion: "2.0.3",
      dataTimestamp: nil,
      count: ids.count,
      ids: ids.map { TrialID($0) },
      version: "0.6.0",
      isComplete: true
    )
  }

  @Test("comes back as it was written", arguments: [[], ["NCT00000002", "NCT00000001"]])
  func roundTrip(ids: [String]) throws {
    let written = try run(ids)
    let read = try SearchRun.read(Array(written.text.utf8))
    #expect(read == written)
    #expect(read.ids.map(\.text) == ids.sorted())
  }

  @Test func `the hash is of the numbers joined by line feeds`() throws {
    // printf 'NCT00000001\nNCT00000002' | sha256sum
    #expect(
      try run(["NCT00000002", "NCT00000001"]).sha256
        == "49937e5db68c33232f0b706b4aa8c6f67076ad3837e6f56e22cd2685a69087f5"
    )
  }

  @Test func `a run that is not whole may count more than it has`() throws {
    let text = try run(["NCT00000001", "NCT00000002"]).text
      .replacing("\"count\": 2", with: "\"count\": 818")
      .replacing("\"complete\": true", with: "\"complete\": false")
    let read = try SearchRun.read(Array(text.utf8))
    #expect(read.count == 818 && read.ids.count == 2)
    #expect(read.fits(fileName: "2026-11-30T091500.123Z-ctgov.json"))
    #expect(!read.fits(fileName: "2026-11-30T091500.123Z-other.json"))
  }

  @Test(
    "one that was changed is refused, with its place",
    arguments: [
      ("NCT00000001", "NCT00000003", "the hash is not that of the numbers"),
      ("NCT00000001", "EUCTR2010-1", "this is no registry number"),
      ("\"format\": 1", "\"format\": 3", "2:13: the run is of format 3"),
      ("\"complete\": true", "\"complete\": 1", "complete is neither true nor false"),
      ("\"count\": 2", "\"count\": -2", "count is no whole number"),
      ("\"count\": 2", "\"count\": 3", "count is 3, and the complete run has 2 numbers"),
      ("\"count\"", "\"total\"", "\"total\" is no key"),
      ("2026-11-30T09", "30.11.2026T09", "is no moment in UTC"),
    ]
  )
  func changed(part: String, other: String, message: String) throws {
    let text = try run(["NCT00000001", "NCT00000002"]).text.replacing(part, with: other)
    let refusal = #expect(throws: FileRefusal.self) { try SearchRun.read(Array(text.utf8)) }
    #expect(refusal?.message.contains(message) == true, "\(refusal?.message ?? "none")")
  }
}
