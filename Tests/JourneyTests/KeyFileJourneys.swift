import Foundation
import TestSupport
import Testing

/// Keys of one's own, themes and the mouse, through the program itself.
@Suite(.serialized) struct KeyFileJourneys {
  /// A folder with a file of keys in it.
  private static func home(_ keys: String) throws -> TestFolder {
    let folder = try TestFolder()
    let place = folder.url.appending(path: "rtio-tui")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: "keys.conf")
    try keys.write(to: file, atomically: true, encoding: .utf8)
    return folder
  }

  @Test("keys of one's own act, and foot, help and the table follow")
  func follows() throws {
    let folder = try Self.home("trials,facets C-t next\ntrials s none\ntrials z sort\n")
    let environment = ["XDG_CONFIG_HOME": folder.url.path]
    let terminal = try TerminalSession("--fresh", columns: 120, environment: environment)
    try terminal.wait(forText: "C-t k move")
    try terminal.press("C-t")
    try terminal.wait(forText: "2 of ")
    try terminal.press("z")
    try terminal.wait(forText: "Sort the list")
    // One after the other: an escape that a key follows at once is Alt with the key.
    try terminal.press("Escape")
    try terminal.wait(for: "the list alone") { !$0.contains("Sort the list") }
    try terminal.press("? 'sort the list'")
    try terminal.wait(for: "the key in help") { $0.contains("z") && $0.contains("sort the list") }
    try terminal.press("C-c")
    try terminal.waitForTheShell()
    let keys = try Program.rtio("keys", environment: environment)
    #expect(keys.output.contains("C-t"))
    #expect(keys.error.isEmpty)
    let check = try Program.rtio("keys", "--check", environment: environment)
    #expect(check.status == 0)
    #expect(check.output.contains("keys.conf: 3 lines change keys"))
    let standard = try Program.rtio("keys", "--standard", environment: environment)
    #expect(try standard.output == Program.rtio("keys").output)
  }

  @Test("a file that cannot be taken is left aside, and its line is named")
  func refuses() throws {
    let folder = try Self.home("trials C-t next\ntrials j nxt\nsearch Escape none\n")
    let environment = ["XDG_CONFIG_HOME": folder.url.path]
    let terminal = try TerminalSession("--fresh", columns: 120, environment: environment)
    try terminal.wait(forText: "standard keys, for keys.conf has line 2: 'nxt' is no action")
    try terminal.press("j")
    try terminal.wait(forText: "2 of ")
    try terminal.press("q")
    try terminal.waitForTheShell()
    let check = try Program.rtio("keys", "--check", environment: environment)
    #expect(check.status == 1)
    #expect(check.error.contains("line 2: 'nxt' is no action; did you mean 'next'?"))
    let keys = try Program.rtio("keys", environment: environment)
    #expect(keys.error.contains("line 2") && keys.error.contains("the standard keys are used"))
    #expect(try keys.output == Program.rtio("keys").output)
  }

  @Test("the table as a file of keys changes nothing, and a folder in its place is told of")
  func writesOut() throws {
    let folder = try Self.home(try Program.rtio("keys", "--format", "conf").output)
    let environment = ["XDG_CONFIG_HOME": folder.url.path]
    let keys = try Program.rtio("keys", environment: environment)
    #expect(keys.error.isEmpty)
    #expect(try keys.output == Program.rtio("keys").output)
    let other = try TestFolder()
    try FileManager.default.createDirectory(
      at: other.url.appending(path: "rtio-tui/keys.conf"),
      withIntermediateDirectories: true
    )
    let refused = try Program.rtio("keys", environment: ["XDG_CONFIG_HOME": other.url.path])
    #expect(refused.status == 0)
    #expect(refused.error.contains("keys.conf: it cannot be read: it is a folder, not a file"))
  }

  @Test("a theme that there is not is named with those that there are")
  func themes() throws {
    let wrong = try Program.rtio("--screen", "80x24", environment: ["RTIO_THEME": "solarized"])
    #expect(wrong.status == 2)
    #expect(
      wrong.error
        == "rtio-tui: RTIO_THEME: 'solarized' is no theme; there are standard, contrast, mono\n"
    )
    let shot = ["--fresh", "--screen", "80x24", "--as", "ansi"]
    func drawn(_ more: [String], _ environment: [String: String] = [:]) throws -> String {
      try Program.run(Program.path(), shot + more, environment: environment).output
    }
    let mono = try drawn(["--theme", "mono"])
    #expect(try mono == drawn([], ["NO_COLOR": "1"]))
    #expect(try mono == drawn([], ["RTIO_THEME": "mono"]))
    #expect(try mono == drawn(["--no-color"]))
    #expect(try mono != drawn(["--theme", "contrast"]))
  }

  @Test("the mouse is the terminal's own, unless it is asked for, and is given back")
  func mouse() throws {
    let without = try TerminalSession("--fresh")
    try without.wait(forText: "move")
    #expect(try !without.readsMouse())
    let folder = try Self.home("mouse on\n")
    let terminal = try TerminalSession(
      "--fresh",
      environment: ["XDG_CONFIG_HOME": folder.url.path]
    )
    try terminal.wait(forText: "the mouse chooses rows")
    #expect(try terminal.readsMouse())
    try terminal.press("'\u{1B}[<0;10;10M\u{1B}[<0;10;10m'")
    try terminal.wait(for: "the row clicked on") { screen in
      screen.split(separator: "\n", omittingEmptySubsequences: false)[9].hasPrefix("▸")
    }
    try terminal.press("'\u{1B}[<65;10;10M'")
    try terminal.wait(for: "three rows further") { screen in
      !screen.split(separator: "\n", omittingEmptySubsequences: false)[9].hasPrefix("▸")
    }
    try terminal.press("'\u{1B}[<0;10;9M\u{1B}[<0;10;9m\u{1B}[<0;10;9M'")
    try terminal.wait(forText: "Overview")
    try terminal.press("C-c")
    try terminal.waitForTheShell()
    #expect(try !terminal.readsMouse())
  }
}
