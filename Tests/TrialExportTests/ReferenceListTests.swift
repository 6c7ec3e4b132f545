import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialQuery

/// Lists of references: escaped, and saying no more than the catalogue does.
@Suite struct ReferenceListTests {
  private func file(_ format: ExportFormat, source: Source) throws -> String {
    let bundled = try Catalogue.bundled()
    let trial = try #require(bundled.trial(named: "PEMBRO-RT"))
    let catalogue = Catalogue(
      review: bundled.review,
      trials: [trial],
      sources: Array(bundled.sources.values).filter { $0.key != source.key } + [source]
    )
    let selection = ExportSelection([trial], filter: "")
    return try #require(ExportDocument(selection, in: catalogue).file(format)).text
  }

  /// A source of the trial with every character that could break a format.
  private func hostile() throws -> Source {
    let trial = try #require(try Catalogue.bundled().trial(named: "PEMBRO-RT"))
    let key = try #require(trial.citedSources.first { $0 != .review })
    return Source(
      key: key,
      kind: .publication,
      citation: "50 % of {A} & B_1\\2 $3 #4 ~5 ^6\nER  - \u{1B}[2J",
      doi: "10.1/a_(b)%3C{c}"
    )
  }

  @Test func `BibTeX has every special character of TeX as itself`() throws {
    let text = try file(.bibtex, source: try hostile())
    #expect(
      text.contains(
        "title = {{50 \\% of \\{A\\} \\& B\\_1\\textbackslash{}2 \\$3 \\#4"
          + " \\textasciitilde{}5 \\textasciicircum{}6 ER  - [2J}}"
      )
    )
    #expect(text.contains("doi = {10.1/a_(b)%3C%7Bc%7D}"))
    let opened = text.count { $0 == "{" }
    #expect(opened == text.count { $0 == "}" })
  }

  @Test func `a line end in a citation begins no new RIS line`() throws {
    let text = try file(.ris, source: try hostile())
    let lines = text.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.count >= 6 && $0.dropFirst(2).hasPrefix("  - ") })
    let begun = lines.count { $0.hasPrefix("TY  - ") }
    #expect(begun == lines.count { $0.hasPrefix("ER  - ") })
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `identifiers stand only where the catalogue has them`() throws {
    let key = try hostile().key
    let bare = Source(key: key, kind: .publication, citation: "Nothing known")
    let text = try file(.ris, source: bare)
    let entry = try #require(
      text.split(separator: "TY  - ").first { $0.contains("TI  - Nothing known") }
    )
    for tag in ["DO", "AN", "C2", "M1", "UR", "AU", "PY"] {
      #expect(!entry.contains("\(tag)  - "))
    }
  }

  @Test func `a trial whose registry record was not read is an entry of its own`() throws {
    let catalogue = try Catalogue.bundled()
    let file = try #require(
      ExportDocument(ExportSelection(catalogue.trials, filter: ""), in: catalogue).file(.ris)
    )
    for trial in catalogue.trials {
      #expect(file.text.contains("M1  - \(trial.id.text)\r\n"), "\(trial.name)")
    }
  }
}
