import Foundation
import Testing

/// A disk that one program alone sees.
private enum OwnDisk {
  /// Whether this process may give a program one.
  static let canBeMounted: Bool = {
    let mount = "mount -t tmpfs tmpfs /dev/shm"
    let result = try? Program.run("/usr/bin/env", ["unshare", "-m", "sh", "-c", mount])
    return result?.status == 0
  }()
}

/// Folders without a byte left, each in a place of its own that only the test sees.
@Suite(
  "A full disk does not stop reading",
  .serialized,
  .enabled(if: OwnDisk.canBeMounted, "disks of one's own need the superuser")
)
struct FullDiskJourneys {
  @Test("of a store: it is listed, shown and drawn, what writes says so, and nothing half is left")
  func store() throws {
    let place = try ImportScript()
    for (name, numbers) in [("in", 1...300), ("more", 301...3_000)] {
      let studies = numbers.map { ImportScript.study(90_000_000 + $0) }
      try place.write(studies.joined(separator: "\n"), to: "\(name).ndjson")
    }
    try place.write(
      """
      mount -t tmpfs -o size=2m tmpfs full || exit 98
      export RTIO_STORE="$FOLDER/full/registry.sqlite"
      $R import --quiet in.ndjson >first.txt
      $R list --format csv >sound.csv
      rm full/registry.sqlite.index
      cat /dev/zero >full/filler 2>/dev/null
      $R list --format csv | cmp - sound.csv; echo "list $?"
      $R show NCT90000007 >shown.txt; echo "show $?"
      $R --fresh --screen 80x24 --keys "/ 'NCT90000123' Enter Enter" >drawn.txt; echo "screen $?"
      $R export --format csv -o full/out.csv; echo "export $?"
      $R import --quiet more.ndjson; echo "import $?"
      $R list --format csv | cmp - sound.csv; echo "list $?"
      ls full | grep -v importing
      rm full/filler
      $R import --quiet more.ndjson
      ls full | grep -v index
      """,
      to: "script"
    )
    let result = try place.run("mkdir full; unshare -m sh script")
    let expected = ["list 0", "show 0", "screen 0", "export 1", "import 1", "list 0"]
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(Array(lines.prefix(6)) == expected, "\(result)")
    // The import that follows takes over the empty file by which the one before kept others out.
    let rest = [
      "filler", "registry.sqlite", "2700 studies: 2700 new; no findings", "registry.sqlite",
    ]
    #expect(Array(lines.dropFirst(6)) == rest, "\(result)")
    #expect(result.error.contains("cannot be written; it is in memory"), "\(result)")
    #expect(result.error.contains("out.csv"), "\(result)")
    #expect(result.error.contains("there is no space left for the store"), "\(result)")
    func text(_ name: String) throws -> String {
      try String(contentsOf: place.folder.appending(path: name), encoding: .utf8)
    }
    #expect(try text("shown.txt").contains("NCT90000007"))
    #expect(try text("drawn.txt").contains("NCT90000123"))
  }

  @Test("of shared memory and of the session: the browser draws, searches and ends as ever")
  func sharedMemory() throws {
    let terminal = try TerminalSession(
      "",
      columns: 120,
      rows: 40,
      shell: """
        unshare -m sh -c 'mkdir rtio-tui; for place in /dev/shm "$PWD/rtio-tui"; do \
        mount -t tmpfs -o size=64k tmpfs "$place"; cat /dev/zero >"$place/filler"; done 2>mounted; \
        sh run'
        """
    )
    try terminal.wait(forText: "Trials")
    try terminal.press("/ 'PACIFIC' Enter Enter")
    try terminal.wait(forText: "Overview")
    try terminal.press("3")
    try terminal.wait(forText: "HAZARD RATIO")
    try terminal.resize(80, 24)
    try terminal.press("q")
    try terminal.wait(forText: "Trials")
    try terminal.press("q")
    try terminal.waitForTheShell()
    #expect(terminal.file("status") == "status 0")
    #expect(terminal.file("before") == terminal.file("after"))
    let errors = terminal.file("errors") ?? ""
    #expect(errors.contains("the session could not be kept"), "\(errors)")
    #expect(errors.contains("No space left on device"), "\(errors)")
  }
}
