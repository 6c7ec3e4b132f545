import Foundation
import TestSupport
import Testing

/// What a user does, in a real terminal.
@Suite(.serialized) struct BrowsingJourneys {
  /// Scripts of keys with the size of the screen they are pressed on.
  static let scripts: [(columns: Int, rows: Int, keys: String)] = [
    (80, 24, ""), (120, 40, ""), (40, 10, ""), (80, 24, "j j PageDown G g"),
    (80, 24, "f Space l j Space"), (120, 40, "f l l Space f j"), (80, 24, "v j j"),
    (80, 24, "/ 'durva' Enter Enter 3 j j p"), (120, 40, "/ 'PACIFIC' Enter Enter 4"),
    (80, 24, "/ 'CA184-043' Enter Enter 2"), (80, 24, "/ 'site:lng'"), (80, 24, "R 2 j"),
    (120, 40, "R 3 j j Enter"), (80, 24, "? Tab"), (80, 24, ": 'tox'"), (80, 24, "s j"),
    (100, 30, "C j Space"), (80, 24, "/ 'role:nothing'"), (60, 20, "Enter 6 j"), (80, 24, "c j j"),
    (80, 24, "m j m = j l"), (80, 24, "= m e Tab Down"),
  ]

  @Test("a script gives the same screen in a terminal as on --screen", arguments: scripts.indices)
  func sameScreen(place: Int) throws {
    let (columns, rows, keys) = Self.scripts[place]
    let expected = try Program.rtio("--screen", "\(columns)x\(rows)", "--keys", keys)
    #expect(expected.status == 0, "\(expected.error)")
    let terminal = try TerminalSession("--fresh", columns: columns, rows: rows)
    try terminal.wait(for: "the first screen") { $0.contains("NCT0") }
    try terminal.press(keys)
    let wanted = expected.output.trimmingCharacters(in: .newlines)
    let screen = try? terminal.wait(for: "the expected screen", seconds: 6) {
      $0.trimmingCharacters(in: .newlines) == wanted
    }
    let shown = try screen ?? terminal.screen()
    #expect(shown.trimmingCharacters(in: .newlines) == wanted)
  }

  @Test("the rows chosen by keys are the rows of the same filter on the command line")
  func keysAndFilterAgree() throws {
    let list = try Program.rtio(
      "list",
      "--filter",
      "class:PD-L1 site:lung",
      "--columns",
      "id",
      "--format",
      "csv"
    )
    let expected = list.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    #expect(expected.count >= 4)
    let terminal = try TerminalSession("--fresh", columns: 80, rows: 40)
    try terminal.wait(forText: "61 of 61")
    try terminal.press("/ 'class:PD-L1 site:lung' Enter")
    try terminal.wait(forText: "2 site:lung")
    let screen = try terminal.wait(forText: "\(expected.count) of 61")
    let shown = screen.split(separator: "\n").compactMap { line in
      line.firstRange(of: /NCT\d{8}/).map { String(line[$0]) }
    }
    #expect(shown == expected)
  }

  @Test("--filter opens the browser with its chips")
  func opensWithAFilter() throws {
    let terminal = try TerminalSession("--fresh --filter 'role:reported'")
    let screen = try terminal.wait(forText: "6 of 61")
    #expect(screen.contains("1 role:reported"))
  }

  @Test("the cursor of the terminal stands on the selected row")
  func cursorFollows() throws {
    let terminal = try TerminalSession()
    try terminal.wait(forText: "▸")
    for key in ["j", "j", "PageDown", "k"] {
      try terminal.press(key)
      try terminal.wait(for: "the cursor on the marked row") { screen in
        let row = screen.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.hasPrefix("▸") }
        let cursor = try? terminal.cursor()
        return row != nil && cursor?.row == row && cursor?.column == 2
      }
    }
  }

  @Test("the view and the marks are there again next time, and --fresh forgets them")
  func remembers() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let environment = ["XDG_STATE_HOME": folder.url.path]
    let first = try TerminalSession("", environment: environment)
    try first.wait(forText: "61 of 61")
    try first.press("/ 'site:lung' Enter j m")
    try first.wait(forText: "marked, 1 in all")
    try first.press("q")
    try first.waitForTheShell()
    let second = try TerminalSession("", environment: environment)
    try second.wait(forText: "1 site:lung")
    try second.wait(forText: "1 marked")
    try second.press("q")
    let third = try TerminalSession("--fresh", environment: environment)
    try third.wait(forText: "61 of 61")
    try third.press("q")
  }

  @Test("searches of the time before come back by C-p, from a file that is this user's alone")
  func keepsSearches() throws {
    let place = try ImportScript()
    let state = ["XDG_STATE_HOME": place.folder.path]
    let first = try TerminalSession("", environment: state)
    try first.wait(forText: "Trials")
    try first.press("/ 'site:(lung OR brain) durva' Enter")
    try first.wait(forText: "site:lung,brain")
    try first.press("0 q")
    try first.waitForTheShell()
    let kept = try place.run("stat -c '%a' rtio-tui/session; grep '^search' rtio-tui/session")
    #expect(kept.output == "600\nsearch site:(lung OR brain) durva\n", "\(kept)")
    let second = try TerminalSession("", environment: state)
    try second.wait(forText: "Trials")
    try second.press("/ C-p")
    try second.wait(forText: "site:(lung OR brain) durva")
    try second.press("Enter")
    try second.wait(forText: "1 site:lung,brain")
    try second.press("q")
    try second.waitForTheShell()
  }
}
