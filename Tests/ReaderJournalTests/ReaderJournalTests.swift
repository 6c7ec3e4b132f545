import Foundation
import ReaderJournal
import SQLiteEngine
import TestSupport
import Testing
import TrialStore

@Suite("The journal of a store") struct ReaderJournalTests {
  private let folder: TestFolder
  private let journal: ReaderJournal
  private let place: SQLitePlace

  init() throws {
    folder = try TestFolder()
    journal = ReaderJournal(at: folder["a.journal"])
    place = SQLitePlace(folder["registry.sqlite"])
  }

  private func line(_ number: Int, _ text: String = "text") -> WaitingLine {
    WaitingLine(
      number.isMultiple(of: 3) ? "decisions" : "review/a",
      ReaderLine(
        study: RegistryNumber(number),
        reader: "AB",
        at: "2026-11-30T09:20:00.00000\(number % 10)Z",
        text: "\(text) \(number)"
      )
    )
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: journal.path)) }

  private func stored(_ book: String) throws -> [String] {
    try ReaderBooks(reading: place).lines(of: book).lines.map(\.text)
  }

  @Test func `lines wait until they are sent, in order, and then no more`() throws {
    #expect(try journal.waiting() == 0)
    #expect(try journal.send(to: place) == JournalSending(sent: 0, waiting: 0, failure: nil))
    try journal.append([line(1), line(2)])
    try journal.append([line(3, "a \"b\"\t\n\u{0}é"), line(4)])
    #expect(try journal.waiting() == 4)
    #expect(try journal.pending(of: "review/a").lines == [1, 2, 4].map { line($0).line })
    #expect(try journal.pending(of: "review/b").lines.isEmpty)
    #expect(try journal.send(to: place) == JournalSending(sent: 4, waiting: 0, failure: nil))
    #expect(try journal.waiting() == 0)
    #expect(try journal.pending(of: "review/a").lines.isEmpty)
    #expect(try stored("review/a") == ["text 1", "text 2", "text 4"])
    #expect(try stored("decisions") == ["a \"b\"\t\n\u{0}é 3"])
    // What was sent does not stay.
    #expect(try bytes().count == 64)
  }

  @Test func `a journal is for its user alone`() throws {
    try journal.append([line(1)])
    let attributes = try FileManager.default.attributesOfItem(atPath: journal.path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `a line that was cut off by the end of a program was never kept`() throws {
    try journal.append([line(1)])
    let whole = try bytes()
    for cut in [1, 30, 60] {
      try journal.append([line(2)])
      let cutOff = try bytes().dropLast(cut)
      try Data(cutOff).write(to: URL(filePath: journal.path))
      let others = cutOff.count > whole.count ? 1 : 0
      #expect(try journal.waiting() == others)
      try journal.append([line(4)])
      #expect(try journal.pending(of: "review/a").lines.map(\.text) == ["text 1", "text 4"])
      try whole.write(to: URL(filePath: journal.path))
    }
  }

  @Test func `a journal that was made and not begun is begun`() throws {
    for count in [0, 10, 63] {
      try journal.append([line(1)])
      try bytes().prefix(count).write(to: URL(filePath: journal.path))
      #expect(try journal.waiting() == 0)
      try journal.append([line(2)])
      #expect(try journal.waiting() == 1)
      try FileManager.default.removeItem(atPath: journal.path)
    }
  }

  @Test(
    "what is no journal of this program is left as it is",
    arguments: [
      (String(repeating: "a shopping list\n", count: 9), JournalError.Code.notAJournal),
      ("short", .notAJournal),
      ("rtio-tui journal 2 generation 0 sent 0" + String(repeating: " ", count: 25) + "\n", .newer),
      (
        "rtio-tui journal 1 generation x sent 0" + String(repeating: " ", count: 25) + "\n",
        .notAJournal
      ),
    ]
  )
  func foreign(text: String, code: JournalError.Code) throws {
    try Data(text.utf8).write(to: URL(filePath: journal.path))
    let place = place
    for call in [
      { try journal.append([line(1)]) }, { _ = try journal.waiting() },
      { _ = try journal.send(to: place) },
    ] as [() throws -> Void] {
      #expect(throws: JournalError(code, path: journal.path)) { try call() }
    }
    #expect(try bytes() == Data(text.utf8))
  }

  @Test func `a damaged line is named once those before it are sent, and nothing is lost`() throws {
    try journal.append((1...5).map { line($0) })
    var lines = String(decoding: try bytes(), as: UTF8.self).split(separator: "\n")
    let good = lines[3]
    lines[3] = "{\"book\":1}"
    let text = lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: journal.path))
    #expect(throws: JournalError(.damaged(line: 4), path: journal.path)) {
      try journal.send(to: place)
    }
    #expect(try stored("review/a") == ["text 1", "text 2"])
    #expect(try journal.waiting() == 3)
    // The head of now, and the line corrected.
    let corrected = String(decoding: try bytes(), as: UTF8.self).replacing(
      "{\"book\":1}",
      with: good
    )
    try Data(corrected.utf8).write(to: URL(filePath: journal.path))
    #expect(try journal.send(to: place).sent == 3)
    #expect(try stored("review/a") == ["text 1", "text 2", "text 4", "text 5"])
  }

  @Test(
    "a head that was damaged costs no line: where nobody knows what was sent, all is sent again",
    arguments: [
      (0, 9_223_372_036_854_775_807), (0, 100_000), (0, 77), (999_999_999, 99_999),
      (999_999_999, 0),
    ]
  )
  func damagedHead(generation: Int, sent: Int) throws {
    try journal.append((1...4).map { line($0) })
    let head = "rtio-tui journal 1 generation \(generation) sent \(sent)"
    let space = String(repeating: " ", count: 63 - head.utf8.count)
    try (Data("\(head)\(space)\n".utf8) + bytes().dropFirst(64))
      .write(to: URL(filePath: journal.path))
    #expect(try journal.pending(of: "review/a").lines == [1, 2, 4].map { line($0).line })
    try journal.append([line(5)])
    #expect(try journal.send(to: place) == JournalSending(sent: 5, waiting: 0, failure: nil))
    #expect(try stored("review/a") == ["text 1", "text 2", "text 4", "text 5"])
    try journal.append([line(7)])
    #expect(try journal.waiting() == 1)
  }

  @Test func `a line that is refused for good holds up those behind it, and none before it`() throws
  {
    let fussy = FussyPlace(place, refusing: "text 5")
    try journal.append((1...9).map { line($0) })
    let sending = try journal.send(to: fussy)
    #expect(sending.sent == 4 && sending.waiting == 5 && sending.isForGood)
    let waiting = try journal.entries()
    #expect(waiting.map(\.line) == (5...9).map { line($0) })
    #expect(waiting.first?.number == 6)
    try journal.takeOut([waiting[0]])
    #expect(try journal.send(to: fussy) == JournalSending(sent: 4, waiting: 0, failure: nil))
    #expect(try stored("review/a") == ["text 1", "text 2", "text 4", "text 7", "text 8"])
  }

  @Test func `a line that cannot be read is listed with the others, and can be taken out`() throws {
    try journal.append((1...3).map { line($0) })
    let text = String(decoding: try bytes(), as: UTF8.self)
    let damaged = text.replacing("text 2", with: "\u{1}")
    try Data(damaged.utf8).write(to: URL(filePath: journal.path))
    let waiting = try journal.entries()
    #expect(waiting.map(\.line) == [line(1), nil, line(3)] && waiting.map(\.number) == [2, 3, 4])
    try journal.takeOut([waiting[1]])
    #expect(try journal.entries().map(\.line) == [line(1), line(3)])
    let attributes = try FileManager.default.attributesOfItem(atPath: journal.path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    // A second time there is another line in that place, which stays.
    #expect(throws: JournalError(.changed(line: 3), path: journal.path)) {
      try journal.takeOut([waiting[1]])
    }
    try journal.append([line(4)])
    #expect(try journal.send(to: place).sent == 3)
  }

  @Test func `a line that was sent meanwhile is not taken out`() throws {
    try journal.append([line(1)])
    let waiting = try journal.entries()
    #expect(try journal.send(to: place).sent == 1)
    #expect(throws: JournalError(.changed(line: 2), path: journal.path)) {
      try journal.takeOut(waiting)
    }
  }

  @Test func `a link is not followed`() throws {
    let other = ReaderJournal(at: folder["b.journal"])
    try other.append([line(1)])
    try FileManager.default.createSymbolicLink(
      atPath: journal.path,
      withDestinationPath: other.path
    )
    #expect(throws: JournalError.self) { try journal.append([line(2)]) }
    #expect(try other.waiting() == 1)
  }

  @Test func `while the store is away all wait, and what it took is not sent again`() throws {
    try journal.append((1...3).map { line($0) })
    let away = UnreliablePlace(place.path, seed: 1, breakingIn: 100)
    let sending = try journal.send(to: away)
    #expect(sending.sent == 0 && sending.waiting == 3 && !sending.isForGood)
    #expect(sending.failure?.code == .unreachable)
    try journal.append([line(4)])
    #expect(try journal.send(to: place).sent == 4)
    #expect(try stored("review/a") == ["text 1", "text 2", "text 4"])
  }

  @Test func `what a store refuses for good stays`() throws {
    try Data("a shopping list, and not a store".utf8).write(to: URL(filePath: place.path))
    try journal.append([line(1)])
    let sending = try journal.send(to: place)
    #expect(sending.isForGood && sending.waiting == 1)
    #expect(sending.failure?.code == .notAStore)
    #expect(try journal.waiting() == 1)
  }

  @Test func `after a mark come the lines that were added since, sent or not`() throws {
    try journal.append([line(1)])
    let (first, mark) = try journal.pending(of: "review/a")
    #expect(first.map(\.text) == ["text 1"])
    try journal.append([line(2)])
    let (second, next) = try journal.pending(of: "review/a", after: mark)
    #expect(second.map(\.text) == ["text 2"])
    #expect(try journal.pending(of: "review/a", after: next).lines.isEmpty)
    // Sent, and taken out: what comes next is not passed over.
    _ = try journal.send(to: place)
    try journal.append([line(4)])
    #expect(try journal.pending(of: "review/a", after: next).lines.map(\.text) == ["text 4"])
  }

  @Test func `the names of two stores give two files, whatever stands in them`() {
    let names = [
      "postgres://ab@db/trials", "postgres://cd@db/trials", "postgres://ab@db/trials?x", "", "/",
      "/home/ab/registry.sqlite", "/home/ab/registry-sqlite", String(repeating: "long/", count: 99),
      String(repeating: "long/", count: 98), "ärger",
    ]
    let files = names.map { ReaderJournal.fileName(ofStore: $0) }
    #expect(Set(files).count == names.count)
    for file in files {
      #expect(file.utf8.count < 150 && !file.contains("/") && file.hasSuffix(".journal"))
    }
  }
}
