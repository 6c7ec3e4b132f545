import Foundation
import TestSupport
import Testing

/// Categories that readers set, in a real terminal, in commands, and after another import.
@Suite(.serialized) struct OverrideJourneys {
  /// An override of the sequence of a trial, as a file has it.
  private static func file(_ trial: String, _ value: String) -> String {
    """
    {"format": 1, "overrides": [{"trial": "\(trial)", "category": "sequence",
    "values": ["\(value)"], "note": "protocol", "initials": "AB", "date": "2026-11-23"}]}
    """
  }

  private static let set = "O PageDown PageDown PageDown 'ind' Tab Tab 'protocol' Tab 'AB'"

  @Test func `a category is set, seen in list and facets, and still there at the next start`()
    throws
  {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["team/overrides.json"]
    do {
      let terminal = try TerminalSession("--fresh --overrides '\(path)'")
      try terminal.wait(forText: "61 of 61")
      try terminal.press("/ 'NCT02125461' Enter \(Self.set)")
      try terminal.wait(forText: "initials   AB")
      try terminal.press("Enter")
      try terminal.wait(forText: "sequence set to induction, AB; kept in")
      try terminal.press("0 / 'sequence:induction-only -role:since' Enter")
      let list = try terminal.wait(forText: "1 of 1")
      #expect(list.contains("PACIFIC"))
      try terminal.press("q")
      try terminal.waitForTheShell()
    }
    let again = try TerminalSession(
      "--fresh --overrides '\(path)' --filter 'sequence:induction-only -role:since'"
    )
    try again.wait(forText: "1 of 1")
    try again.press("Enter")
    let page = try again.wait(forText: "SET BY READERS")
    #expect(page.contains("induction (AB, 20"))
    #expect(page.contains("consolidation"))
    try again.press("O PageDown PageDown PageDown C-x")
    try again.wait(forText: "sequence as it was before; kept in")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("NCT02125461"))
  }

  @Test func `what others set meanwhile stays, and comes into view with the next one kept`() throws
  {
    let terminal = try TerminalSession("--fresh --overrides shared.json")
    try terminal.wait(forText: "61 of 61")
    let file = terminal.folder.appending(path: "shared.json")
    try Self.file("NCT00861614", "induction").write(to: file, atomically: true, encoding: .utf8)
    try terminal.press("/ 'NCT02125461' Enter \(Self.set) Enter")
    try terminal.wait(forText: "sequence set to induction, AB; kept in")
    try terminal.press("0 / 'sequence:induction-only -role:since' Enter")
    try terminal.wait(forText: "of 2 ·")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("NCT00861614") && text.contains("NCT02125461"))
  }

  @Test(arguments: [
    "{\"format\": 1, \"overrides\": [{]}", "not json", "{\"format\": 2, \"overrides\": []}",
  ])
  func `a file that cannot be read is left as it is, and the reason is said`(text: String) throws {
    let terminal = try TerminalSession("--fresh --overrides shared.json")
    try terminal.wait(forText: "61 of 61")
    let file = terminal.folder.appending(path: "shared.json")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try terminal.press("\(Self.set) Enter")
    let screen = try terminal.wait(forText: "the category was not kept")
    #expect(screen.contains("the overrides cannot be read: shared.json:"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    for arguments in [["list"], ["show", "PACIFIC"], ["export", "--format", "csv"]] {
      let result = try Program.run(Program.path(), arguments + ["--overrides", file.path])
      #expect(result.status == 2)
      #expect(result.error.contains("the overrides cannot be read"))
      #expect(result.error.contains("\(file.path):1:"))
    }
  }

  @Test func `a broken file is said at the start, and the browser opens without it`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    try "not json".write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try TerminalSession("--fresh --overrides '\(path)'", columns: 160)
    let screen = try terminal.wait(forText: "the overrides cannot be read")
    #expect(screen.contains("61 of 61"))
  }

  @Test func `list, show and export go by the overrides of a file`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    try Self.file("NCT02125461", "induction").write(toFile: path, atomically: true, encoding: .utf8)
    func run(_ arguments: String...) throws -> String {
      try Program.run(Program.path(), arguments + ["--overrides", path]).output
    }
    let list = try run("list", "--filter", "sequence:induction-only -role:since", "--format", "csv")
    #expect(list.contains("NCT02125461"))
    let shown = try run("show", "PACIFIC")
    #expect(shown.contains("induction (AB, 2026-11-23: protocol); before: consolidation"))
    let json = try run("show", "PACIFIC", "--format", "json")
    #expect(json.contains("\"before\": [") && json.contains("\"evidenceBefore\""))
    let csv = try run("export", "PACIFIC", "--format", "csv")
    #expect(csv.contains("sequence: induction (AB, 2026-11-23: protocol; before: consolidation)"))
    let induction = "sequence:induction-only -role:since"
    let rows = try run("export", "--filter", induction, "--format", "json")
    #expect(rows.contains("\"initials\": \"AB\""))
    let missing = try Program.rtio("list", "--overrides", path + ".none")
    #expect(missing.status == 2 && missing.error.contains("is not there"))
  }

  @Test func `--screen shows what is set and writes nothing`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    let screen = try Program.rtio(
      "--screen",
      "80x24",
      "--overrides",
      path,
      "--keys",
      "/ 'NCT02125461' Enter \(Self.set) Enter 0 / 'sequence:induction-only -role:since' Enter"
    )
    #expect(screen.output.contains("1 of 1"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `an override of a study outlives a newer version of its record`() throws {
    let place = try ImportScript()
    try place.write(Self.study(version: "2026-01-02", status: "RECRUITING"), to: "old.json")
    try place.write(Self.study(version: "2026-08-11", status: "COMPLETED"), to: "new.json")
    let result = try place.run(
      """
      export XDG_DATA_HOME=$FOLDER HOME=$FOLDER
      $R import --quiet old.json
      $R list --filter 'sequence:induction' --columns id --format csv | grep -c NCT90000007
      mkdir -p rtio-tui
      echo '\(Self.file("NCT90000007", "induction").replacing("\n", with: " "))' \
        > rtio-tui/overrides.json
      cp store/registry.sqlite.index made-before
      $R list --filter 'sequence:induction-only -role:since' --columns id,status --format csv | tail -1
      cmp -s store/registry.sqlite.index made-before && echo kept as made
      $R import --quiet new.json
      cp store/registry.sqlite.index made-by-import
      $R list --filter 'sequence:induction-only -role:since' --columns id,status --format csv | tail -1
      cmp -s store/registry.sqlite.index made-by-import && echo not made anew
      $R --screen 80x24 --keys "/ 'NCT90000007' Enter Enter"
      $R --screen 80x24 --keys "/ 'NCT90000007' Enter p"
      """
    )
    let lines = result.output.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.contains("0"))
    #expect(lines.contains("NCT90000007,recruiting"))
    #expect(lines.contains("kept as made"))
    #expect(lines.contains("NCT90000007,completed"))
    #expect(lines.contains("not made anew"))
    #expect(result.output.contains("SET BY READERS"))
    #expect(result.output.contains("the rules:"))
    #expect(result.output.contains("newest known state: completed"))
    #expect(result.error.isEmpty)
  }

  @Test func `a category of a study that was not opened is set in the list of a store`() throws {
    let place = try ImportScript()
    try place.write(Self.study(version: "2026-01-02", status: "RECRUITING"), to: "old.json")
    _ = try place.run("$R import --quiet old.json")
    let store = place.folder.appending(path: "store/registry.sqlite").path
    let terminal = try TerminalSession("--fresh --store '\(store)'")
    try terminal.wait(forText: "62 of 62")
    try terminal.press("/ 'NCT90000007' Enter O")
    try terminal.wait(forText: "rules ")
    try terminal.press("PageDown PageDown PageDown 'ind' Tab Tab Tab 'AB' Enter")
    try terminal.wait(forText: "sequence set to induction, AB; kept in")
    try terminal.press("0 / 'sequence:induction-only -role:since' Enter")
    let screen = try terminal.wait(forText: "1 of 1")
    #expect(screen.contains("NCT90000007"))
  }

  /// An invented study in which durvalumab follows radiotherapy.
  private static func study(version: String, status: String) -> String {
    """
    {"protocolSection":{"identificationModule":{"nctId":"NCT90000007","briefTitle":"Invented study"},\
    "statusModule":{"overallStatus":"\(status)"},"conditionsModule":{"conditions":["Lung Cancer"]},\
    "armsInterventionsModule":{"armGroups":[{"label":"Durvalumab after radiotherapy",\
    "type":"EXPERIMENTAL","description":"Durvalumab after completion of radiotherapy",\
    "interventionNames":["Drug: Durvalumab","Radiation: Radiotherapy"]}],"interventions":[\
    {"type":"DRUG","name":"Durvalumab","armGroupLabels":["Durvalumab after radiotherapy"]},\
    {"type":"RADIATION","name":"Radiotherapy","armGroupLabels":["Durvalumab after radiotherapy"]}]}},\
    "derivedSection":{"miscInfoModule":{"versionHolder":"\(version)"}},"hasResults":false}
    """
  }
}
