import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialQuery

/// What is taken along of tags and notes: with whose they are, and apart from what sources say.
@Suite("Exports of tags and notes") struct NotedExportTests {
  private func trials() throws -> [Trial] { Array(try Catalogue.bundled().trials.prefix(2)) }

  private func notes() throws -> ReaderNotes {
    let id = try trials()[0].id.text
    return ReaderNotes([
      try .said(["board", "dose"], on: id, "ask about the dose"),
      try .said(["late"], on: id, by: "CD"),
    ])
  }

  private func text(_ format: ExportFormat, noted: Bool = true) throws -> String {
    let selection = ExportSelection(
      try trials(),
      filter: "tag:board",
      notes: noted ? try notes() : ReaderNotes()
    )
    return try #require(ExportDocument(selection, in: try Catalogue.bundled()).file(format)).text
  }

  @Test(arguments: [ExportFormat.csv, .tsv])
  func `tables have the tags of all, and each note with reader and day`(format: ExportFormat) throws
  {
    let table = try StrictReader.delimited(try text(format), by: format == .csv ? 44 : 9)
    let tags = try #require(table[0].firstIndex(of: "tags"))
    let note = try #require(table[0].firstIndex(of: "note"))
    let cells = table[1]
    #expect(cells[tags].contains("board") && cells[tags].contains("late"))
    #expect(cells[note].contains("AB: board, dose (2026-12-01): ask about the dose"))
    #expect(cells[note].contains("CD: late (2026-12-01)"))
    #expect(table[2][tags].isEmpty && table[2][note].isEmpty)
    #expect(!cells[0].contains("board"))
  }

  @Test(arguments: [ExportFormat.json, .ndjson])
  func `objects have each reader's note whole, and none where nobody wrote`(
    format: ExportFormat
  ) throws {
    let written = try text(format)
    for words in ["readerNotes", "\"initials\"", "ask about the dose", "2026-12-01"] {
      #expect(written.contains(words), "\(words)")
    }
    #expect(try !text(format, noted: false).contains("readerNotes"))
  }

  @Test func `a page to read has a part of its own for them, in text, markdown and JSON`() throws {
    let trial = try trials()[0]
    let catalogue = try Catalogue.bundled()
    for format in [ShowFormat.text, .markdown, .json] {
      let document = ShowDocument(trial, in: catalogue, notes: try notes())
      let text = document.text(format)
      #expect(text.contains(format == .json ? "readerNotes" : "Notes of readers"))
      #expect(text.contains("ask about the dose"))
      let bare = ShowDocument(trial, in: catalogue).text(format)
      #expect(!bare.contains("eaderNotes") && !bare.contains("Notes of readers"))
    }
    #expect(try !text(.ris).contains("ask about the dose"))
  }
}
