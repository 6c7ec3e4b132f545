import Foundation
import Glibc
import Testing

/// Importing by key, in a real terminal with the real program beside it.
@Suite(.serialized) struct ImportJourneys {
  /// A pipe with a name that a test feeds, study by study: an import that lasts as long as wished.
  private final class Stream {
    private let descriptor: Int32

    /// Makes the pipe in the folder of a terminal and has the browser import it.
    init(of terminal: TerminalSession) throws {
      // An import that was stopped reads no more.
      signal(SIGPIPE, SIG_IGN)
      let path = terminal.folder.appending(path: "stream").path
      guard mkfifo(path, 0o600) == 0 else { throw JourneyProblem("no pipe at \(path)") }
      try terminal.press("i 'stream' Enter")
      // There is somebody to write to once the import has it open.
      var opened: Int32 = -1
      try terminal.wait(for: "the import to read") { _ in
        opened = open(path, O_WRONLY | O_NONBLOCK)
        return opened >= 0
      }
      _ = fcntl(opened, F_SETFL, 0)
      descriptor = opened
    }

    deinit { close(descriptor) }

    /// Writes more studies than are read ahead, and waits until the first was read.
    func feed(_ terminal: TerminalSession) throws {
      write(90_000_001...90_000_400)
      try terminal.wait(for: "a study") { screen in
        screen.contains("importing: ") && !screen.contains("importing: 0 studies")
      }
    }

