import Foundation
import Testing
import TrialImport
import TrialModel

/// The example of the page that says how a trial is added, built as a reader would.
@Suite("The page on the format says how a trial is added")
struct FormatPageTests {
  private static let page: String? = {
    let root = ExampleCatalogue.folder.deletingLastPathComponent().deletingLastPathComponent()
    return try? String(contentsOf: root.appending(path: "Resources/FORMAT.md"), encoding: .utf8)
  }()

  /// The blocks of JSON of the page: a source, then a trial.
  private func blocks() throws -> [String] {
    let page = try #require(Self.page)
    return page.components(separatedBy: "```json\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  /// The sound example with the source and the trial of the page.
  private func files() throws -> [CatalogueFile] {
    let blocks = try blocks()
    #expect(blocks.count == 2)
    let valid = try ExampleCatalogue.valid()
    let bibliography = try #require(valid.first { $0.name == "bibliography.json" }).text
    let end = try #require(bibliography.range(of: "]", options: .backwards))
    let longer = bibliography.replacingCharacters(in: end, with: ", " + blocks[0] + "]")
    return valid.filter { $0.name != "bibliography.json" } + [
      CatalogueFile(name: "bibliography.json", bytes: Array(longer.utf8)),
      CatalogueFile(name: "Trials/NCT00000003.json", bytes: Array(blocks[1].utf8)),
    ]
  }

  @Test("its example builds without a finding")
  func builds() throws {
    let (catalogue, findings) = CuratedCatalogue.read(files: try files())
    #expect(findings.map(\.description) == [])
    let trial = try #require(catalogue?.trial(TrialID("NCT00000003")))
    #expect(trial.role == .since)
    #expect(trial.results.filter(\.isHeadline).map(\.id) == ["pfs-hr-2026"])
    #expect(catalogue?.source(SourceKey("example-2026"))?.work.pages == "1-9")
  }

  @Test("a mistake in the example is answered with its place and what to do")
  func mistake() throws {
    let files = try files().map { file in
      guard file.name == "Trials/NCT00000003.json" else { return file }
      let text = file.text.replacing("\"headline\"", with: "\"headlin\"")
      return CatalogueFile(name: file.name, bytes: Array(text.utf8))
    }
    let findings = CuratedCatalogue.read(files: files).findings.map(\.description)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("Trials/NCT00000003.json:") == true)
    #expect(findings.first?.hasSuffix("did you mean \"headline\"?") == true)
  }
}
