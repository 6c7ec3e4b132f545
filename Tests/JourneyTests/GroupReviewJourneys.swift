import Foundation
import TestSupport
import Testing

@Suite(
  "A review of a group, in a store on a server",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"),
  .serialized
)
struct GroupReviewJourneys {
  /// Two readers, each with a home of his own, and a folder with a review of five records.
  private func scene(on server: PostgresServer? = nil) throws -> ServerScene {
    let scene = try ServerScene(on: server)
    let ids = (1...5).map { "NCT0000000\($0)" }
    let hash = try Program.run(
      "/bin/sh",
      ["-c", "printf '%s' '\(ids.joined(separator: "\n"))' | sha256sum | cut -c1-64"]
    )
    .output.trimmingCharacters(in: .whitespacesAndNewlines)
    let made = try scene.run("$R review new review")
    try #require(made.status == 0, "\(made.error)")
    try scene.write(
      """
      {"format": 1, "search": "ctgov", "at": "2026-11-30T09:15:00.123456Z",
       "query": {"query.term": "radiotherapy AND immunotherapy"}, "apiVersion": "2.0.3",
       "dataTimestamp": "2026-11-27T09:00:05", "count": 5,
       "ids": [\(ids.map { "\"\($0)\"" }.joined(separator: ", "))],
       "sha256": "\(hash)", "version": "test", "complete": true}
      """,
      to: "review/runs/2026-11-30T091500.123Z-ctgov.json"
    )
    return scene
  }

  private static let homes = """
    anna() { XDG_STATE_HOME="$PWD/anna" XDG_CACHE_HOME="$PWD/anna" "$@"; }
    ben() { XDG_STATE_HOME="$PWD/ben" XDG_CACHE_HOME="$PWD/ben" "$@"; }

    """

  private func run(
    _ script: String,
    in scene: ServerScene
  ) throws -> (output: String, error: String, status: Int32) {
    try scene.run(Self.homes + script)
  }

  @Test func `two readers decide in one review, and it says what a folder says`() throws {
    let scene = try scene()
    let made = try run(
      """
      set -e
      anna $R review new --in-store lung --from review
      anna $R review decide --in-store lung --reader AB NCT00000001 NCT00000002 include
      ben $R review decide --in-store lung --reader CD NCT00000001 include
      ben $R review decide --in-store lung --reader CD NCT00000002 exclude --reason no-rt
      anna $R review new back --from-store lung
      """,
      in: scene
    )
    #expect(made.status == 0, "\(made.error)")
    for command in ["agreement", "flow --format csv", "strategy"] {
      let words = command.split(separator: " ", maxSplits: 1)
      let rest = words.dropFirst().joined()
      let both = try run(
        """
        anna $R review \(words[0]) back \(rest) > a
        ben $R review \(words[0]) --in-store lung \(rest) > b; cmp a b && cat b
        """,
        in: scene
      )
      #expect(both.status == 0 && !both.output.isEmpty, "\(command): \(both)")
    }
  }

  @Test func `while the server is away decisions wait, count, and are sent when it is back`() throws
  {
    let server = try PostgresServer()
    let scene = try scene(on: server)
    let made = try run(
      """
      set -e
      anna $R review new --in-store lung --from review
      ben $R review status --in-store lung > /dev/null
      """,
      in: scene
    )
    #expect(made.status == 0, "\(made.error)")
    try server.kill()
    let away = try run(
      """
      anna $R review decide --in-store lung --reader AB NCT00000001 include; echo $?
      ben $R review decide --in-store lung --reader CD NCT00000001 exclude --reason no-rt; echo $?
      ben $R review decide --in-store lung --reader CD NCT00000002 include; echo $?
      ben $R review agreement --in-store lung > /dev/null; echo $?
      """,
      in: scene
    )
    #expect(away.output.split(separator: "\n").count { $0 == "0" } == 4, "\(away)")
    #expect(away.error.contains("1 line waits on this machine for the store"), "\(away.error)")
    #expect(away.error.contains("2 lines wait on this machine for the store"), "\(away.error)")
    try server.start()
    let back = try run(
      """
      set -e
      anna $R review decide --in-store lung --reader AB NCT00000003 include
      ben $R review decide --in-store lung --reader CD NCT00000003 include
      anna $R review agreement --in-store lung --format json
      """,
      in: scene
    )
    #expect(back.status == 0 && back.error.isEmpty, "\(back)")
    #expect(try scene.database.value("select count(*) from rtio.reader_line") == "5")
    let state = try run(
      "cat anna/rtio-tui/journals/* ben/rtio-tui/journals/* | grep -c study",
      in: scene
    )
    #expect(state.output == "0\n", "nothing waits")
  }

