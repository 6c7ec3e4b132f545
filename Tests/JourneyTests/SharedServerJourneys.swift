import Foundation
import TestSupport
import Testing

/// Two browsers as two roles on one server, each in a terminal of its own.
@Suite(.serialized, .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"))
struct SharedServerJourneys {
  private let server: PostgresServer
  private let scene: ServerScene

  /// A server of its own with a store of one study, a role that reads and one that writes.
  init() throws {
    server = try PostgresServer()
    scene = try ServerScene(on: server)
    try scene.write(ImportScript.study(90_000_001) + "\n", to: "first.ndjson")
    let made = try scene.run("$R import -q first.ndjson")
    guard made.status == 0 else { throw JourneyProblem("no store: \(made.error)") }
    try scene.database.execute(
      """
      create role anna login; create role ben login;
      grant usage on schema rtio to anna, ben;
      grant select on all tables in schema rtio to anna;
      grant select, insert, update, delete on all tables in schema rtio to ben;
      """
    )
  }

  private func browser(as role: String) throws -> TerminalSession {
    let terminal = try TerminalSession(
      environment: [
        "RTIO_STORE": scene.database.address(as: role), "RTIO_STORE_PACE": "0.2",
        "XDG_CACHE_HOME": scene.folder.appending(path: role).path,
      ]
    )
    try terminal.wait(forText: "62 of 62")
    return terminal
  }

  private func rows(_ screen: String) -> [Substring] {
    // What was captured ends with a line feed.
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.last == "" ? lines.dropLast() : lines).dropLast(2)
  }

  private func selected(_ screen: String) -> Substring? {
    screen.split(separator: "\n").first { $0.hasPrefix("▸") }
  }

  @Test func `one imports while the other reads, through the end of the server and its return`()
    throws
  {
    let reader = try browser(as: "anna")
    let importer = try browser(as: "ben")
    try reader.press("j j j j")
    let before = try reader.wait(forText: "5 of 62")
    let more = (2...4).map { ImportScript.study(90_000_000 + $0) + "\n" }.joined()
    try scene.write(more, to: "more.ndjson")
    try importer.press("i '\(scene.folder.appending(path: "more.ndjson").path)' Enter")
    try importer.wait(forText: "imported 3 studies")
    let told = try reader.wait(forText: "others have changed 3 trials; C-r takes them up")
    #expect(rows(told) == rows(before))
    try reader.press("C-r")
    let taken = try reader.wait(forText: "3 trials that others changed are listed")
    #expect(taken.contains("65 of 65") && selected(taken) == selected(before))
    try server.kill()
    for terminal in [reader, importer] {
      try terminal.press("j")
      try terminal.wait(forText: "! the server is away since ")
    }
    // Keys of the list ask nobody.
    try reader.press("/ 'PACIFIC' Enter")
    try reader.wait(forText: "1 PACIFIC ×")
    try server.start()
    for terminal in [reader, importer] { try terminal.wait(forText: "the server is back") }
    let listed = try scene.run("$R imports")
    #expect(listed.output.contains("3 new") && !listed.output.contains("interrupted"))
    for terminal in [reader, importer] {
      try terminal.press("q")
      try terminal.waitForTheShell()
      #expect(terminal.file("status") == "status 0" && terminal.file("errors") ?? "" == "")
    }
  }

  @Test
  func `a key ends the wait for a server that says nothing, and why nothing opened stays there`()
    throws
  {
    let network = try TestNetwork(before: server)
    let reader = try TerminalSession(
      environment: [
        "RTIO_STORE": scene.database.address(port: network.port, as: "anna"),
        "XDG_CACHE_HOME": scene.folder.appending(path: "anna").path,
      ]
    )
    try reader.wait(forText: "62 of 62")
    try reader.press("/ 'NCT90000001' Enter")
    try reader.wait(forText: "1 of 62")
    try network.order("silence")
    try reader.press("Enter")
    Thread.sleep(forTimeInterval: 1.5)
    try reader.press("j")
    try reader.wait(forText: "NCT90000001 cannot be read")
    try reader.press("q")
    try reader.waitForTheShell()
    #expect(reader.file("status") == "status 0")
  }

  @Test func `a schema that is dropped gives a sentence, and the list stays usable`() throws {
    let reader = try browser(as: "anna")
    try reader.wait(forText: "62 of 62")
    // A store that nobody has looked at yet may be one that is still to be made.
    try scene.write(ImportScript.study(90_000_009) + "\n", to: "another.ndjson")
    let another = try scene.run("$R import -q another.ndjson")
    #expect(another.status == 0, "\(another)")
    try reader.wait(forText: "others have changed 1 trial")
    try scene.database.execute("drop schema rtio cascade")
    try reader.wait(forText: "✗ ")
    try reader.press("/ 'PACIFIC' Enter")
    try reader.wait(forText: " since ")
    try reader.press("Enter 4")
    try reader.wait(forText: "[4 Toxicity")
    try reader.press("q q")
  }
}
