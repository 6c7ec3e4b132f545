import ReaderFiles
import TestSupport
import Testing
import TrialChecks
import TrialExport
import TrialModel

@Suite("What a team keeps in a book of a store") struct KeptBookTests {
  private let key = FindingKey(code: "CI", place: "NCT00000001", figure: "os/hr")

  private func decision(
    _ choice: Decision.Choice,
    on key: FindingKey,
    note: String? = nil,
    by initials: String = "AB"
  ) throws -> Decision {
    Decision(
      key: key,
      choice: choice,
      note: note,
      initials: initials,
      date: try PartialDate("2026-11-30")
    )
  }

  private func moment(_ second: Int) throws -> Moment {
    try #require(Moment(microseconds: second * 1_000_000))
  }

  @Test func `a line says what was set, by whom and when, and is read as it was written`() throws {
    var book = KeptBook<Decisions>()
    let wanted = Decisions([try decision(.keep, on: key, note: "a \"b\"\nc")])
    let lines = book.lines(to: wanted, by: "ab", at: try moment(5)) { $0.compactText }
    #expect(lines.map(\.trial) == [TrialID("NCT00000001")])
    let text = try #require(lines.first).line.text
    #expect(!text.contains("\n"))
    #expect(text.hasPrefix("{\"at\":\"1970-01-01T00:00:05.000000Z\",\"reader\":\"ab\",\"set\":{"))
    #expect(try BookLine(text) == lines.first?.line)
    try book.take(text)
    #expect(book.content == wanted)
    // Twice is once.
    try book.take(text)
    #expect(book.content == wanted)
    #expect(book.lines(to: wanted, by: "ab", at: try moment(6)) { $0.compactText }.isEmpty)
  }

  @Test func `what is taken back is gone, and a clock that is behind takes back all the same`()
    throws
  {
    var book = KeptBook<Decisions>()
    for line in book.lines(
      to: Decisions([try decision(.keep, on: key)]),
      by: "ab",
      at: try moment(100),
      write: { $0.compactText }
    ) { try book.take(line.line.text) }
    let back = book.lines(to: Decisions([]), by: "cd", at: try moment(7)) { $0.compactText }
    #expect(back.map(\.line.isCleared) == [true])
    #expect(back.first?.line.at == (try moment(100)).next)
    for line in back { try book.take(line.line.text) }
    #expect(book.content.all.isEmpty)
  }

  @Test(
    "lines that cannot be read say why and change nothing",
    arguments: [
      ("", "1:1"), ("{}", "sets nothing"),
      (#"{"at":"now","reader":"a","set":{"format":1,"decisions":[]}}"#, "no moment"),
      (#"{"at":"2026-11-30T09:20:00Z","reader":"a","set":{"format":1},"clear":{}}"#, "does both"),
      (#"{"at":"2026-11-30T09:20:00Z","reader":"a","set":{"format":1}}"#, "decisions"),
      (#"{"at":"2026-11-30T09:20:00Z","who":"a","set":{"format":1,"decisions":[]}}"#, "\"who\""),
    ]
  )
  func refused(text: String, message: String) throws {
    var book = KeptBook<Decisions>()
    do {
      try book.take(text)
      Issue.record("it was taken")
    } catch {
      #expect(error.message.contains(message), "\(error.message)")
    }
    #expect(book == KeptBook<Decisions>())
  }

  @Test(
    "in any order and however often, lines leave one state",
    arguments: 0..<200 as Range<UInt64>
  )
  func orders(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let keys = (1...4).map { FindingKey(code: "CI", place: "NCT0000000\($0)", figure: "os/hr") }
    // Two writers who know what they wrote, and now and then what the other did.
    var books = [KeptBook<Decisions>(), KeptBook<Decisions>()]
    var written: [String] = []
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let writer = Int.random(in: 0..<2, using: &generator)
      var wanted = books[writer].content
      let key = try #require(keys.randomElement(using: &generator))
      let choice = Decision.Choice.allCases.randomElement(using: &generator)
      wanted[key] =
        Int.random(in: 0..<4, using: &generator) == 0
        ? nil : try decision(choice ?? .keep, on: key, by: "W\(writer)")
      // Clocks that are apart, and moments that repeat.
      let now = try moment(Int.random(in: 0...6, using: &generator))
      for line in books[writer].lines(
        to: wanted,
        by: "W\(writer)",
        at: now,
        write: { $0.compactText }
      ) {
        written.append(line.line.text)
        try books[writer].take(line.line.text)
      }
      #expect(books[writer].content == wanted, "own changes count at once")
      if Bool.random(using: &generator) {
        for text in written { try books[1 - writer].take(text) }
      }
    }
    var inOrder = KeptBook<Decisions>()
    for text in written { try inOrder.take(text) }
    for _ in 0..<3 {
      var shuffled = KeptBook<Decisions>()
      let texts = (written + written.some(upTo: written.count, using: &generator))
      for text in texts.shuffled(using: &generator) { try shuffled.take(text) }
      #expect(shuffled == inOrder)
    }
  }

  @Test func `overrides and ratings are kept as decisions are`() throws {
    let overrides = Overrides([try .set(.site, ["lung"], of: "NCT00000002")])
    var book = KeptBook<Overrides>()
    for line in book.lines(to: overrides, by: "ab", at: try moment(1), write: { $0.compactText }) {
      #expect(line.trial == TrialID("NCT00000002"))
      try book.take(line.line.text)
    }
    #expect(book.content == overrides)
    let domain = try #require(CertaintyDomain.allCases.first)
    let rating = try CertaintyRating(
      .init(
        domain,
        of: .init(trials: [TrialID("NCT00000001"), TrialID("NCT00000002")], outcome: "OS")
      ),
      try #require(domain.concerns.first),
      note: "why",
      initials: "AB",
      date: try PartialDate("2026-11-30")
    )
    var ratings = KeptBook<CertaintyRatings>()
    let wanted = CertaintyRatings([rating])
    for line in ratings.lines(to: wanted, by: "ab", at: try moment(1), write: { $0.compactText }) {
      #expect(line.trial == nil)
      try ratings.take(line.line.text)
    }
    #expect(ratings.content == wanted)
  }
}
