import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

@Suite struct NamedTrialTests {
  private let index = TrialIndex([
    ListedTrial(.invented(1, acronym: "PACIFIC-2", title: "After PACIFIC")),
    ListedTrial(.invented(2, acronym: "PACIFIC", otherIDs: ["EudraCT 2014-000336-42"])),
    ListedTrial(.invented(3, acronym: "KEYNOTE 412", title: "pacific islands")),
  ])

  private func first(_ text: String, order: SortOrder = .standard) throws -> TrialRow? {
    let matched = index.rows(matching: try FilterParser(index).parse(text))
    return index.rows(in: order).rows(in: matched, of: index).first
  }

  @Test("a trial that is called by its whole name comes before those that have it as a part")
  func comesFirst() throws {
    #expect(try first("PACIFIC") == 1)
    #expect(try first("pacific trial") == 1)
    #expect(try first("keynote 412") == 2)
    #expect(try first("\"PACIFIC 2\"") == 0)
    // An order that somebody chose stays.
    let chosen = try SortOrder("-acronym")
    #expect(try first("PACIFIC", order: chosen) == 0)
  }

  @Test(
    "a trial answers to every id it has, whatever the signs",
    arguments: [
      ("pacific", [1]), ("EudraCT2014-000336-42", [1]), ("KEYNOTE-412", [2]), ("keynote", []),
      ("-", []),
    ] as [(String, [TrialRow])]
  )
  func answers(typed: String, rows: [TrialRow]) {
    #expect(index.rows(named: typed) == rows)
  }
}
