import Foundation
import ReaderJournal
import SQLiteEngine
import TestSupport
import Testing
import TrialStore

@Suite("A book as a machine knows it") struct KnownBookTests {
  private let folder: TestFolder
  private let place: SQLitePlace

  init() throws {
    folder = try TestFolder()
    place = SQLitePlace(folder["registry.sqlite"])
  }

  private func line(_ number: Int) -> ReaderLine {
    ReaderLine(study: RegistryNumber(number), reader: "AB", at: "now", text: "line \(number)")
  }

  /// The book of a user far away, by a line that breaks in a share of a hundred calls.
  private func book(_ user: String, breakingIn share: Int = 0, seed: UInt64 = 1) -> KnownBook {
    KnownBook(
      "review/a",
      of: UnreliablePlace(place.path, seed: seed, breakingIn: share),
      isFar: true,
      journal: ReaderJournal(at: folder["\(user).journal"]),
      copy: folder["cache/\(user)/book"]
    )
  }

  private func texts(_ lines: [ReaderLine]) -> [String] { lines.map(\.text) }

  private func write(_ numbers: Int...) throws {
    try ReaderBooks(writing: place).add(numbers.map { line($0) }, to: "review/a")
  }

  @Test func `what was known opens while the store is away, with what waits here`() throws {
    try write(1, 2)
    _ = try ReaderBooks(writing: place).add(ReaderPage(name: "p", text: "a\n\"b\""), to: "review/a")
    let first = book("ab")
    try first.look(isQuick: false)
    #expect(texts(first.news().stored) == ["line 1", "line 2"])
    #expect(first.absence == nil)
    try first.add([line(3)])

    let away = book("ab", breakingIn: 100)
    try away.look(isQuick: false)
    let news = away.news()
    #expect(news.isWhole)
    #expect(texts(news.stored) == ["line 1", "line 2"])
    #expect(texts(news.waiting) == ["line 3"])
    #expect(away.pages == [ReaderPage(name: "p", text: "a\n\"b\"")])
    #expect(away.absence?.code == .unreachable)
    // It is there again.
    #expect(try book("ab").deliver()?.sent == 1)
    let again = book("ab")
    try again.look(isQuick: false)
    #expect(Set(texts(again.news().stored)) == ["line 1", "line 2", "line 3"])
  }

  @Test func `of a book that was never known nothing can be said while the store is away`() throws {
    try write(1)
    let away = book("ab", breakingIn: 100)
    #expect(throws: KnownBookError.self) { try away.look(isQuick: false) }
    // Nobody is asked, and nothing is known.
    try away.look(isQuick: true)
    #expect(away.news().stored.isEmpty)
    let missing = KnownBook(
      "x",
      of: SQLitePlace(folder["none"]),
      isFar: false,
      journal: nil,
      copy: nil
    )
    #expect(throws: KnownBookError.self) { try missing.look(isQuick: true) }
  }

  @Test func `a quick look asks nobody, and a slow one brings what came since`() throws {
    try write(1)
    let mine = book("ab")
    try mine.look(isQuick: true)
    #expect(mine.news() == BookNews(isWhole: true), "nothing is known yet")
    try mine.look(isQuick: false)
    #expect(texts(mine.news().stored) == ["line 1"])
    try write(2)
    try mine.look(isQuick: true)
    #expect(mine.news() == BookNews())
    try mine.look(isQuick: false)
    #expect(texts(mine.news().stored) == ["line 2"])
    // A second program knows both from the copy.
    let other = book("ab", breakingIn: 100)
    try other.look(isQuick: true)
    #expect(texts(other.news().stored) == ["line 1", "line 2"])
    #expect(other.absence == nil)
  }

  @Test(
    "a copy that is damaged, cut or another file costs time and nothing else",
    arguments: 0..<30
  )
  func damaged(seed: Int) throws {
    try write(1, 2, 3)
    try book("ab").look(isQuick: false)
    try write(4)
    try book("ab").look(isQuick: false)
    let path = URL(filePath: folder["cache/ab/book"])
    var bytes = try Data(contentsOf: path)
    var generator = SeededGenerator(seed: UInt64(seed))
    switch seed % 3 {
    case 0: bytes = bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))
    case 1:
      for _ in 0..<5 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255,
          using: &generator
        )
      }
    default: bytes = Data("a shopping list".utf8)
    }
    try bytes.write(to: path)
    try write(5)
    let mine = book("ab")
    try mine.look(isQuick: false)
    let news = texts(mine.news().stored)
    #expect(Set(news) == Set((1...5).map { "line \($0)" }))
  }

  @Test func `another store in the place of the one that was known is read from its beginning`()
    throws
  {
    try write(1, 2)
    let mine = book("ab")
    try mine.look(isQuick: false)
    _ = mine.news()
    try FileManager.default.removeItem(atPath: place.path)
    try write(7)
    let again = book("ab")
    try again.look(isQuick: false)
    let news = again.news()
    #expect(news.isWhole && texts(news.stored) == ["line 7"])
    #expect(again.pages.isEmpty)
  }

  @Test("two users with cuts know the same in the end", arguments: 0..<30 as Range<UInt64>)
  func twoUsers(seed: UInt64) throws {
    _ = try ReaderBooks(writing: place)
    var generator = SeededGenerator(seed: seed)
    var known: [Set<String>] = [[], []]
    var books = ["ab", "cd"].map { book($0, breakingIn: 20, seed: seed) }
    func look(_ user: Int, isQuick: Bool) throws {
      do {
        try books[user].look(isQuick: isQuick)
      } catch {
        // Nothing was known, and the store was away.
        return
      }
      let news = books[user].news()
      if news.isWhole { known[user] = [] }
      known[user].formUnion(texts(news.waiting + news.stored))
    }
    for number in 1...60 {
      let user = Int.random(in: 0..<2, using: &generator)
      try books[user].add([line(number)])
      try look(user, isQuick: true)
      if Int.random(in: 0..<4, using: &generator) == 0 { _ = try books[user].deliver() }
      if Int.random(in: 0..<3, using: &generator) == 0 { try look(1 - user, isQuick: false) }
      // A program ends, and another begins with what this machine knows.
      if Int.random(in: 0..<10, using: &generator) == 0 {
        books[user] = book(user == 0 ? "ab" : "cd", breakingIn: 20, seed: seed + UInt64(number))
        known[user] = []
      }
    }
    books = ["ab", "cd"].map { book($0) }
    for book in books { #expect(try book.deliver()?.waiting == 0) }
    known = [[], []]
    for user in 0..<2 { try look(user, isQuick: false) }
    let all = Set((1...60).map { "line \($0)" })
    #expect(known == [all, all])
    #expect(try ReaderBooks(reading: place).lines(of: "review/a").lines.count == 60)
  }
}
