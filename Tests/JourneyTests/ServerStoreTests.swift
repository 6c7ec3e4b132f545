import Foundation
import TestSupport
import Testing

@Suite(
  "A store on a server, as people meet it",
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct ServerStoreTests {
  private let scene: ServerScene

  init() throws {
    scene = try ServerScene()
    try scene.write(
      (1...40).map { ImportScript.study(90_000_000 + $0) }.joined(separator: "\n"),
      to: "in.ndjson"
    )
  }

  @Test func `an address with a password is refused, and the password is in no word`() throws {
    for address in [
      "postgres://reader:hush-hush@127.0.0.1/evidence",
      "postgresql:///evidence?user=reader&password=hush-hush",
    ] {
      let result = try scene.run(
        """
        for words in list 'show PACIFIC' 'import in.ndjson' imports '--screen 80x24' \
          'export --format registry' 'check PACIFIC' 'sync --catalogue'; do
          $R $words --store '\(address)'; echo "exit $?"
        done
        $R; echo "exit $?"
        ls -A
        """,
        on: address
      )
      #expect(result.output == String(repeating: "exit 2\n", count: 9) + "in.ndjson\n", "\(result)")
      #expect(result.error.contains("~/.pgpass") && result.error.contains("PGPASSWORD"))
      #expect(!result.error.contains("hush"))
    }
  }

  @Test func `where there is no server, database, user or store it is said at once, and why`()
    throws
  {
    let port = try PostgresServer.freePort()
    let result = try scene.run(
      """
      address() {
        $R list --store "$1" 2>&1 >/dev/null; echo "exit $?"
      }
      address 'postgres://postgres@127.0.0.1:\(port)/evidence?gssencmode=disable'
      address '\(scene.database.address().replacing(scene.database.name, with: "nowhere"))'
      address '\(scene.database.address(as: "nobody"))'
      address '\(scene.address)'
      """
    )
    let exits = result.output.split(separator: "\n").filter { $0.hasPrefix("exit") }
    #expect(exits == ["exit 4", "exit 1", "exit 1", "exit 1"], "\(result)")
    #expect(result.output.contains("cannot be reached"))
    #expect(result.output.contains("nowhere"))
    #expect(result.output.contains("nobody"))
    #expect(result.output.contains("there is no registry store here"))
  }

  @Test func `a reader's role opens everything, and gets a sentence on the first write`() throws {
    let reader = "r" + UUID().uuidString.lowercased().filter { $0 != "-" }
    let imported = try scene.run("$R import --quiet in.ndjson")
    #expect(imported.status == 0, "\(imported)")
    try scene.database.execute(
      """
      create role \(reader) login; grant usage on schema rtio to \(reader);
      grant select on all tables in schema rtio to \(reader)
      """
    )
    let result = try scene.run(
      """
      $R list --format csv | grep -c NCT9; $R show NCT90000007 | head -1
      $R imports | wc -l; $R export --format registry | wc -l
      $R --fresh --screen 80x24 --keys "/ 'NCT90000007' Enter Enter" | head -1
      $R import --quiet in.ndjson; echo "exit $?"
      """,
      on: scene.database.address(as: reader)
    )
    #expect(result.output.hasPrefix("40\n"), "\(result)")
    #expect(result.output.hasSuffix("exit 1\n"), "\(result)")
    #expect(result.error.contains("may be read but not written"), "\(result)")
    #expect(result.error.contains("\n") && result.error.split(separator: "\n").count == 1)
    try scene.database.execute("drop owned by \(reader); drop role \(reader)")
  }

  @Test func `a store of a newer program is refused, and one of no program of ours`() throws {
    let imported = try scene.run("$R import --quiet in.ndjson")
    #expect(imported.status == 0, "\(imported)")
    try scene.database.execute("insert into rtio.migration values ('from the future')")
    try scene.database.execute("create schema others; create table others.things (id int)")
    let other = scene.database.address(as: "postgres", "rtio_schema=others")
    let result = try scene.run(
      """
      $R list 2>&1 >/dev/null; $R import --quiet in.ndjson 2>&1; $R list --store '\(other)' 2>&1
      """
    )
    #expect(result.output.contains("from the future"), "\(result)")
    #expect(result.output.contains("this is no registry store"), "\(result)")
    #expect(result.output.split(separator: "\n").count == 3, "\(result)")
  }

  @Test func `another schema is another store, and has another index`() throws {
    let other = scene.database.address(as: "postgres", "rtio_schema=others")
    let result = try scene.run(
      """
      $R import --quiet in.ndjson >/dev/null
      head -3 in.ndjson | $R import --quiet --store '\(other)' - >/dev/null
      $R list --format csv | grep -c NCT9; $R list --store '\(other)' --format csv | grep -c NCT9
      ls cache/rtio-tui/stores | wc -l
      find cache -type d ! -perm 700; grep -rl postgres cache
      """
    )
    #expect(result.output == "40\n3\n2\n", "\(result)")
  }

  @Test func `the child that imports has no address among its arguments`() throws {
    let result = try scene.run(
      """
      $G 3000 --seed 3 > many.ndjson
      $R --fresh --screen 80x24 --keys "i 'many.ndjson' Enter" > screen &
      browser=$!
      while kill -0 $browser 2>/dev/null; do
        for child in /proc/[0-9]*; do
          { tr '\\0' ' ' < $child/cmdline | grep -- '--store-descriptor'; } 2>/dev/null
        done >> seen
      done
      wait $browser
      sort -u seen | grep -v grep
      $R list --format csv | grep -c NCT9
      """
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.last == "3000", "\(result)")
    #expect(lines.count > 1, "no child was seen")
    #expect(!result.output.contains("postgres:"), "\(result)")
  }

  @Test func `a schema that is dropped is said, and the bundled trials stay`() throws {
    let result = try scene.run("$R import --quiet in.ndjson; $R list --format csv | wc -l")
    #expect(result.status == 0, "\(result)")
    try scene.database.execute("drop schema rtio cascade")
    let dropped = try scene.run(
      """
      $R show NCT90000007; echo "exit $?"; $R show PACIFIC; echo "exit $?"
      $R import --quiet in.ndjson; $R list --format csv | grep -c NCT9
      """
    )
    #expect(dropped.error.contains("there is no registry store here"), "\(dropped)")
    #expect(dropped.output.hasSuffix("40\n"), "\(dropped)")
  }
}

@Suite(
  "A server that is away",
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct ServerAwayTests {
  @Test func `the browser shows the list as it last was, since when, and why a trial stays shut`()
    throws
  {
    let server = try PostgresServer()
    let scene = try ServerScene(on: server)
    try scene.write(
      (1...40).map { ImportScript.study(90_000_000 + $0) }.joined(separator: "\n"),
      to: "in.ndjson"
    )
    let before = try scene.run(
      "$R import --quiet in.ndjson >/dev/null; $R list --format csv | grep -c NCT9"
    )
    #expect(before.output == "40\n", "\(before)")
    try server.stop()
    let away = try scene.run(
      """
      $R --fresh --screen 120x40
      $R --fresh --screen 120x40 --keys "/ 'NCT90000007' Enter Enter"; echo "exit $?"
      $R --fresh --screen 120x40 --keys "/ 'PACIFIC' Enter Enter"
      $R list >/dev/null; echo "exit $?"
      $R import --quiet in.ndjson; echo "exit $?"
      """
    )
    #expect(away.output.contains("this is the list of 20"), "\(away)")
    #expect(away.output.contains("NCT90000007"))
    #expect(away.output.contains("cannot be reached"))
    #expect(away.output.contains("Durvalumab 10 mg/kg"))
    #expect(away.output.hasSuffix("exit 4\nexit 4\n"), "\(away)")
    try server.start()
    let after = try scene.run("$R show NCT90000007 | head -1; $R list --format csv | grep -c NCT9")
    #expect(after.output.hasSuffix("40\n") && after.error.isEmpty, "\(after)")
  }

  @Test func `opening one more trial is one more question to the server`() throws {
    let server = try PostgresServer(["log_statement=all", "log_min_duration_statement=-1"])
    let scene = try ServerScene(on: server)
    let made = try scene.run(
      "$G 60 --seed 5 > in.ndjson; $R import --quiet in.ndjson; $R list > all"
    )
    #expect(made.status == 0, "\(made)")
    func questions(_ keys: String) throws -> Int {
      let log = URL(filePath: "\(server.folder)/log")
      let before = try Data(contentsOf: log).count
      let opened = try scene.run("$R --fresh --screen 80x24 --keys \"\(keys)\"")
      #expect(opened.status == 0, "\(opened)")
      let text = String(decoding: try Data(contentsOf: log).dropFirst(before), as: UTF8.self)
      return text.split(separator: "\n").count { line in
        line.contains("statement: ") || line.contains("execute ")
      }
    }
    let one = try questions("/ 'has:record' Enter Enter")
    let four = try questions("/ 'has:record' Enter Enter J J J")
    // The trials behind it are asked for with it, sixty-four at a time.
    #expect(four - one <= 3)
    #expect(one > 0)
  }
}
