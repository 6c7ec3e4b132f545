import Foundation
import TestSupport
import Testing

/// Terminals of all sorts, and leaving them in order.
@Suite(.serialized) struct LifeCycleJourneys {
  private static let types = [
    "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
  ]

  @Test("the browser opens and gives the terminal back", arguments: types)
  func opensAndLeaves(term: String) throws {
    let terminal = try TerminalSession(term: term)
    try terminal.wait(forText: "NCT0")
    try terminal.press("j Enter")
    try terminal.wait(forText: "Overview")
    try terminal.press("q q")
    try terminal.waitForTheShell()
    #expect(terminal.file("status") == "status 0")
    #expect(terminal.file("before") == terminal.file("after"))
    #expect(try !terminal.isOnSecondScreen())
    #expect(terminal.file("errors") ?? "" == "")
  }

  @Test(
    "a terminal that cannot place its cursor gets the list",
    arguments: ["dumb", "", "unknown"]
  )
  func fallsBackToTheList(term: String) throws {
    let terminal = try TerminalSession(term: term)
    try terminal.waitForTheShell()
    #expect(try terminal.screen().contains("NCT0"))
    #expect(terminal.file("status") == "status 0")
    #expect(terminal.file("errors")?.contains("here is the list") == true)
  }

  @Test("an unknown terminal type is drawn for another, and the user is told")
  func unknownType() throws {
    let terminal = try TerminalSession(term: "xterm-nonesuch")
    try terminal.wait(forText: "'xterm-nonesuch' is not known here")
    try terminal.press("q")
    try terminal.waitForTheShell()
  }

  @Test(
    "a signal ends the program with the terminal as it was",
    arguments: [("TERM", 143), ("INT", 130), ("QUIT", 131), ("HUP", 129)]
  )
  func signals(name: String, status: Int) throws {
    let terminal = try TerminalSession()
    try terminal.wait(forText: "NCT0")
    let process = try terminal.processIdentifier()
    _ = try Program.run("/bin/sh", ["-c", "kill -\(name) \(process)"])
    try terminal.waitForTheShell()
    #expect(terminal.file("before") == terminal.file("after"))
    #expect(try !terminal.isOnSecondScreen())
    #expect(terminal.file("status") == "status \(status)")
  }

  @Test("a trap gives the terminal back", arguments: ["ILL", "TRAP", "SEGV", "ABRT"])
  func traps(name: String) throws {
    let terminal = try TerminalSession()
    try terminal.wait(forText: "NCT0")
    let process = try terminal.processIdentifier()
    _ = try Program.run("/bin/sh", ["-c", "kill -\(name) \(process)"])
    try terminal.waitForTheShell()
    #expect(terminal.file("before") == terminal.file("after"))
    #expect(try !terminal.isOnSecondScreen())
    #expect(terminal.file("status") != "status 0")
  }

  @Test("a closed line ends the program and keeps the session")
  func hangsUp() throws {
    let folder = try TestFolder()
    let terminal = try TerminalSession("", environment: ["XDG_STATE_HOME": folder.url.path])
    try terminal.wait(forText: "NCT0")
    try terminal.press("/ 'site:brain' Enter")
    try terminal.wait(forText: "1 site:brain")
    let process = try terminal.processIdentifier()
    try terminal.hangUp()
    let end = Date().addingTimeInterval(5)
    while Program.isRunning(process), Date() < end { usleep(5_000) }
    #expect(!Program.isRunning(process))
    let session = try String(contentsOfFile: folder["rtio-tui/session"], encoding: .utf8)
    #expect(session.contains("filter site:brain"))
  }

  @Test("Ctrl-Z stops the program, and the first key after fg works")
  func stopsAndGoesOn() throws {
    let terminal = try TerminalSession(shell: "bash --norc --noprofile -i")
    let program = try Program.path()
    try terminal.wait(forText: "bash")
    try terminal.press("'PS1=ready; LC_ALL=C.UTF-8 \(program) --fresh' Enter")
    let before = try terminal.wait(forText: "▸ NCT0")
    try terminal.press("C-z")
    try terminal.wait(forText: "Stopped")
    try terminal.press("'fg' Enter")
    try terminal.wait(forText: "▸ NCT0")
    try terminal.press("Down")
    try terminal.wait(for: "the second row") { screen in
      screen.contains("▸ NCT0") && screen != before && screen.contains(" 2 of 61")
    }
    try terminal.press("q")
    try terminal.wait(for: "the shell") { $0.contains("ready") && !$0.contains("NCT0") }
  }

