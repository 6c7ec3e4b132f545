import Foundation
import ReaderJournal
import SQLiteEngine
import TestSupport
import Testing
import TrialStore

@Suite("Programs that write into one store") struct KilledWriterTests {
  /// A writer in a process of its own.
  private final class Writer {
    private let process = Process()
    private let output = Pipe()

    init(_ folder: TestFolder, journal: String, reader: String, first: Int, count: Int) throws {
      process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "store-exerciser")
      process.arguments = [
        folder["registry.sqlite"], "journal", folder[journal], reader, "\(first)", "\(count)",
      ]
      process.standardOutput = output
      try process.run()
    }

    deinit { if process.isRunning { kill() } }

    func kill() {
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    /// What it said until it ended.
    func lines() -> [Substring] {
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      // The last word may be cut off.
      let text = String(decoding: data, as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { $0 }
    }
  }

  private func texts(_ folder: TestFolder) throws -> [String] {
    try ReaderBooks(reading: SQLitePlace(folder["registry.sqlite"])).lines(of: "review/test").lines
      .map(\.text)
  }

  @Test func `10,000 decisions by two programs: none is lost, none is doubled`() throws {
    let folder = try TestFolder()
    // Two of one user, by one journal, so that they meet in it too.
    let writers = try ["AB", "CD"].map {
      try Writer(folder, journal: "one", reader: $0, first: 1, count: 5_000)
    }
    for writer in writers { #expect(writer.lines().last == "ended") }
    let kept = try texts(folder)
    #expect(kept.count == 10_000)
    #expect(Set(kept).count == 10_000)
    #expect(try ReaderJournal(at: folder["one"]).waiting() == 0)
  }

  @Test func `a program killed at any moment loses no decision that it had kept`() throws {
    let folder = try TestFolder()
    var generator = SeededGenerator(seed: 7)
    var said: Set<String> = []
    for round in 0..<20 {
      // Two journals, as of two users, and numbers that meet: of one reader they are one line.
      let writer = try Writer(
        folder,
        journal: round.isMultiple(of: 2) ? "even" : "odd",
        reader: "AB",
        first: round * 40 + 1,
        count: 100_000
      )
      usleep(UInt32.random(in: 20_000...180_000, using: &generator))
      writer.kill()
      for number in writer.lines() { said.insert("{\"id\":\(number),\"reader\":\"AB\"}") }
    }
    #expect(said.count > 100, "they were killed before they had begun")
    for name in ["even", "odd"] {
      #expect(
        try ReaderJournal(at: folder[name]).send(to: SQLitePlace(folder["registry.sqlite"]))
          .waiting == 0
      )
    }
    let kept = try texts(folder)
    #expect(Set(kept).isSuperset(of: said), "lost")
    #expect(Set(kept).count == kept.count, "doubled")
    // What was not said was at most the line that each was at.
    #expect(Set(kept).subtracting(said).count <= 20)
  }
}
