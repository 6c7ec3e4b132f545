import BuiltFrom
import CursesTerminal
import Glibc
import PostgresEngine
import RegistrySync
import SQLiteEngine
import TrialModel
import TrialQuery
import TrialStore

/// What `--version --verbose` prints: what the program is made of, a line each.
struct VersionDocument {
  /// Whether these arguments ask for it, and for nothing else.
  static func isAskedFor(by arguments: some Collection<String>) -> Bool {
    arguments.count == 2 && Set(arguments) == ["--version", "--verbose"]
  }

  /// The lines: a word, and the version or state of what goes by it.
  ///
  /// Libraries are asked for the version that runs, which need not be that which was there when the program was built.
  var lines: [(name: String, value: String)] {
    let catalogue = Catalogue.bundled
    return [
      ("rtio-tui", Version.text),
      ("commit", BuiltCommit.number() ?? "not known"),
      ("date", BuiltCommit.moment() ?? "not known"),
      ("Swift", SwiftCompiler.version),
      ("ncurses", Self.afterName(TerminalSurvey.libraryVersion)),
      ("SQLite", SQLitePlace.libraryVersion),
      ("zstd", RecordCodec.zstdVersion),
      ("glibc", Self.library),
      ("libcurl", Self.curl),
      ("libpq", Self.postgres),
      ("store format", Migration.layoutInWords),
      ("index format", String(TrialIndex.layoutVersion)),
      ("data as of", catalogue.asOf?.text ?? "not known"),
      ("trials", String(catalogue.count)),
      ("sources", String(catalogue.sources.count)),
    ]
  }

  var text: String {
    let longest = lines.map(\.name.count).max() ?? 0
    return lines.map { line in
      let gap = String(repeating: " ", count: longest - line.name.count + 2)
      return line.name + gap + line.value + "\n"
    }
    .joined()
  }

  private static let absent = "not found; only what needs it does without"

  /// The version of the C library that runs, `2.36`.
  private static var library: String {
    var text = [CChar](repeating: 0, count: 64)
    let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &text, text.count)
    let said = text.prefix(max(0, min(length, text.count) - 1)).map { UInt8(bitPattern: $0) }
    return said.isEmpty ? "not known" : afterName(String(decoding: said, as: UTF8.self))
  }

  private static var curl: String {
    let carrier = try? CurlTransport.ours(.init(file: nil, folder: nil))
    return carrier.map { afterName($0.version) } ?? absent
  }

  private static var postgres: String { (try? PostgresLibrary())?.version ?? absent }

  /// What stands behind the name: `6.4.20221231` of `ncurses 6.4.20221231`.
  private static func afterName(_ text: String) -> String {
    text.firstIndex { $0 == " " || $0 == "/" }.map { String(text[text.index(after: $0)...]) }
      ?? text
  }
}