  @Test("a storm of new sizes is survived, and the cursor stays on its trial")
  func resizes() throws {
    let terminal = try TerminalSession()
    try terminal.wait(forText: "▸ NCT0")
    try terminal.press("j j j")
    let before = try terminal.wait(forText: " 4 of 61")
    for size in [(120, 40), (40, 10), (19, 4), (1, 1), (200, 50), (80, 9), (5, 60), (80, 24)] {
      try terminal.resize(size.0, size.1)
    }
    try terminal.wait(for: "the screen of before") { $0 == before }
    try terminal.press("q")
    try terminal.waitForTheShell()
  }

  @Test("a screen too small says what it needs, and q works")
  func tooSmall() throws {
    let terminal = try TerminalSession(columns: 19, rows: 4)
    try terminal.wait(forText: "rtio-tui needs")
    try terminal.press("q")
    try terminal.waitForTheShell()
    #expect(terminal.file("status") == "status 0")
  }

  @Test("a locale without UTF-8 is drawn in ASCII alone")
  func ascii() throws {
    let terminal = try TerminalSession(environment: ["LC_ALL": "C", "LANG": "C"])
    let screen = try terminal.wait(forText: "> NCT0")
    let isASCII = screen.unicodeScalars.allSatisfy { $0.isASCII }
    #expect(isASCII)
    try terminal.press("Enter 3")
    let results = try terminal.wait(forText: "Results]")
    let resultsAreASCII = results.unicodeScalars.allSatisfy { $0.isASCII }
    #expect(resultsAreASCII)
  }

  @Test("NO_COLOR and --no-color send no colour", arguments: [["NO_COLOR": "1"], [:]])
  func noColour(environment: [String: String]) throws {
    let option = environment.isEmpty ? "--no-color" : ""
    let terminal = try TerminalSession("--fresh \(option)", environment: environment)
    try terminal.wait(forText: "NCT0")
    try terminal.press("/ 'CA184-043' Enter Enter 3")
    try terminal.wait(forText: "Results]")
    let styled = try terminal.screen(withStyles: true)
    #expect(styled.contains("\u{1B}["))
    #expect(styled.firstMatch(of: /\u{1B}\[[0-9;]*(3[0-7]|38|4[0-7]|48|9[0-7])[;m]/) == nil)
  }

  @Test("a pipe gets the list, plain")
  func pipe() throws {
    let piped = try Program.rtio("--filter", "role:reported")
    let list = try Program.rtio("list", "--filter", "role:reported")
    #expect(piped.status == 0 && piped.output == list.output)
    #expect(!piped.output.contains("\u{1B}"))
    #expect(piped.output.contains("NCT00861614"))
  }

  @Test("nothing is sent and nobody is woken while nothing happens")
  func idles() throws {
    let terminal = try TerminalSession()
    try terminal.wait(forText: "NCT0")
    let process = try terminal.processIdentifier()
    func switches() throws -> [String] {
      try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        .split(separator: "\n").filter { $0.contains("ctxt_switches") }.map(String.init)
    }
    // The last frame has been read; from here on a second passes without an event.
    usleep(200_000)
    let before = try switches()
    usleep(1_000_000)
    #expect(try switches() == before)
  }

  @Test(
    "the installed program needs ncurses and the C and C++ libraries alone",
    .enabled(if: Program.isReleaseBuild, "only the release build is installed")
  )
  func linksLittle() throws {
    let program = try Program.path()
    let allowed = [
      "linux-vdso", "libncursesw", "libtinfo", "libstdc++", "libm.", "libgcc_s", "libc.",
      "libpthread", "libdl", "librt", "ld-linux",
    ]
    let libraries = try Program.run("/usr/bin/ldd", [program]).output.split(separator: "\n")
    for library in libraries {
      let isAllowed = allowed.contains { library.contains($0) }
      #expect(isAllowed, "\(library)")
    }
    #expect(libraries.count >= 3)
  }
}
