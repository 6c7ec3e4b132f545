import BundledCatalogue
import Foundation
package import TrialImport
package import TrialModel

/// The page that says how a trial is added, and the example it takes a reader through.
package enum FormatPage {
  /// The number of the example's trial, and the key of its source.
  package static let trial = TrialID("NCT00000003")
  package static let source = SourceKey("example-2026")

  /// The text of the page.
  package static func text() throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = tests.deletingLastPathComponent().appending(path: "Resources/FORMAT.md")
    return try String(contentsOf: page, encoding: .utf8)
  }

  /// The blocks of JSON: a source, then a trial.
  package static func blocks() throws -> [String] {
    try text().components(separatedBy: "```json\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  /// Files of a catalogue with the source and the trial added as the page says.
  package static func files(
    beside files: [CatalogueFile],
    trialAs change: (String) -> String = { $0 }
  ) throws -> [CatalogueFile] {
    let blocks = try blocks()
    guard blocks.count == 2, let bibliography = files.first(where: { $0.name == bibliographyName }),
      let end = bibliography.text.range(of: "]", options: .backwards)
    else { throw CocoaError(.fileReadCorruptFile) }
    let longer = bibliography.text.replacingCharacters(in: end, with: ", " + blocks[0] + "]")
    return files.filter { $0.name != bibliographyName } + [
      CatalogueFile(name: bibliographyName, bytes: Array(longer.utf8)),
      CatalogueFile(name: "Trials/\(trial.text).json", bytes: Array(change(blocks[1]).utf8)),
    ]
  }

  /// The files inside the program.
  package static var bundled: [CatalogueFile] {
    BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }
  }

  /// The catalogue inside the program with the example added, and what is found against it.
  package static func catalogue() throws -> (catalogue: Catalogue?, findings: [ImportFinding]) {
    CuratedCatalogue.read(files: try files(beside: bundled))
  }

  private static let bibliographyName = "bibliography.json"
}
