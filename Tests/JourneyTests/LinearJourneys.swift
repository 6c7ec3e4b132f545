import Foundation
import Testing

/// The browser in lines: on a terminal where keys act at once, and from a pipe.
@Suite struct LinearJourneys {
  /// Runs the program on lines of keys, as from a pipe.
  private func pipe(
    _ lines: String...,
    options: String = "--linear --fresh",
    environment: [String: String] = [:]
  ) throws -> (output: String, error: String, status: Int32) {
    let keys = lines.map { "\($0)\n" }.joined().replacingOccurrences(of: "'", with: "'\\''")
    let command = "printf %s '\(keys)' | '\(try Program.path())' \(options)"
    return try Program.run("/bin/sh", ["-c", command], environment: environment)
  }

  @Test("from a pipe each line is keys, and the end of the input leaves")
  func pipe() throws {
    let result = try pipe("/ 'PACIFIC'", "Enter", "Enter", "3 j")
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains("3 matches"))
    #expect(lines.contains { $0.hasPrefix("1 of 3: PACIFIC, lung III, durvalumab") })
    #expect(lines.contains("tab 3 of 7, Results"))
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("a word that is no key is an error with what to do, and the next line is heard")
  func wrongWord() throws {
    let result = try pipe("nextt", "j", "q")
    #expect(result.status == 0)
    #expect(result.output.contains("Error: 'nextt' is not a key"))
    #expect(result.output.contains("2 of "))
  }

  @Test("a terminal that cannot place its cursor is no hindrance")
  func dumb() throws {
    let result = try pipe("j", "q", environment: ["TERM": "dumb"])
    #expect(result.status == 0)
    #expect(result.output.contains("2 of "))
  }

  @Test("a script of keys is told from its first word to its last")
  func script() throws {
    let result = try Program.rtio("--fresh", "--linear", "--keys", "j Enter q")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("list of trials\n"))
    #expect(result.output.contains("tab 1 of 7, Overview\n"))
    #expect(result.output.hasSuffix("\n"))
  }

  @Test("on a terminal keys act at once, and q gives it back as it was")
  func keysActAtOnce() throws {
    let session = try TerminalSession("--linear --fresh", columns: 80, rows: 40)
    try session.wait(forText: "list of trials")
    #expect(try !session.isOnSecondScreen())
    try session.press("j")
    try session.wait(forText: "2 of ")
    try session.press("Down")
    let screen = try session.wait(forText: "3 of ")
    // The cursor stands behind what was said last.
    let last = screen.split(separator: "\n", omittingEmptySubsequences: false)
      .lastIndex { !$0.isEmpty }
    #expect(try session.cursor() == (0, (last ?? 0) + 1))
    try session.press("q")
    try session.waitForTheShell()
    #expect(session.file("status") == "status 0")
    #expect(session.file("before") == session.file("after"))
  }

  @Test("$ACCESSIBLE does on a terminal what the option does")
  func accessible() throws {
    let session = try TerminalSession("--fresh", environment: ["ACCESSIBLE": "1"])
    try session.wait(forText: "list of trials")
    #expect(try !session.isOnSecondScreen())
    try session.press("q")
    try session.waitForTheShell()
  }

  @Test("a request to end gives the terminal back")
  func terminated() throws {
    let session = try TerminalSession("--linear --fresh", columns: 80, rows: 40)
    try session.wait(forText: "list of trials")
    kill(try session.processIdentifier(), SIGTERM)
    try session.waitForTheShell()
    #expect(session.file("status") == "status 143")
    #expect(session.file("before") == session.file("after"))
  }

  @Test("a line that is gone ends the program")
  func hungUp() throws {
    let session = try TerminalSession("--linear --fresh")
    try session.wait(forText: "list of trials")
    let process = try session.processIdentifier()
    try session.hangUp()
    let end = Date().addingTimeInterval(10)
    while Program.isRunning(process), Date() < end { usleep(20_000) }
    #expect(!Program.isRunning(process))
  }
}
