import Foundation
import TestSupport
import Testing

/// Views that are kept by name, in two browsers on one file, at the next start, and in commands.
@Suite(.serialized) struct ViewJourneys {
  @Test func `two browsers keep a view each, and the next start and commands take them up`() throws
  {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["own/views"]
    let one = try TerminalSession("--fresh --views '\(path)'")
    let other = try TerminalSession("--fresh --views '\(path)'")
    try one.wait(forText: "61 of 61")
    try other.wait(forText: "61 of 61")
    try one.press("/ 'NCT02125461' Enter : 'save view Board' Enter")
    try one.wait(forText: "view Board kept in")
    try other.press("/ 'site:lung' Enter : 'save view lung' Enter")
    try other.wait(forText: "view lung kept in")
    try other.press("0 : 'board' Enter")
    try other.wait(forText: "view Board: 1 of 61")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("view Board\n") && text.contains("view lung\n"))

    let again = try TerminalSession("--fresh --views '\(path)' --view board")
    try again.wait(forText: "1 of 61")
    func run(_ arguments: String...) throws -> (output: String, error: String, status: Int32) {
      try Program.run(Program.path(), arguments + ["--views", path])
    }
    let list = try run("list", "--view", "board", "--columns", "id", "--format", "csv")
    #expect(
      list.output.split(whereSeparator: \.isNewline).map(String.init) == ["id", "NCT02125461"]
    )
    let both = try run("list", "--view", "lung", "--filter", "NCT02125461", "--format", "csv")
    #expect(both.output.split(whereSeparator: \.isNewline).count == 2)
    #expect(try run("export", "--view", "Board", "--format", "csv").output.contains("PACIFIC"))
    let unknown = try run("list", "--view", "bord")
    #expect(unknown.status == 2 && unknown.error.contains("nearest: Board"))
    #expect(try run("views").output.contains("Board: NCT02125461; by "))
    let json = try run("views", "--format", "json").output
    #expect(json.contains("\"name\": \"lung\"") && json.contains("\"filter\": \"site:lung\""))
  }

  @Test func `a view whose tag is gone says so at the start and in the list, and keeps the rest`()
    throws
  {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["views"]
    let text = "rtio-tui views 1\n\nview late\nfilter NCT02125461 tag:gone\nsort -result\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try TerminalSession("--fresh --views '\(path)' --view late", columns: 160)
    let screen = try terminal.wait(forText: "'tag:gone' is left out")
    #expect(screen.contains("1 of 61"))
    let list = try Program.rtio("list", "--views", path, "--view", "late", "--format", "csv")
    #expect(list.status == 0 && list.error.contains("'tag:gone' is left out"))
    #expect(list.output.contains("PACIFIC"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a file that is none of views is left as it is`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["v"]
    try "mine\n".write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try TerminalSession("--fresh --views '\(path)'", columns: 160)
    try terminal.wait(forText: "the views cannot be read")
    try terminal.press(": 'save view a' Enter")
    try terminal.wait(forText: "the view was not kept")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine\n")
    let list = try Program.rtio("list", "--views", path, "--view", "a")
    #expect(list.status == 2 && list.error.contains("1:1: it is no file of views"))
  }
}
