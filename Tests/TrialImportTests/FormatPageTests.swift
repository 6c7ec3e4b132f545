import TestSupport
import Testing
import TrialImport
import TrialModel

/// The example of the page that says how a trial is added, built as a reader would.
@Suite("The page on the format says how a trial is added")
struct FormatPageTests {
  @Test("its example is read beside the bundled catalogue without a finding")
  func builds() throws {
    let (catalogue, findings) = try FormatPage.catalogue()
    #expect(findings.map(\.description) == [])
    let read = try #require(catalogue)
    #expect(read.trials.count == (try Catalogue.bundled().trials.count) + 1)
    let trial = try #require(read.trial(FormatPage.trial))
    #expect(trial.role == .since)
    #expect(trial.results.filter(\.isHeadline).map(\.id) == ["pfs-hr-2026"])
    #expect(read.source(FormatPage.source)?.work.pages == "1-9")
  }

  @Test("what it says is the whole of a file: the rest of the catalogue is not needed")
  func alone() throws {
    let files = try FormatPage.files(beside: try ExampleCatalogue.valid())
    #expect(CuratedCatalogue.read(files: files).findings.map(\.description) == [])
  }

  @Test(
    "a mistake in the example is answered with its place and what to do",
    arguments: [
      ("\"headline\"", "\"headlin\"", "did you mean \"headline\"?"),
      (
        "\"percent\": 51.0", "\"percent\": 510",
        "compare it with the source, or choose another unit"
      ),
      ("\"id\": \"NCT00000003\"", "\"id\": \"NCT00000004\"", "make the two alike"),
      ("\"arm\": \"placebo\"", "\"arm\": \"plcebo\"", "did you mean \"placebo\"?"),
    ]
  )
  func mistake(words: String, wrong: String, remedy: String) throws {
    let files = try FormatPage.files(beside: FormatPage.bundled) {
      $0.replacing(words, with: wrong, maxReplacements: 1)
    }
    let findings = CuratedCatalogue.read(files: files).findings.map(\.description)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("Trials/NCT00000003.json:") == true)
    #expect(findings.first?.hasSuffix(remedy) == true, "\(findings)")
  }

  @Test("the message it shows is the one the mistake gets")
  func message() throws {
    let files = try FormatPage.files(beside: FormatPage.bundled) {
      $0.replacing("\"headline\"", with: "\"headlin\"", maxReplacements: 1)
    }
    let finding = try #require(CuratedCatalogue.read(files: files).findings.first)
    #expect(try FormatPage.text().contains("```\n\(finding.description)\n```"), "\(finding)")
  }

  @Test("every command it names is one of the program's or of the Makefile's")
  func commands() throws {
    let page = try FormatPage.text()
    for command in [
      "make build", "make run", "rtio-tui show EXAMPLE-1", "rtio-tui check EXAMPLE-1",
    ] {
      #expect(page.contains("`\(command)`"), "\(command)")
    }
  }
}
