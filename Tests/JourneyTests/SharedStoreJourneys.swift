import Foundation
import TestSupport
import Testing

/// Two browsers on one store, each in a terminal of its own.
@Suite(.serialized) struct SharedStoreJourneys {
  /// A store in a file that several use, and studies to be imported into it.
  private struct Scene {
    let folder: TestFolder
    var store: String { folder["shared.sqlite"] }

    /// Makes the store with a study.
    init() throws {
      folder = try TestFolder()
      let made = try Program.rtio("import", "--store", store, try studies("first", [90_000_001]))
      guard made.status == 0 else { throw JourneyProblem("no store: \(made.error)") }
    }

    /// A file with studies of these numbers.
    func studies(_ name: String, _ numbers: [Int]) throws -> String {
      let text = numbers.map { ImportScript.study($0) + "\n" }.joined()
      let path = folder["\(name).ndjson"]
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    /// A browser on the store that looks often.
    func browser(_ arguments: String = "--fresh", columns: Int = 80) throws -> TerminalSession {
      try TerminalSession(
        arguments,
        columns: columns,
        environment: ["RTIO_STORE": store, "RTIO_STORE_PACE": "0.1"]
      )
    }
  }

  private func watcher(of terminal: TerminalSession) throws -> Int32? {
    let program = try terminal.processIdentifier()
    let children = try String(
      contentsOfFile: "/proc/\(program)/task/\(program)/children",
      encoding: .utf8
    )
    return children.split(separator: " ").compactMap { Int32($0) }.first
  }

  /// The lines of a screen but the last two, which say where one stands and which keys there are.
  private func rows(_ screen: String) -> [Substring] {
    // What was captured ends with a line feed.
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.last == "" ? lines.dropLast() : lines).dropLast(2)
  }

  private func selected(_ screen: String) -> Substring? {
    screen.split(separator: "\n").first { $0.hasPrefix("▸") }
  }

  @Test func `what one imports the other is told, and takes it up when it likes`() throws {
    let scene = try Scene()
    let reader = try scene.browser()
    let importer = try scene.browser()
    for terminal in [reader, importer] { try terminal.wait(forText: "62 of 62") }
    try reader.press("j j j j")
    let before = try reader.wait(forText: "5 of 62")
    let more = try scene.studies("more", [90_000_002, 90_000_003, 90_000_004])
    try importer.press("i '\(more)' Enter")
    try importer.wait(forText: "imported 3 studies")
    let told = try reader.wait(forText: "others have changed 3 trials; C-r takes them up")
    #expect(rows(told) == rows(before))
    try reader.press("C-r")
    let taken = try reader.wait(forText: "3 trials that others changed are listed")
    #expect(taken.contains("65 of 65") && selected(taken) == selected(before))
    try reader.press("j")
    try reader.wait(for: "the message to go") { !$0.contains("that others changed") }
    // What it imported itself others did not change.
    #expect(try !importer.screen().contains("others have changed"))
    for terminal in [reader, importer] {
      let child = try #require(try watcher(of: terminal))
      try terminal.press("q")
      try terminal.waitForTheShell()
      #expect(terminal.file("status") == "status 0" && terminal.file("errors") ?? "" == "")
      try terminal.wait(for: "the look at the store to end") { _ in !Program.isRunning(child) }
    }
  }

  @Test func `one screens while the other imports, and its record stays before it`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let store = "\(scene.review)/registry.sqlite"
    let environment = ["RTIO_STORE_PACE": "0.1"]
    let screener = try TerminalSession(
      "--review '\(scene.review)' --reader AB --fresh",
      columns: 100,
      environment: environment
    )
    try screener.wait(forText: "to read at this stage")
    let importer = try TerminalSession(
      environment: environment.merging(["RTIO_STORE": store]) { $1 }
    )
    try importer.wait(forText: "newest result first")
    let more = scene.folder["more.ndjson"]
    try (ImportScript.study(90_000_002) + "\n").write(
      toFile: more,
      atomically: true,
      encoding: .utf8
    )
    let before = try screener.screen()
    try importer.press("i '\(more)' Enter")
    try importer.wait(forText: "imported 1 study")
    let told = try screener.wait(forText: "others have changed 1 trial; F5 takes it up")
    #expect(rows(told) == rows(before))
    try screener.press("i")
    try screener.press("Escape")
    try screener.press("F5")
    try screener.wait(forText: "1 trial that others changed is listed")
    try screener.press("q q")
  }

  @Test func `a look that is killed is taken up again, and the store is still seen`() throws {
    let scene = try Scene()
    let reader = try scene.browser()
    try reader.wait(forText: "62 of 62")
    var child: Int32 = 0
    try reader.wait(for: "the look at the store") { _ in
      child = (try? watcher(of: reader)) ?? 0
      return child != 0
    }
    // Once it has told something: one that dies before is not begun again.
    let first = try scene.studies("more", [90_000_002])
    _ = try Program.rtio("import", "--store", scene.store, first)
    try reader.wait(forText: "others have changed 1 trial")
    kill(child, SIGKILL)
    let second = try scene.studies("again", [90_000_003])
    _ = try Program.rtio("import", "--store", scene.store, second)
    try reader.wait(forText: "others have changed 2 trials")
    #expect(try watcher(of: reader) != child)
  }

  @Test func `a store that is taken away gives a sentence, and the list stays usable`() throws {
    let scene = try Scene()
    let reader = try scene.browser()
    try reader.wait(forText: "62 of 62")
    // A store that nobody has looked at yet may be one that is still to be made.
    _ = try Program.rtio("import", "--store", scene.store, scene.studies("more", [90_000_002]))
    try reader.wait(forText: "others have changed 1 trial")
    let away = scene.folder["elsewhere.sqlite"]
    try FileManager.default.moveItem(atPath: scene.store, toPath: away)
    try reader.wait(forText: "✗ there is no registry store here; `rtio-tui import` makes one")
    try reader.press("/ 'PACIFIC' Enter")
    try reader.wait(forText: " since ")
    try reader.press("Enter 4")
    try reader.wait(forText: "[4 Toxicity")
    try FileManager.default.moveItem(atPath: away, toPath: scene.store)
    try reader.wait(forText: "the store is there again")
    try reader.press("q q")
  }

  @Test func `asked by hand, the look tells the state once and ends`() throws {
    let scene = try Scene()
    let told = try Program.rtio("watch", "--store", scene.store)
    #expect(told.status == 0 && told.error == "")
    let fields = told.output.split(separator: "\t")
    #expect(fields.first == "generation" && fields.last == "1\n")
    #expect(try !Program.rtio("--help").output.contains("watch "))
  }
}
