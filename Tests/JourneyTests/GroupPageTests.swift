import Foundation
import TestSupport
import Testing

/// What docs/group.md has a group type, typed.
@Suite(
  "The page on a group's store",
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct GroupPageTests {
  private let server: PostgresServer
  private let scene: ServerScene
  private let evidence: TestDatabase

  init() throws {
    server = try PostgresServer()
    scene = try ServerScene(on: server)
    evidence = TestDatabase("evidence", of: server)
    try scene.write(
      (1...60).map { ImportScript.study(90_000_000 + $0) }.joined(separator: "\n"),
      to: "in.ndjson"
    )
  }

  /// The block of SQL below a sentence or heading of the page that begins so.
  private static func block(below beginning: String) throws -> String {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/group.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let place = try #require(text.range(of: "\n\(beginning)"))
    let start = try #require(text[place.upperBound...].range(of: "```sql\n"))
    let end = try #require(text[start.upperBound...].range(of: "\n```"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  private func list(as user: String) throws -> (output: String, error: String, status: Int32) {
    try scene.run("$R list --format csv | grep -c NCT9", on: evidence.address(as: user))
  }

  @Test func `its roles do what it says, and its partitions hold what the tables held`() throws {
    try scene.database.execute(try Self.block(below: "## Who may do what"))
    let early = try scene.run("$R list", on: evidence.address(as: "guest"))
    #expect(early.error.contains("there is no registry store here"), "\(early)")
    let first = try scene.run(
      "head -20 in.ndjson | $R import --quiet -",
      on: evidence.address(as: "anna")
    )
    #expect(first.status == 0, "\(first)")
    let second = try scene.run("$R import --quiet in.ndjson", on: evidence.address(as: "ben"))
    #expect(second.status == 0 && second.error.isEmpty, "\(second)")
    #expect(try list(as: "guest").output == "60\n")
    let refused = try scene.run("$R import in.ndjson", on: evidence.address(as: "guest"))
    #expect(refused.status == 1 && refused.error.contains("may be read but not written"))
    let owners = try evidence.value(
      "select count(*) from pg_tables where schemaname = 'rtio' and tableowner <> 'evidence_owner'"
    )
    #expect(owners == "0")

    let before = try scene.run("$R export --format registry", on: evidence.address(as: "guest"))
    try evidence.execute(try Self.block(below: "**Partitions on one server.**"), as: "anna")
    let parts = try evidence.value("select count(*) from pg_inherits")
    #expect(Int(parts ?? "") ?? 0 > 40)
    let after = try scene.run("$R export --format registry", on: evidence.address(as: "guest"))
    #expect(after.output == before.output && after.error.isEmpty, "\(after.error)")
    try scene.write(
      (31...90).map { ImportScript.study(90_000_000 + $0) }.joined(separator: "\n")
        .replacing("2026-01-02", with: "2026-03-04"),
      to: "later.ndjson"
    )
    let later = try scene.run("$R import later.ndjson", on: evidence.address(as: "ben"))
    #expect(later.status == 0 && later.output.contains("30 new"), "\(later)")
    #expect(try list(as: "guest").output == "90\n")
  }

  @Test func `a store that was restored from its page's dump is listed anew`() throws {
    let bin = try #require(PostgresServer.newestBinaries)
    let prefix =
      "export PGHOST='\(server.folder)' PGPORT=\(server.port) PGUSER=postgres PATH=\(bin):$PATH"
    let name = scene.database.name
    let result = try scene.run(
      """
      \(prefix)
      head -20 in.ndjson | $R import --quiet - >/dev/null; $R list --format csv | grep -c NCT9
      pg_dump --format=custom --schema=rtio --file=evidence.dump \(name)
      $R import --quiet in.ndjson >/dev/null; $R list --format csv | grep -c NCT9
      psql -q \(name) -c 'drop schema rtio cascade' 2>/dev/null
      pg_restore --exit-on-error --dbname=\(name) evidence.dump
      psql -q \(name) -c 'update rtio.store set identity = cast(random() * 9007199254740991 as bigint)'
      $R list --format csv | grep -c NCT9
      """
    )
    #expect(result.output == "20\n60\n20\n" && result.error.isEmpty, "\(result)")
  }
}
