import Foundation
import Testing

@Suite("The import command", .serialized)
struct ImportCommandTests {
  private let place: ImportScript

  init() throws {
    place = try ImportScript()
    try place.write("[\(ImportScript.study(1)),\n\(ImportScript.study(2))]", to: "page.json")
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "broken"),
      withIntermediateDirectories: true
    )
    try place.write(ImportScript.study(3), to: "broken/good.json")
    try place.write("[\(ImportScript.study(4)),{\"protocolSection\":}]", to: "broken/bad.json")
  }

  @Test func `good files exit 0, and again they are as before`() throws {
    let first = try place.run("$R import page.json")
    #expect(first == ("2 studies: 2 new; no findings\n", "", 0))
    let again = try place.run("cat page.json | $R import -")
    #expect(again == ("2 studies: 2 as before; no findings\n", "", 0))
  }

  @Test func `records kept plain come out as packed ones do, from one store`() throws {
    let result = try place.run(
      """
      $R import --quiet broken/good.json && $R import --quiet --keep plain page.json &&
      $R export --format registry && $R import --keep flat page.json
      """
    )
    let studies = [1, 2, 3].map { ImportScript.study($0) + "\n" }.joined()
    let counts = ["1 study: 1 new; no findings\n", "2 studies: 2 new; no findings\n"].joined()
    #expect(result.output == counts + studies)
    #expect(result.status == 2 && result.error.contains("'packed' and 'plain'"), "\(result.error)")
  }

  @Test func `a folder with a broken file keeps the rest, says where, and exits 1`() throws {
    let result = try place.run("$R import broken page.json")
    #expect(result.status == 1)
    #expect(result.output == "4 studies: 4 new; 1 refused; 1 finding\n")
    #expect(result.error.hasPrefix("failure: broken/bad.json, byte "))
    #expect(result.error.hasSuffix("\n") && !result.error.contains("\r"))
    #expect(result.error.split(separator: "\n").count == 1)
    let listed = try place.run("$R imports; $R imports last; $R imports 7")
    #expect(listed.output.contains("  complete  4 new; 1 finding  broken, page.json\n"))
    #expect(listed.output.hasSuffix(result.error))
    #expect(listed.status == 1 && listed.error.contains("no import '7'"))
  }

  @Test(
    "what cannot be imported is said, and leaves no store",
    arguments: [
      ("$R import no-such-file", 1, "no-such-file: it cannot be read: No such file or directory"),
      ("echo hello | $R import -", 1, "this is no file of the registry"),
      ("$R import", 2, "name files or folders to import"),
      ("$R import --nonsense page.json", 2, "Unknown option"),
      ("$R imports", 1, "there is no registry store here"),
      ("$R export --format registry", 1, "there is no registry store here"),
      ("$R export --format registry NCT1", 2, "has no study called 'NCT1'"),
      ("$R export --format registry --filter site:lung", 2, "leave --filter out"),
    ]
  )
  func refused(script: String, status: Int, words: String) throws {
    let result = try place.run(script)
    #expect(result.status == status && result.error.contains(words), "\(result.error)")
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "store").path))
  }

  @Test func `the records come out as they went in, all or those that are named`() throws {
    let result = try place.run(
      """
      $R import --quiet page.json
      $R export --format registry -o out.ndjson && cat out.ndjson
      $R export --format registry nct00000002 NCT00000002
      $R export --format registry -o out.ndjson
      $R export --format registry NCT00000009 -o other.ndjson
      ls
      """
    )
    let (one, two) = (ImportScript.study(1), ImportScript.study(2))
    #expect(
      result.output == "2 studies: 2 new; no findings\n\(one)\n\(two)\n\(two)\n"
        + "broken\nout.ndjson\npage.json\nstore\n"
    )
    #expect(result.error.contains("'out.ndjson' is there already"))
    #expect(result.error.contains("the store has no NCT00000009"))
  }

  @Test func `progress is shown on a terminal and nowhere else`() throws {
    let shown = try place.run(
      "script -qec '$R import page.json' /dev/null </dev/null | od -An -c | tr -d ' \\n'"
    )
    #expect(shown.output.contains("\\r033[K2studies:2new"))
    let quiet = try place.run("$R import page.json 2>&1")
    #expect(!quiet.output.contains("\u{1B}") && !quiet.output.contains("\r"))
  }

  @Test func `a text longer than any record takes no more memory than it may`() throws {
    let size = Program.isReleaseBuild ? 100_000_000 : 36_000_000
    let result = try place.run(
      """
      ulimit -v 700000
      { printf '[{"protocolSection":{"x":"'; head -c \(size) /dev/zero | tr '\\0' a; \
      printf '"}},'; cat broken/good.json; printf ']'; } | $R import -
      """
    )
    #expect(result.output == "1 study: 1 new; 1 refused; 1 finding\n")
    #expect(result.status == 1 && result.error.contains("has more than"), "\(result.error)")
  }
}
