import TestSupport
import Testing
import TrialChecks
import TrialImport
import TrialModel

@Suite struct PostedChecksTests {
  /// What is found about a record with one event group of these totals and one row of each kind.
  private static func found(
    deaths: (Int?, Int?) = (nil, nil),
    serious: (Int?, Int?) = (nil, nil),
    other: (Int?, Int?) = (nil, nil),
    seriousRow: Int? = nil,
    otherRow: Int? = nil
  ) throws -> [CheckFinding] {
    func total(_ total: (Int?, Int?)) -> PostedEventGroup.Total {
      PostedEventGroup.Total(affected: total.0, atRisk: total.1)
    }
    let group = PostedEventGroup(
      id: PostedGroupID("EG000"),
      title: "Invented group",
      description: nil,
      deaths: total(deaths),
      serious: total(serious),
      other: total(other)
    )
    func rows(_ affected: Int?) -> [PostedEvent] {
      let cell = PostedEvent.Cell(group: group.id, affected: affected, atRisk: 50, events: nil)
      return [
        PostedEvent(
          term: "Invented fever",
          organSystem: nil,
          vocabulary: nil,
          assessment: nil,
          notes: nil,
          cells: [cell]
        )
      ]
    }
    let events = PostedAdverseEvents(
      threshold: nil,
      timeFrame: nil,
      description: nil,
      deathsComment: nil,
      groups: [group],
      serious: rows(seriousRow),
      other: rows(otherRow)
    )
    let results = PostedResults(
      flow: nil,
      baseline: nil,
      outcomes: [],
      adverseEvents: events,
      limitations: nil
    )
    let trial = Trial(Registration.invented(results: results))
    return checkFindings(of: trial, in: try Catalogue.invented([.invented(1)]).keeping(trial))
      .filter { $0.code == .setSize }
  }

  @Test func `more deaths or events than participants at risk cannot be`() throws {
    let deaths = try Self.found(deaths: (33, 20))
    #expect(deaths.map(\.subject.title) == ["died, of any cause, Invented group"])
    #expect(deaths.map(\.printed) == ["33/20"])
    #expect(try Self.found(serious: (20, 19)).map(\.severity) == [.fail])
    #expect(try Self.found(other: (20, 19)).map(\.expected) == ["at most 19 with an event"])
  }

  @Test func `a row cannot have more participants than the total it is a part of`() throws {
    let found = try Self.found(serious: (3, 20), seriousRow: 5)
    #expect(found.map(\.expected) == ["at least 5 with any such event"])
    #expect(found.map(\.because) == ["the row 'Invented fever' alone has 5"])
    // Serious rows say nothing about the total of other events.
    #expect(try Self.found(other: (3, 20), seriousRow: 5).isEmpty)
  }

  @Test func `what is not reported, or is possible, is no finding`() throws {
    #expect(try Self.found(deaths: (20, 20), serious: (0, 20), other: (5, 20)).isEmpty)
    #expect(try Self.found(serious: (5, 20), other: (5, 20), seriousRow: 5, otherRow: 4).isEmpty)
    #expect(try Self.found(deaths: (nil, 20), serious: (3, nil), seriousRow: nil).isEmpty)
    #expect(try Self.found(seriousRow: 5, otherRow: 5).isEmpty)
  }
}