  @Test func `what waits is listed with why, and a line that never goes is taken out into a file`()
    throws
  {
    let scene = try scene()
    let made = try run(
      "anna $R review new --in-store lung --from review && anna $R decisions waiting",
      in: scene
    )
    try #require(made.status == 0, "\(made)")
    #expect(made.output.contains("nothing waits for postgres://"), "\(made)")
    let role = "reader_\(Int.random(in: 0..<1_000_000_000))"
    try scene.database.execute(
      """
      create role \(role) login; grant usage on schema rtio to \(role);
      grant select on all tables in schema rtio to \(role)
      """
    )
    let store = scene.database.address(as: role)
    let waiting = try run(
      """
      export RTIO_STORE='\(store)'
      anna $R review decide --in-store lung --reader AB NCT00000001 NCT00000002 include; echo "=$?"
      anna $R decisions waiting; echo "=$?"
      anna $R decisions waiting --take-out 2 --to kept.ndjson; echo "=$?"
      anna $R decisions waiting --take-out 9 --to other.ndjson; echo "=$?"
      anna $R decisions waiting --take-out 2 --to kept.ndjson; echo "=$?"
      anna $R decisions waiting --take-out 2; echo "=$?"
      anna $R decisions waiting; echo "=$?"
      """,
      in: scene
    )
    let states = waiting.output.split(separator: "\n").filter { $0.hasPrefix("=") }
    #expect(states == ["=1", "=1", "=0", "=1", "=1", "=2", "=1"], "\(waiting)")
    for words in [
      "2 lines wait in", "line 2: review/lung, NCT00000001, AB, 20",
      "line 3: review/lung, NCT00000002",
      "1 line taken out of", "1 line waits in",
    ] {
      #expect(waiting.output.contains(words), "\(words): \(waiting)")
    }
    for words in [
      "'rtio-tui decisions waiting' lists them", "may be read but not written",
      "no line 9 waits in the journal", "'kept.ndjson' is there already", "go together",
    ] {
      #expect(waiting.error.contains(words), "\(words): \(waiting.error)")
    }
    let kept = try String(contentsOfFile: scene.folder.path + "/kept.ndjson", encoding: .utf8)
    #expect(kept.split(separator: "\n").count == 1 && kept.contains("NCT00000001"))
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path + "/other.ndjson"))
    // Once the right is there the rest goes, and the other address says that this one has nothing left.
    try scene.database.execute("grant insert, update on all tables in schema rtio to \(role)")
    let sent = try run("RTIO_STORE='\(store)' anna $R decisions waiting", in: scene)
    #expect(sent.status == 0 && sent.output.contains("1 line sent"), "\(sent)")
    let lines = try scene.database.value("select count(*) from rtio.reader_line")
    #expect(lines == "1")
  }

  @Test func `decisions on findings are a book of the store, merged by two without loss`() throws {
    let scene = try scene()
    try scene.write(
      """
      {"format": 1, "decisions": [{"code": "CI", "place": "NCT02125461", "figure": "os/hr", \
      "decision": "keep", "initials": "AB", "date": "2026-11-30"}]}
      """,
      to: "a.json"
    )
    try scene.write(
      """
      {"format": 1, "decisions": [{"code": "CI", "place": "NCT02125461", "figure": "pfs/hr", \
      "decision": "correct", "initials": "CD", "date": "2026-11-30"}]}
      """,
      to: "b.json"
    )
    let made = try run(
      """
      set -e
      anna $R import /dev/null > /dev/null 2>&1 || true
      anna $R review new --in-store x
      anna $R decisions merge a.json
      ben $R decisions merge b.json
      anna $R decisions merge b.json
      """,
      in: scene
    )
    #expect(made.status == 0, "\(made)")
    #expect(made.output.contains("1 the same"), "\(made.output)")
    #expect(
      try scene.database.value("select count(*) from rtio.reader_line where book = 'decisions'")
        == "2"
    )
  }

  @Test func `on a machine that has no list yet the first record opens once the list is made`()
    throws
  {
    let scene = try scene()
    try scene.write(
      (1...5).map { ImportScript.study($0) + "\n" }.joined(),
      to: "records.ndjson"
    )
    let made = try run(
      "anna $R import -q records.ndjson && anna $R review new --in-store lung --from review",
      in: scene
    )
    try #require(made.status == 0, "\(made)")
    let reader = try TerminalSession(
      "--fresh --in-store lung --reader AB",
      environment: [
        "RTIO_STORE": scene.database.address(), "XDG_STATE_HOME": scene.folder.path + "/new",
        "XDG_CACHE_HOME": scene.folder.path + "/new",
      ]
    )
    try reader.wait(forText: "5 to read at this stage")
    try reader.press("a")
    try reader.wait(forText: "NCT00000001 included")
    try reader.press("q q")
    try reader.waitForTheShell()
    let status = try run("ben $R review status --in-store lung", in: scene)
    #expect(status.output.contains("AB: 1 decided"), "\(status)")
  }
}
