import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing

/// The tasks of the browser done from what is said alone.
@Suite struct TranscriptTests {
  @Test("what is said is what was read aloud", arguments: SpokenTask.all)
  func isAsRead(task: SpokenTask) throws {
    let session = try task.done()
    try GoldenFile(task.file, in: "Transcripts").expect(session.text)
  }

  @Test("every line is short and has no control character", arguments: SpokenTask.all)
  func linesAreShort(task: SpokenTask) throws {
    for line in try task.done().lines {
      #expect(TextWidth.of(line) <= SpokenText.width, "\(line)")
      let isPlain = line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      #expect(isPlain, "\(line)")
      #expect(!line.contains { "▸●○◆✗✓×·›…±│─┌└".contains($0) }, "\(line)")
    }
  }

  @Test("a key is answered by few bytes: half of them by less than three lines")
  func bytesAreFew() throws {
    let bytes = try SpokenTask.all.flatMap { try $0.done().bytes }.filter { $0 > 0 }.sorted()
    let median = bytes[bytes.count / 2]
    #expect(median <= 240)
    #expect(bytes[bytes.count * 9 / 10] <= 1500)
    #expect((bytes.last ?? 0) <= 6000)
  }

  /// The scripts of the full screen, each once.
  private static let scripts = Array(Set(GoldenScreenTests.shots.map(\.keys))).sorted()

  @Test("what the full screen can do is said, key by key", arguments: scripts)
  func screensAreSaid(script: String) throws {
    var state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: 80, rows: 24),
      isInWords: true
    )
    var narration = Narration(state)
    let keys = try KeyScript.parse(script)
    for (place, key) in keys.enumerated() {
      _ = state.press(key)
      let next = keys.dropFirst(place + 1).first
      let speech = narration.hear(key, leadingTo: state, before: next)
      let isTyped = key.isTyped && next?.isTyped ?? false
      #expect(isTyped || !speech.lines.isEmpty || !speech.echo.isEmpty, "\(key.name) of \(script)")
      let isShort = speech.lines.allSatisfy { TextWidth.of($0) <= SpokenText.width }
      #expect(isShort, "\(key.name) of \(script)")
    }
  }
}

extension Key {
  /// Whether it may be one of several letters that are typed together.
  fileprivate var isTyped: Bool { if case .character = self { true } else { false } }
}
