import Browser
import BrowserViews
import CursesTerminal
import TerminalModel

/// A stream of lines, one after the other, for who hears the browser: linear mode.
struct StreamOutput: ~Copyable, LoopOutput {
  private var terminal: StreamTerminal
  private let events: EventSource
  private let isUnicode: Bool
  private var narration: Narration?

  /// The size that lists and records are cut into pages by; nothing is laid out by it.
  static let size = Size(columns: 80, rows: 24)

  init(
    _ terminal: consuming StreamTerminal,
    _ events: consuming EventSource,
    inASCII isASCII: Bool
  ) {
    self.terminal = terminal
    self.events = events
    isUnicode = !isASCII
  }

  var size: Size { Self.size }

  mutating func wait(or others: [Int32]) -> [TerminalEvent] {
    events.wait(for: &terminal, or: others)
  }

  borrowing func isWaitedFor(or others: [Int32]) -> Bool {
    events.isWaitedFor(by: terminal, or: others)
  }

  mutating func picture(of conversation: Conversation) -> Speech {
    if let speech = narration?.tell(conversation.state) { return speech }
    narration = Narration(conversation.state)
    return Speech(opening: conversation.state)
  }

  mutating func picture(
    of conversation: Conversation,
    after key: Key,
    before next: Key?
  )
    -> Speech?
  { narration?.hear(key, leadingTo: conversation.state, before: next) }

  /// Nothing: what was said stands above, and the key that asks for it says where one is.
  mutating func showAnew() {}
  mutating func resize(to size: Size) {}
  mutating func resume() { terminal.resume() }
  mutating func suspendProcess() -> [TerminalEvent] { events.suspendProcess(&terminal) }

  /// Nothing that moves a cursor or asks a terminal for something is sent: the text itself is said.
  mutating func copy(_ text: String, as what: String) throws(CursesTerminal.CopyError) -> String {
    "to copy\(what): \(text)"
  }

  /// Says the sentences one after the other: there is nothing to wait for.
  mutating func playTour(over conversation: Conversation) -> [TerminalEvent]? {
    let text = Tour.text(from: conversation.state.keymap)
    let lines = text.split(separator: "\n").map(String.init)
    terminal.say(echo: "", lines: isUnicode ? lines : lines.map { ASCIIText.of($0) })
    return []
  }

  mutating func close() { terminal.close() }
  mutating func abandon() { terminal.abandon() }

  mutating func show(_ speech: Speech) {
    guard !speech.lines.isEmpty || !speech.echo.isEmpty else { return }
    terminal.say(
      echo: isUnicode ? speech.echo : ASCIIText.of(speech.echo),
      lines: isUnicode ? speech.lines : speech.lines.map { ASCIIText.of($0) }
    )
  }
}
