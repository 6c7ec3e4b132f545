import Foundation
import Testing

/// An index that is damaged, cut, written over or cannot be written, as people meet it.
@Suite("A damaged index", .serialized) struct DamagedIndexJourneys {
  private let place: ImportScript

  init() throws {
    place = try ImportScript()
    try place.write(
      (1...300).map { ImportScript.study(90_000_000 + $0) }.joined(separator: "\n"),
      to: "in.ndjson"
    )
    let result = try place.run("$R import --quiet in.ndjson; $R list --format csv > sound.csv")
    #expect(result.status == 0, "\(result)")
  }

  private var index: URL { place.folder.appending(path: "store/registry.sqlite.index") }

  @Test("lists what a sound one does, wherever a byte was flipped, and says so")
  func flipped() throws {
    let sound = try Data(contentsOf: index)
    for step in 1...12 {
      var damaged = sound
      damaged[damaged.count * step / 13] ^= 0x20
      try damaged.write(to: index)
      let result = try place.run("$R list --format csv > now.csv; echo $?; cmp sound.csv now.csv")
      #expect(result.output == "0\n", "\(result)")
      #expect(result.error.isEmpty || result.error.contains("was damaged; it was made anew"))
    }
  }

  @Test("never ends a command by a signal", arguments: [UInt8(0xFF), 0x7F, 0])
  func filled(value: UInt8) throws {
    let sound = try Data(contentsOf: index)
    for part in 0..<6 {
      var damaged = sound
      let start = damaged.count * part / 6
      for place in max(8, start)..<min(damaged.count - 600, start + damaged.count / 6) {
        damaged[place] = value
      }
      try damaged.write(to: index)
      let result = try place.run(
        """
        $R --fresh --screen 120x40 --keys "/ 'invented' Enter G f Space Enter" >/dev/null; echo $?
        $R list --filter 'phase:none has:record' --format csv | wc -l
        """
      )
      #expect(result.output == "0\n301\n", "\(result)")
    }
  }

  @Test("is empty, cut or missing: it is made anew, unsaid, since nothing was read from it")
  func cut() throws {
    for change in [
      ": > $RTIO_STORE.index", "truncate -s -100 $RTIO_STORE.index", "rm $RTIO_STORE.index",
    ] {
      let result = try place.run("\(change); $R list --format csv | cmp - sound.csv; echo $?")
      #expect(result.output == "0\n", "\(result)")
    }
  }

  @Test("is cut or written over while the browser has it mapped: it says so and goes on")
  func whileMapped() throws {
    for change in ["truncate -s 100 $RTIO_STORE.index", "cp sound.csv $RTIO_STORE.index"] {
      let store = place.folder.appending(path: "store/registry.sqlite").path
      let terminal = try TerminalSession("--fresh --store '\(store)'", columns: 120, rows: 40)
      try terminal.wait(forText: "NCT")
      _ = try place.run(change)
      // The check of an idle moment may see it before a key asks for rows, and a key takes the words away.
      let words = "damaged or changed by another program"
      if try !isShown(words, on: terminal, within: 5) {
        try terminal.press("G")
        try terminal.wait(forText: words)
      }
      try terminal.press("/ '90000123' Enter")
      try terminal.wait(forText: "NCT90000123")
      try terminal.press("q")
      try terminal.waitForTheShell()
      #expect(terminal.file("status") == "status 0")
    }
  }

  /// Whether a text comes to stand on the screen within seconds.
  private func isShown(
    _ text: String,
    on terminal: TerminalSession,
    within seconds: Int
  ) throws -> Bool {
    for _ in 0..<(10 * seconds) {
      if try terminal.screen().contains(text) { return true }
      usleep(100_000)
    }
    return false
  }

  @Test("cannot be written: commands and screens read on, with one in memory, and say so")
  func readOnlyFolder() throws {
    // The superuser may write everywhere; a folder in the place of the file stops everybody.
    let result = try place.run(
      """
      rm $RTIO_STORE.index; mkdir -p $RTIO_STORE.index/full
      $R list --format csv > now.csv; echo $?; cmp sound.csv now.csv
      $R --fresh --screen 80x24 --filter has:record | grep -c NCT9000
      """
    )
    #expect(result.output.hasPrefix("0\n"), "\(result)")
    #expect(!result.output.hasSuffix("\n0\n"), "\(result)")
    #expect(result.error.contains("cannot be written; it is in memory"), "\(result)")
  }
}