    /// Writes studies of these numbers, each of some ten thousand bytes on a line of its own.
    func write(_ numbers: ClosedRange<Int>) {
      let words = String(repeating: "invented ", count: 1200)
      let section = "\"protocolSection\":{"
      let longer = section + "\"descriptionModule\":{\"detailedDescription\":\"\(words)\"},"
      let text = numbers.map { ImportScript.study($0).replacing(section, with: longer) + "\n" }
        .joined()
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// The list of the bundled trials, opened in a folder with files to import.
  private func opened(_ files: [String: String] = [:], columns: Int = 80) throws -> TerminalSession
  {
    let terminal = try TerminalSession(columns: columns)
    for (name, text) in files {
      let file = terminal.folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try terminal.wait(forText: "61 of 61")
    return terminal
  }

  /// The imports of a terminal's store as the command lists them.
  private func imports(of terminal: TerminalSession) throws -> String {
    try Program.rtio("imports", environment: ["XDG_DATA_HOME": terminal.folder.path]).output
  }

  @Test func `a folder with a broken file: rows appear, and the finding can be read`() throws {
    let terminal = try opened([
      "search/one.json": ImportScript.study(90_000_001),
      "search/two.json": ImportScript.study(90_000_002),
      "search/broken.json": String(ImportScript.study(90_000_003).dropLast(40)),
    ])
    try terminal.press("i 'sea' Tab")
    try terminal.wait(forText: "path     search/")
    try terminal.press("Enter")
    try terminal.wait(forText: "imported 2 studies: 2 new; 1 finding; I shows them")
    try terminal.wait(forText: "63 of 63")
    try terminal.press("I")
    try terminal.wait(forText: "search/")
    try terminal.press("Enter")
    try terminal.wait(forText: "broken.json")
    try terminal.press("p")
    try terminal.wait(forText: "What the import found")
    try terminal.press("Escape Enter")
    try terminal.wait(forText: "is not known; p shows the finding")
    try terminal.press("q q / 'NCT90000002' Enter Enter")
    try terminal.wait(forText: "NCT90000002")
    try terminal.press("q q")
    try terminal.waitForTheShell()
    #expect(terminal.file("status") == "status 0")
    #expect(terminal.file("errors") ?? "" == "")
  }

  @Test func `keys work while an import runs; stopped, it leaves what was read`() throws {
    let terminal = try opened()
    let stream = try Stream(of: terminal)
    try stream.feed(terminal)
    try terminal.press("/ 'PACIFIC' Enter")
    try terminal.wait(forText: "of 61 · newest")
    try terminal.press("Enter 4")
    try terminal.wait(forText: "[4 Toxicity")
    try terminal.press("q i")
    try terminal.wait(forText: "runs beside the browser")
    try terminal.press("X")
    let screen = try terminal.wait(forText: "no findings; stopped before the end")
    let words = screen.split(separator: "imported ").last?.split(separator: " ")
    let count = try #require(words?.first.flatMap { Int($0) })
    try terminal.press("0")
    try terminal.wait(forText: "\(61 + count) of \(61 + count)")
    let program = try terminal.processIdentifier()
    let children = try String(
      contentsOfFile: "/proc/\(program)/task/\(program)/children",
      encoding: .utf8
    )
    #expect(children.isEmpty)
    #expect(try imports(of: terminal).contains("stopped  \(count) new; no findings  stream"))
  }

  @Test func `leaving asks, and what was read is kept`() throws {
    let terminal = try opened()
    let stream = try Stream(of: terminal)
    try stream.feed(terminal)
    try terminal.press("q")
    try terminal.wait(forText: "An import is running.")
    try terminal.press("n j")
    try terminal.wait(forText: "2 of 61")
    try terminal.press("q y")
    try terminal.waitForTheShell()
    #expect(terminal.file("status") == "status 0")
    #expect(terminal.file("before") == terminal.file("after"))
    #expect(terminal.file("errors") == "rtio-tui: the import was stopped; what it had read is kept")
    try waitForTheEnd(of: terminal)
    #expect(try imports(of: terminal).contains(" new; no findings  stream"))
  }

  @Test(arguments: ["-HUP", "-TERM", "-KILL"])
  func `a browser that is ended takes its import with it, and the store is whole`(
    signal: String
  )
    throws
  {
    let terminal = try opened()
    let stream = try Stream(of: terminal)
    try stream.feed(terminal)
    let program = try terminal.processIdentifier()
    _ = try Program.run("/bin/kill", [signal, String(program)])
    try terminal.waitForTheShell()
    // The stream says nothing more: the import ends although it waits for it.
    try waitForTheEnd(of: terminal)
    let listed = try imports(of: terminal)
    #expect(listed.contains("stopped  ") && listed.contains(" new; no findings"), "\(listed)")
  }

  /// Waits until no import into the terminal's store runs.
  private func waitForTheEnd(of terminal: TerminalSession) throws {
    try terminal.wait(for: "the end of the import") { _ in
      ((try? imports(of: terminal)) ?? "").contains("stopped  ")
    }
  }

  @Test func `an import that is killed is said, and what it committed is listed`() throws {
    let terminal = try opened(["one.json": ImportScript.study(90_000_001)])
    let stream = try Stream(of: terminal)
    try stream.feed(terminal)
    let program = try terminal.processIdentifier()
    let child = try String(
      contentsOfFile: "/proc/\(program)/task/\(program)/children",
      encoding: .utf8
    )
    _ = try Program.run("/bin/kill", ["-KILL", child.trimmingCharacters(in: .whitespaces)])
    try terminal.wait(forText: "it was ended by signal 9; what was committed is kept")
    try terminal.press("i 'one.json' Enter")
    try terminal.wait(forText: "imported 1 study: 1 new")
    try terminal.wait(forText: "62 of 62")
  }

  @Test func `what cannot be imported is said, and nothing has changed`() throws {
    let terminal = try opened(["notes.txt": "no study at all\n"])
    try terminal.press("i 'nowhere.json' Enter")
    try terminal.wait(forText: "! No such file or directory")
    try terminal.press("C-u 'notes.txt' Enter")
    try terminal.wait(forText: "nothing was imported: notes.txt: this is no file of the registry")
    try terminal.press("i")
    try terminal.wait(forText: "ClinicalTrials.gov, as it is")
    try terminal.press("C-o")
    try terminal.wait(forText: "Nothing was imported yet")
    #expect(try !terminal.screen().contains("62 "))
  }

  @Test func `a store that another import holds is said`() throws {
    let terminal = try opened(["one.json": ImportScript.study(90_000_001)])
    let stream = try Stream(of: terminal)
    try stream.feed(terminal)
    let store = terminal.folder.appending(path: "rtio-tui/registry.sqlite").path
    let other = try TerminalSession("--fresh --store '\(store)'")
    try ImportScript.study(90_000_002)
      .write(to: other.folder.appending(path: "two.json"), atomically: true, encoding: .utf8)
    try other.wait(forText: "61 of 61")
    try other.press("i 'two.json' Enter")
    try other.wait(forText: "the import stopped")
    try other.press("i")
    try other.wait(forText: "import into this store is running")
  }

  /// The store is made long by empty bytes after its end, which the database passes over.
  @Test func `the list of a large store is made anew while the browser is used`() throws {
    let place = try ImportScript()
    try place.write(ImportScript.study(90_000_001), to: "one.json")
    _ = try place.run("$R import --quiet one.json; rm store/*.index; truncate -s 40M $RTIO_STORE")
    let store = place.folder.appending(path: "store/registry.sqlite").path
    let terminal = try TerminalSession("--fresh --store '\(store)'")
    try terminal.wait(forText: "62 of 62")
    try terminal.press("/ 'NCT90000001' Enter Enter")
    try terminal.wait(forText: "Invented")
    withExtendedLifetime(place) {}
  }

  @Test func `the screen in memory waits for an import`() throws {
    let place = try ImportScript()
    try place.write(ImportScript.study(90_000_001), to: "one.json")
    let keys = "i 'one.json' Enter / 'NCT90000001' Enter"
    let result = try place.run("$R --screen 80x24 --keys \"\(keys)\"; $R imports")
    #expect(result.output.contains("1 of 62 ·"))
    #expect(result.output.contains("complete  1 new; no findings  one.json"))
    #expect(result.error.isEmpty)
  }

  @Test func `progress in lines is told apart by tabs, and ends with what was done`() throws {
    let place = try ImportScript()
    try place.write(ImportScript.study(90_000_001), to: "one.json")
    let result = try place.run(
      "$R import --progress lines one.json; $R import --progress lines --index-only"
    )
    let lines = result.output.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let size = String(ImportScript.study(90_000_001).utf8.count)
    #expect(lines.map(\.first) == ["reading", "listing", "ended", "ended"])
    #expect(lines[0].count == 7 && lines[1].count == 7)
    #expect(Array(lines[1][1...5]) == ["1", "0", "0", size, size])
    #expect(lines[2] == ["ended", "1 study: 1 new; no findings"])
    #expect(lines[3] == ["ended", "the list of all trials is made anew"])
    #expect(result.error.isEmpty)
  }
}
