import Foundation
import ReaderFiles
import ReaderJournal
import SQLiteEngine
import TestSupport
import Testing
import TrialModel
import TrialScreening
import TrialStore

@Suite("Two writers with journals") struct RandomHistoryTests {
  /// What all lines say, however they came.
  private func screening(_ lines: [(reader: String, text: String)]) throws -> Screening {
    var screening = Screening()
    for line in lines {
      let reader = try #require(ReviewName(line.reader))
      let read = ScreeningFile(Array((line.text + "\n").utf8), of: reader)
      #expect(read.refusals.isEmpty)
      for entry in read.entries { screening.add(entry.line, as: entry.text) }
    }
    return screening
  }

  @Test(
    "any history with cuts and any order of sending gives the state of one folder",
    arguments: 0..<40 as Range<UInt64>
  )
  func history(seed: UInt64) throws {
    let folder = try TestFolder()
    let place = SQLitePlace(folder["registry.sqlite"])
    let unreliable = UnreliablePlace(place.path, seed: seed, breakingIn: 12)
    let journals = ["a", "b"].map { ReaderJournal(at: folder[$0]) }
    var generator = SeededGenerator(seed: seed)
    // As one folder has them: every line once.
    let lines = RandomReview(seed: seed).lines.map(\.line)
    let expected = try screening(lines.map { ($0.reader.text, $0.text) })
    for line in lines {
      let journal = journals[Int.random(in: 0..<2, using: &generator)]
      let waiting = WaitingLine(
        "review/x",
        ReaderLine(
          study: RegistryNumber(line.id),
          reader: line.reader.text,
          at: line.at.text,
          text: line.text
        )
      )
      try journal.append([waiting])
      // Now and then one is written twice, as by a program that was ended before it had heard.
      if Int.random(in: 0..<10, using: &generator) == 0 { try journal.append([waiting]) }
      if Int.random(in: 0..<4, using: &generator) == 0 {
        _ = try journals[Int.random(in: 0..<2, using: &generator)].send(to: unreliable)
      }
      if Int.random(in: 0..<10, using: &generator) == 0 { try cut(journal, using: &generator) }
    }
    for journal in journals.shuffled(using: &generator) {
      var tries = 0
      while try journal.send(to: unreliable).waiting > 0, tries < 500 { tries += 1 }
      #expect(try journal.waiting() == 0)
    }
    let kept = try ReaderBooks(reading: place).lines(of: "review/x").lines
    let given = Set(lines.map(\.text))
    let came = Set(kept.map(\.text))
    #expect(given.subtracting(came).isEmpty, "none lost")
    #expect(came.subtracting(given).isEmpty, "none invented")
    #expect(kept.count == given.count, "none doubled")
    let isSame = try screening(kept.map { ($0.reader, $0.text) }) == expected
    #expect(isSame)
    withExtendedLifetime(folder) {}
  }

  /// Leaves behind what a program that is ended in the middle of adding a line does.
  private func cut(_ journal: ReaderJournal, using generator: inout SeededGenerator) throws {
    let file = try FileHandle(forUpdating: URL(filePath: journal.path))
    try file.seekToEnd()
    let part = "{\"book\":\"review/x\",\"study\":12,\"reader\":\"AB\""
    let count = Int.random(in: 1...part.utf8.count, using: &generator)
    try file.write(contentsOf: Data(part.utf8.prefix(count)))
    try file.close()
  }

  @Test func `lines come to the store in the order in which they were added`() throws {
    let folder = try TestFolder()
    let place = SQLitePlace(folder["registry.sqlite"])
    let unreliable = UnreliablePlace(place.path, seed: 3, breakingIn: 1)
    let journal = ReaderJournal(at: folder["a"])
    let lines = (0..<1_300).map { number in
      WaitingLine(
        "review/x",
        ReaderLine(study: RegistryNumber(number), reader: "AB", at: "now", text: "\(number)")
      )
    }
    try journal.append(lines)
    var seen = 0
    while true {
      let sending = try journal.send(to: unreliable)
      // What is there is always a beginning of what was added.
      let kept = try ReaderBooks(reading: place).lines(of: "review/x").lines.map(\.text)
      #expect(kept == lines.prefix(kept.count).map(\.line.text))
      #expect(kept.count >= seen)
      seen = kept.count
      if sending.waiting == 0 { break }
    }
    #expect(seen == 1_300)
    withExtendedLifetime(folder) {}
  }
}
