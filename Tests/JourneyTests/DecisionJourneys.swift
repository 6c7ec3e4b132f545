import Foundation
import TestSupport
import Testing

/// Decisions on findings, made in a real terminal and found again.
@Suite(.serialized) struct DecisionJourneys {
  /// The last line of the checks of START, which has two failures: how many are undecided.
  private func undecided(_ path: String) throws -> String? {
    let text = try Program.rtio("check", "START", "--decisions", path).output
    return text.split(separator: "\n").last?.split(separator: ", ").last?.split(separator: ";")
      .first
      .map(String.init)
  }

  @Test func `a decision is kept, shown at the next start, and followed by check`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "review/decisions.json").path
    #expect(try Program.rtio("check", "START").status == 1)
    do {
      let terminal = try TerminalSession("--decisions '\(path)'")
      try terminal.wait(forText: "61 of 61")
      try terminal.press("/ 'NCT00409188' Enter Enter c")
      try terminal.wait(forText: "0 decided")
      try terminal.press("D 'AB' Tab 'as treated'")
      try terminal.wait(forText: "as treated")
      try terminal.press("Enter")
      try terminal.wait(forText: "kept as printed, AB; kept in")
      try terminal.press("q q")
      try terminal.waitForTheShell()
    }
    #expect(try undecided(path) == "1 undecided")
    let again = try TerminalSession("--fresh --decisions '\(path)'")
    try again.wait(forText: "61 of 61")
    try again.press("/ 'NCT00409188' Enter Enter c")
    let screen = try again.wait(forText: "1 decided")
    #expect(screen.contains("kept as printed, AB, 20"))
    #expect(screen.contains("as treated"))
    try again.press("D Tab C-u Down Down Enter")
    try again.wait(forText: "0 decided")
    #expect(try undecided(path) == "2 undecided")
  }

  @Test func `decisions that others made meanwhile stay, and those on findings that are gone`()
    throws
  {
    let terminal = try TerminalSession("--fresh --decisions shared.json")
    try terminal.wait(forText: "61 of 61")
    let file = terminal.folder.appending(path: "shared.json")
    let theirs = """
      {"format": 1, "decisions": [{"code": "GONE", "place": "NCT99999999", "figure": "x",
      "decision": "keep", "initials": "CD", "date": "2026-01-01"}]}
      """
    try terminal.press("/ 'NCT00409188' Enter Enter c")
    try terminal.wait(forText: "0 decided")
    try theirs.write(to: file, atomically: true, encoding: .utf8)
    try terminal.press("D 'AB' Enter")
    try terminal.wait(forText: "kept as printed, AB; kept in")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("GONE"))
    #expect(text.contains("SET-SIZE"))
  }

  @Test(arguments: [
    "{\"format\": 1, \"decisions\": [{]}", "not json", "{\"format\": 2, \"decisions\": []}",
  ])
  func `a file that cannot be read is left as it is, and the reason is said`(text: String) throws {
    let terminal = try TerminalSession("--fresh --decisions shared.json")
    try terminal.wait(forText: "61 of 61")
    let file = terminal.folder.appending(path: "shared.json")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try terminal.press("/ 'NCT00409188' Enter Enter c")
    try terminal.wait(forText: "0 decided")
    try terminal.press("D 'AB' Enter")
    // The words are wrapped, and the frame stands between them.
    try terminal.wait(for: "the reason") { screen in
      let words = screen.split { !$0.isLetter && $0 != "." }.joined(separator: " ")
      return words.contains("shared.json") && words.contains("nothing was written")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func `--screen shows decisions and writes none`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    let screen = try Program.rtio(
      "--screen",
      "80x24",
      "--decisions",
      path,
      "--keys",
      "/ 'NCT00409188' Enter Enter c D 'AB' Enter"
    )
    #expect(screen.output.contains("1 decided"))
    #expect(screen.output.contains("not kept"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file over a megabyte is refused, not cut`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    let note = String(repeating: "a", count: 1 << 20)
    let text = """
      {"format": 1, "decisions": [{"code": "SET-SIZE", "place": "NCT00409188", "figure": "x",
      "decision": "keep", "note": "\(note)", "initials": "AB", "date": "2026-11-23"}]}
      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Program.rtio("check", "START", "--decisions", path)
    #expect(result.status == 2)
    #expect(result.error.contains("over a megabyte"))
  }

  @Test func `show and export go by the decisions of a file`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    let text = """
      {"format": 1, "decisions": [{"code": "CI-ORDER", "place": "NCT00861614",
      "figure": "os-hr-5-12-review", "decision": "keep", "initials": "AB", "date": "2026-11-23"}]}
      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let shown = try Program.rtio("show", "CA184-043", "--decisions", path)
    #expect(shown.output.contains("kept as printed, AB, 2026-11-23"))
    let arguments = ["export", "CA184-043", "--format", "metafor"]
    let free = try Program.run(Program.path(), arguments)
    let ruled = try Program.run(Program.path(), arguments + ["--decisions", path])
    // The printed bounds give no standard error, and the row says why.
    func row(_ output: String) -> Substring? {
      output.split(separator: "\n").first { $0.contains("0.65 (0.50–0.5)") }
    }
    #expect(row(free.output)?.contains("outside its bounds") == false)
    #expect(row(ruled.output)?.contains("outside its bounds") == true)
  }

  @Test func `the index beside a store has nobody's decisions, whoever has it made`() throws {
    let place = try ImportScript()
    try place.write(
      """
      {"format": 1, "decisions": [{"code": "CI-LEVEL", "place": "NCT01057810",
      "figure": "os-hr-review", "decision": "keep", "initials": "AB", "date": "2026-11-23"}]}
      """,
      to: "decisions.json"
    )
    let result = try place.run(
      """
      echo '{"protocolSection": {"identificationModule": {"nctId": "NCT90000001"}}}' \
        | $R import --quiet - > summary
      cp store/registry.sqlite.index made-by-import
      rm store/registry.sqlite.index
      row='--filter NCT01057810 --columns result --format csv'
      $R list $row --decisions decisions.json | tail -1
      cmp -s store/registry.sqlite.index made-by-import && echo as without decisions
      $R list $row | tail -1
      """
    )
    let lines = result.output.split(whereSeparator: \.isNewline).map(String.init)
    try #require(lines.count == 3, "\(result.output) \(result.error)")
    #expect(lines[0] != lines[2] && lines[2].contains("1.11"))
    #expect(lines[1] == "as without decisions")
  }
}
