import Foundation
import TestSupport
import Testing

/// Tags and notes in a real terminal, in two browsers on one file, and in commands.
@Suite(.serialized) struct NoteJourneys {
  private static let tag = "/ 'NCT02125461' Enter # 'board' Down 'read it' Down C-u 'AB' Enter"

  @Test func `two browsers on one file lose nothing of each other`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["team/notes.json"]
    let one = try TerminalSession("--fresh --notes '\(path)'")
    let other = try TerminalSession("--fresh --notes '\(path)'")
    try one.wait(forText: "61 of 61")
    try other.wait(forText: "61 of 61")
    try one.press(Self.tag)
    try one.wait(forText: "tagged board, and a note, AB; kept in")
    try other.press("/ 'NCT02125461' Enter # 'late' Down Down C-u 'CD' Enter")
    try other.wait(forText: "tagged late, CD; kept in")
    try other.press("0 / 'tag:board tag:late' Enter")
    let list = try other.wait(forText: "1 of 1")
    #expect(list.contains("PACIFIC"))
    try other.press("Enter")
    let page = try other.wait(forText: "NOTES OF READERS")
    #expect(page.contains("board (20") && page.contains("read it"))
    try one.press("# C-x")
    try one.wait(forText: "nothing said by AB any more")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("\"AB\"") && text.contains("\"CD\""))
  }

  @Test func `a filter with a tag is remembered for the next start`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let home = folder["home"]
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let path = folder["notes.json"]
    try Self.file("board").write(toFile: path, atomically: true, encoding: .utf8)
    for _ in 0..<2 {
      let terminal = try TerminalSession(
        "--notes '\(path)'",
        environment: ["XDG_STATE_HOME": home]
      )
      try terminal.wait(forText: " of 61")
      try terminal.press("0 / 'tag:board' Enter")
      try terminal.wait(forText: "1 of 61")
      try terminal.press("q")
      try terminal.waitForTheShell()
      let session = try String(contentsOfFile: home + "/rtio-tui/session", encoding: .utf8)
      #expect(session.contains("filter tag:board"))
    }
    let again = try TerminalSession("--notes '\(path)'", environment: ["XDG_STATE_HOME": home])
    try again.wait(forText: "1 of 61")
  }

  private static func file(_ tag: String) -> String {
    """
    {"format": 1, "notes": [{"trial": "NCT02125461", "tags": ["\(tag)"], "note": "read it",
    "initials": "AB", "date": "2026-12-01"}]}
    """
  }

  @Test func `list, show and export go by the notes of a file`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    try Self.file("board").write(toFile: path, atomically: true, encoding: .utf8)
    func run(_ arguments: String...) throws -> String {
      let result = try Program.run(Program.path(), arguments + ["--notes", path])
      #expect(result.status == 0, "\(result.error)")
      return result.output
    }
    let list = try run(
      "list",
      "--filter",
      "tag:board",
      "--columns",
      "id,tags,note",
      "--format",
      "csv"
    )
    #expect(list.contains("NCT02125461,board,AB: board (2026-12-01): read it"))
    #expect(
      try run("list", "--filter", "tag:none", "--columns", "id", "--format", "csv")
        .split(separator: "\n").count == 61
    )
    #expect(try run("show", "PACIFIC").contains("board (2026-12-01): read it"))
    #expect(try run("show", "PACIFIC", "--format", "json").contains("\"readerNotes\""))
    #expect(try run("export", "--filter", "tag:board", "--format", "csv").contains("read it"))
    let unknown = try Program.rtio("list", "--notes", path, "--filter", "tag:baord")
    #expect(unknown.status == 2 && unknown.error.contains("board"))
    let missing = try Program.rtio("list", "--notes", path + ".none")
    #expect(missing.status == 2 && missing.error.contains("is not there"))
    let screen = try Program.rtio(
      "--screen",
      "80x24",
      "--notes",
      path,
      "--keys",
      "/ 'tag:board' Enter"
    )
    #expect(screen.output.contains("NCT02125461*"))
  }

  @Test(arguments: [
    "{\"format\": 1, \"notes\": [{]}", "not json", "{\"format\": 2, \"notes\": []}",
  ])
  func `a file that cannot be read is left as it is, and the reason is said`(text: String) throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["n"]
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try TerminalSession("--fresh --notes '\(path)'", columns: 160)
    try terminal.wait(forText: "the notes cannot be read")
    try terminal.press(Self.tag)
    try terminal.wait(forText: "the note was not kept")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    for arguments in [["list"], ["show", "PACIFIC"], ["export", "--format", "csv"]] {
      let result = try Program.run(Program.path(), arguments + ["--notes", path])
      #expect(result.status == 2 && result.error.contains("the notes cannot be read"))
    }
  }
}

/// Tags in the store on a server that a group shares.
@Suite(.serialized, .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"))
struct SharedNoteJourneys {
  @Test func `what one tags the other sees without a key, and a command finds`() throws {
    let scene = try ServerScene()
    try scene.write(ImportScript.study(90_000_001) + "\n", to: "first.ndjson")
    #expect(try scene.run("$R import -q first.ndjson").status == 0)
    func browser(_ name: String) throws -> TerminalSession {
      let terminal = try TerminalSession(
        "--fresh",
        environment: [
          "RTIO_STORE": scene.address, "RTIO_STORE_PACE": "0.2", "RTIO_READER": name,
          "XDG_CACHE_HOME": scene.folder.appending(path: "cache-\(name)").path,
          "XDG_STATE_HOME": scene.folder.appending(path: "state-\(name)").path,
        ]
      )
      try terminal.wait(forText: "62 of 62")
      return terminal
    }
    let one = try browser("anna")
    let other = try browser("ben")
    try other.press("/ 'NCT90000001' Enter Enter")
    try other.wait(forText: "NCT90000001")
    try one.press("/ 'NCT90000001' Enter # 'board' Down 'call the site' Down C-u 'AB' Enter")
    try one.wait(forText: "tagged board, and a note, AB; kept for")
    let page = try other.wait(forText: "NOTES OF READERS")
    #expect(page.contains("call the site"))
    let list = try scene.run("$R list --filter tag:board --columns id,note --format csv")
    #expect(list.output.contains("NCT90000001,AB: board ("))
    try other.press("# 'late' Down Down C-u 'CD' Enter")
    try other.wait(forText: "tagged late, CD; kept for")
    try one.press("Enter")
    try one.wait(forText: "late (")
    try one.press("q")
    try one.press("0 / 'tag:board tag:late' Enter")
    try one.wait(forText: "1 of 62")
  }
}
