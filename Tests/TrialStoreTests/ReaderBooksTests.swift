import Testing
import TrialModel

@testable import TrialStore

@Suite("What readers write into a store") struct ReaderBooksTests {
  private func line(_ number: Int, at: String = "1", _ text: String) throws -> ReaderLine {
    ReaderLine(study: try number.registryNumber, reader: "AB", at: at, text: text)
  }

  @Test(arguments: StoreEngine.available)
  func `lines come back as they were written, and nothing of another book`(
    engine: StoreEngine
  ) throws {
    let folder = try StoreFolder(on: engine)
    let written = [
      try line(7, #"{"note":"quote ' \" back\\slash\ttab"}"#),
      try line(99_999_999, at: "2", "läßt 日本 \u{1F600} \\N \\."),
      ReaderLine(study: nil, reader: "CD", at: "3", text: ""),
    ]
    try ReaderBooks(writing: folder.place).add(written, to: "review/a")
    try ReaderBooks(writing: folder.place).add([line(1, "x")], to: "review/b")
    let read = try ReaderBooks(reading: folder.place).lines(of: "review/a")
    #expect(Set(read.lines) == Set(written))
    #expect(read.revision == 1)
  }

  @Test(arguments: StoreEngine.available)
  func `a line that is written twice is there once`(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let same = try line(7, "include")
    for _ in 0..<3 { try ReaderBooks(writing: folder.place).add([same, same], to: "a") }
    #expect(try ReaderBooks(reading: folder.place).lines(of: "a").lines == [same])
  }

  @Test(arguments: StoreEngine.available)
  func `lines of one moment on one study that differ are all there`(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let lines = try (1...50).map { try line(7, "note \($0)") }
    try ReaderBooks(writing: folder.place).add(lines, to: "a")
    #expect(try Set(ReaderBooks(reading: folder.place).lines(of: "a").lines) == Set(lines))
  }

  @Test(arguments: StoreEngine.available)
  func `asked after a revision, only what came since is given, and the store's revision rises`(
    engine: StoreEngine
  ) throws {
    let folder = try StoreFolder(on: engine)
    let books = try ReaderBooks(writing: folder.place)
    #expect(try books.revision() == 0)
    try books.add([line(1, "one")], to: "a")
    let first = try books.lines(of: "a")
    try books.add([line(2, "two"), line(1, "one")], to: "a")
    try books.add([line(3, "elsewhere")], to: "b")
    let since = try books.lines(of: "a", after: first.revision)
    #expect(since.lines == [try line(2, "two")])
    #expect(try books.revision() == 3)
    #expect(try books.lines(of: "a", after: since.revision).lines.isEmpty)
  }

  @Test(arguments: StoreEngine.available)
  func `a page is written once, and another text of its name is not taken`(
    engine: StoreEngine
  ) throws {
    let folder = try StoreFolder(on: engine)
    let books = try ReaderBooks(writing: folder.place)
    let page = ReaderPage(name: "protocol.json", text: "{}\n")
    #expect(try books.add(page, to: "review/a"))
    #expect(try books.add(page, to: "review/a"))
    #expect(try !books.add(ReaderPage(name: page.name, text: "other"), to: "review/a"))
    #expect(try books.pages(of: "review/a") == [page])
    #expect(try books.books() == ["review/a"])
  }

  @Test(arguments: StoreEngine.available)
  func `what readers write leaves the generation of the records as it is`(
    engine: StoreEngine
  ) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing(InventedRecord.many(3))
    let before = try folder.reading().generation()
    try ReaderBooks(writing: folder.place).add([line(1, "one")], to: "a")
    #expect(try folder.reading().generation() == before)
    #expect(try folder.reading().totals().studies == 3)
  }

  @Test(arguments: StoreEngine.available)
  func `two that write in turns lose nothing`(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    let left = try ReaderBooks(writing: folder.place)
    let right = try ReaderBooks(writing: folder.place)
    for turn in 0..<40 {
      if turn.isMultiple(of: 2) {
        try left.add([line(turn, "left")], to: "a")
      } else {
        try right.add([line(turn, "right")], to: "a")
      }
    }
    let read = try ReaderBooks(reading: folder.place).lines(of: "a")
    #expect(read.lines.map(\.study?.value) == Array(1..<40).reduce(into: [nil]) { $0.append($1) })
  }
}
