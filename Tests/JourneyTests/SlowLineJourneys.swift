import Foundation
import Testing

/// A line of 9600 bits a second: what a key may cost there, and that frames do not gather on it.
@Suite(.serialized) struct SlowLineJourneys {
  /// The bytes that the line carries in a second: eight bits of each, a start and a stop bit.
  private static let second = 960

  /// What a terminal is asked behind a frame, and what it answers.
  private static let question = "\u{1B}[5n"
  private static let answer = "\u{1B}[0n"

  /// Keys in their order, each with whether it leads to a new screen.
  private static let keys: [(key: String, isScreen: Bool)] = [
    // What is marked is no longer so, for a plot of marked trials alone would have one row.
    ("j", false), ("k", false), ("m", false), ("m", false), ("G", true), ("g", true), ("f", true),
    ("j", false), ("f", true),
    ("/", false), ("p", true), ("\u{1B}", true), ("/CA184-043\r", true), ("\r", true), ("3", true),
    ("j", false),
    ("l", false), ("p", true),
    ("\u{1B}", true), ("4", true), ("j", false), ("q", true), ("1", true), ("F", true),
    ("j", false),
    ("q", true), ("?", true),
    ("?", true), ("\u{1B}", true), (":", true), ("\u{1B}", true), ("R", true), ("2", true),
  ]

  @Test("a key within a screen is there within a second at 80x24, and a new screen within three")
  func isThereInTime() throws {
    let terminal = try RawTerminal()
    let first = terminal.take(quiet: 600)
    #expect((1...3 * Self.second).contains(first.utf8.count))
    for (place, key) in Self.keys.enumerated() {
      try terminal.type(key.key)
      let sent = terminal.take()
      let most = (key.isScreen ? 3 : 1) * Self.second
      #expect(
        (1...most).contains(sent.utf8.count),
        "key \(place), \(key.key): \(sent.utf8.count) bytes"
      )
    }
  }

  @Test(
    "keys that come while a frame is on its way lead to one frame, once the terminal has answered"
  )
  func coalesces() throws {
    let terminal = try RawTerminal()
    #expect(terminal.take(quiet: 600).contains(Self.question))
    try terminal.type(Self.answer)
    try terminal.type("G")
    #expect(terminal.take().contains(Self.question))
    for key in ["g", "G", "g", "\r"] {
      try terminal.type(key)
      usleep(50_000)
    }
    // The frame before is still on its way.
    #expect(terminal.take() == "")
    try terminal.type(Self.answer)
    let frame = terminal.take()
    #expect(frame.contains("Overview") && !frame.isEmpty)
    #expect(frame.components(separatedBy: Self.question).count == 2)
    try terminal.type(Self.answer)
  }

  @Test("a terminal that never answers is asked once, and never waited for")
  func doesNotWait() throws {
    let terminal = try RawTerminal()
    #expect(terminal.take(quiet: 600).contains(Self.question))
    for key in ["G", "g", "\r"] {
      try terminal.type(key)
      let frame = terminal.take()
      #expect(!frame.isEmpty && !frame.contains(Self.question))
    }
  }
}
