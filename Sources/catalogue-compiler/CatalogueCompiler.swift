import Foundation
import TrialClassification
import TrialImport
import TrialModel
import TrialQuery

/// Judges the files of the catalogue and the lists beside it, and writes a Swift
/// source that carries their text.
///
/// Run by the build, as `catalogue-compiler <output> <folder> <file>…`. Findings are printed the way
/// compilers do, so that the build and editors show them, and then nothing is written.
@main
struct CatalogueCompiler {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      fail("usage: catalogue-compiler <output> <folder> <file>…")
    }
    let paths = Array(arguments.dropFirst(2))
    do {
      let agents = try judged("agents.tsv", of: paths) { text throws(ListLineError) in
        _ = try AgentList(text)
      }
      let terms = try judged("event-terms.tsv", of: paths) { text throws(ListLineError) in
        _ = try EventTerms(text)
      }
      let words = try judged("search-words.tsv", of: paths) { text throws(ListLineError) in
        _ = try Thesaurus(words: text, agents: [])
      }
      let (protocols, files) = Self.parted(
        try paths.filter { $0.hasSuffix(".json") }.map { try file(at: $0, in: folder) }
      )
      let (catalogue, findings) =
        files.isEmpty ? (nil, []) : CuratedCatalogue.read(files: files)
      guard findings.isEmpty else { fail(findings.map { line(for: $0, in: folder) }.joined()) }
      // Which rules list a study: the sources of the rooms that read, sort and list it.
      let rules = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
      }
      let source = EmbeddedSource(
        files: files.map { ($0.name, $0.text) },
        agents: agents,
        eventTerms: terms,
        searchWords: words,
        protocols: protocols.map { ($0.name, $0.text) },
        rules: rules,
        trials: catalogue?.trials ?? []
      )
      .text
      try Data(source.utf8).write(to: URL(filePath: output), options: .atomic)
    } catch {
      fail("error: \(error)\n")
    }
  }

  /// The protocols of reviews, which readers get as they are, and the files of the catalogue.
  private static func parted(
    _ files: [CatalogueFile]
  ) -> (protocols: [CatalogueFile], catalogue: [CatalogueFile]) {
    (
      files.filter { $0.name.hasPrefix("Protocols/") },
      files.filter { !$0.name.hasPrefix("Protocols/") }
    )
  }

  private static func file(at path: String, in folder: String) throws -> CatalogueFile {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let name = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    return CatalogueFile(name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
  }

  /// The text of the table of that name, once it was read without an error.
  private static func judged(
    _ name: String,
    of paths: [String],
    reading: (String) throws(ListLineError) -> Void
  ) throws -> String {
    guard let path = paths.first(where: { $0.hasSuffix("/" + name) }) else { return "" }
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    do throws(ListLineError) {
      try reading(text)
    } catch {
      fail("\(path):\(error.line):1: error: \(error.message)\n")
    }
    return text
  }

  private static func line(for finding: ImportFinding, in folder: String) -> String {
    let place = finding.location
    let path = URL(filePath: folder).appending(path: place.file).path(percentEncoded: false)
    return "\(path):\(place.line):\(place.column): error: \(finding.message)\n"
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(1)
  }
}
