import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// Tags and notes that lie over an index, beside what its rows say one by one.
@Suite("An index with notes of readers over it") struct NotedIndexTests {
  private static let trials = Array(GeneratedRows(300, seed: 62, vocabulary: 300))

  /// Of three trials one is tagged, some by two readers; one note is of a trial that is not there.
  private static func notes() throws -> ReaderNotes {
    var notes = [try ReaderNote.said(["board"], on: "NCT99999999")]
    for (place, trial) in trials.enumerated() where place % 3 == 0 {
      let tags = place % 2 == 0 ? ["board", "head-and-neck"] : ["Late"]
      notes.append(try .said(tags, on: trial.id.text, place % 9 == 0 ? "Ask re-irradiation" : nil))
      if place % 15 == 0 { notes.append(try .said(["late"], on: trial.id.text, "dose", by: "CD")) }
    }
    return ReaderNotes(notes)
  }

  private static func index() throws -> TrialIndex { TrialIndex(trials).noted(by: try notes()) }

  private func rows(_ filter: String, in index: TrialIndex) throws -> [TrialRow] {
    index.rows(matching: try FilterParser(index).parse(filter)).rows.rows
  }

  @Test(
    "what a filter finds is what each row says by itself",
    arguments: [
      "tag:board", "tag:BOARD,late", "-tag:board", "tag:none", "-tag:none", "tag:none,late",
      "tag:headandneck", "note:dose", "note:irradiation", "note:re-irradiation", "note:none",
      "-note:none", "tag:board note:ask", "(tag:late OR n>=500)", "tag:board site:lung",
    ]
  )
  func found(text: String) throws {
    let index = try Self.index()
    let filter = try FilterParser(index).parse(text)
    let expected = (0..<TrialRow(index.count)).filter { filter.matches(index.trial(at: $0)) }
    #expect(index.rows(matching: filter).rows.rows == expected)
    // As printed it is read again as the same.
    #expect(try FilterParser(index).parse(filter.text) == filter)
  }

  @Test func `facets count tags, and are not there without any`() throws {
    let index = try Self.index()
    let counts = FacetCounts(index.rows(matching: .everything), in: index)
    let facet = try #require(counts.facets.first)
    #expect(facet.field == .tag && facet.title == "Tags")
    #expect(facet.choices.map(\.label).contains("head-and-neck"))
    for choice in facet.choices {
      #expect(choice.count == (try rows("tag:\(choice.value.text)", in: index)).count)
    }
    #expect(facet.choices.map(\.count) == facet.choices.map(\.count).sorted(by: >))
    let chosen = FacetCounts(
      index.rows(matching: try FilterParser(index).parse("tag:none")),
      in: index
    )
    #expect(chosen.count(FilterValue("none"), in: .tag) == (try rows("tag:none", in: index)).count)
    let bare = TrialIndex(Self.trials)
    #expect(FacetCounts(bare.rows(matching: .everything), in: bare).facet(.tag) == nil)
    #expect(try rows("tag:none", in: bare).count == bare.count)
  }

  @Test func `a tag that nobody has is refused with the nearest`() throws {
    let index = try Self.index()
    do {
      _ = try FilterParser(index).parse("tag:baord")
      Issue.record("it was read")
    } catch {
      #expect(error.message(under: "tag:baord").contains("board"))
    }
    #expect(throws: FilterRefusal.self) {
      try FilterParser(TrialIndex(Self.trials)).parse("tag:board")
    }
  }

  @Test(arguments: [false, true])
  func `the list is sorted by tags, with those without one last`(isFalling: Bool) throws {
    let index = try Self.index()
    let order = try SortOrder(isFalling ? "-tags" : "tags")
    let rows = index.rows(in: order).rows
    let tags = rows.map { index.trial(at: $0).notes.tags.joined(separator: ",").lowercased() }
    let tagged = Array(tags.prefix { !$0.isEmpty })
    #expect(tagged.count == Self.trials.count / 3)
    #expect(tagged == (isFalling ? tagged.sorted(by: >) : tagged.sorted()))
    let untagged = tags.dropFirst(tagged.count)
    #expect(untagged.allSatisfy { $0.isEmpty })
  }

  @Test func `columns say the tags of all, and whose each note is`() throws {
    let trial = Self.trials[0].noted([
      try .said(["board"], on: Self.trials[0].id.text, "read it"),
      try .said(["late"], on: Self.trials[0].id.text, by: "CD"),
    ])
    #expect(Column.tags.text(of: trial) == "board, late")
    #expect(Column.note.text(of: trial) == "AB: read it; CD: late")
    #expect(
      Column.note.value(of: trial)
        == .list(["AB: board (2026-12-01): read it", "CD: late (2026-12-01)"])
    )
    #expect(Column.tags.text(of: Self.trials[1]) == "-")
    #expect(Column.note.value(of: Self.trials[1]) == .list([]))
  }

  @Test func `what is amended or screened over it keeps the notes, and they can be taken away`()
    throws
  {
    let index = try Self.index()
    let amended = index.amended(with: [Self.trials[0]])
    #expect(amended.notes == index.notes)
    #expect(index.screened(by: nil).notes == index.notes)
    #expect(index.noted(by: ReaderNotes()) == TrialIndex(Self.trials))
    #expect(index != TrialIndex(Self.trials))
    #expect(index.noted(by: try Self.notes()) == index)
  }
}
