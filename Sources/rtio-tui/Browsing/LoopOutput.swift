import Browser
import BrowserViews
import CursesTerminal
import TerminalModel

/// What the loop of the program shows the browser on and hears keys from: a screen, or a stream.
protocol LoopOutput: ~Copyable {
  var size: Size { get }
  /// Waits until something happens, and says all that has.
  mutating func wait(or others: [Int32]) -> [TerminalEvent]
  /// Whether something has happened already.
  borrowing func isWaitedFor(or others: [Int32]) -> Bool
  /// What is shown: a frame, or what is said.
  associatedtype Picture
  /// What there is to show now.
  mutating func picture(of conversation: Conversation) -> Picture
  /// What there is to show of what a key has led to before the next is heard.
  ///
  /// `nil` where what the last of the keys leads to is shown alone.
  mutating func picture(
    of conversation: Conversation,
    after key: Key,
    before next: Key?
  )
    -> Picture?
  mutating func show(_ picture: Picture)
  /// Forgets what was shown, so that all is shown again.
  mutating func showAnew()
  mutating func resize(to size: Size)
  /// Takes the terminal back after the process was stopped without being asked.
  mutating func resume()
  /// Stops the process until it is continued; says what happened meanwhile.
  mutating func suspendProcess() -> [TerminalEvent]
  /// Hands a text to who asked for it, and says how.
  ///
  /// - Throws: Why it could not be; nothing was handed over then.
  mutating func copy(_ text: String, as what: String) throws(CursesTerminal.CopyError) -> String
  /// Shows the tour until the reader leaves it.
  ///
  /// - Returns: What happened meanwhile and is no matter of the tour; `nil` where there is no room for one.
  mutating func playTour(over conversation: Conversation) -> [TerminalEvent]?
  /// Gives the terminal back as it was.
  mutating func close()
  /// Ends without waiting for a terminal that is most likely gone.
  mutating func abandon()
}

/// The full screen of a terminal.
struct ScreenOutput: ~Copyable, LoopOutput {
  var terminal: CursesTerminal
  let events: EventSource
  /// The frame that waits until the one before it has come through; `nil` while none does.
  private var held: Frame?

  init(_ terminal: consuming CursesTerminal, _ events: consuming EventSource) {
    self.terminal = terminal
    self.events = events
  }

  var size: Size { terminal.size }

  /// Waits, and meanwhile shows the frame that was held back as soon as the line is free for it.
  mutating func wait(or others: [Int32]) -> [TerminalEvent] {
    while true {
      let patience = held == nil ? nil : terminal.patience
      let heard = events.wait(for: &terminal, or: others, atMost: patience)
      if heard == [.timePassed] { terminal.stopWaiting() }
      let rest = heard.filter { $0 != .lineIsFree && $0 != .timePassed }
      // What has happened leads to another frame, which takes the place of this one.
      if !rest.isEmpty { return rest }
      if let frame = held { show(frame) }
    }
  }

  borrowing func isWaitedFor(or others: [Int32]) -> Bool {
    events.isWaitedFor(by: terminal, or: others)
  }

  mutating func picture(of conversation: Conversation) -> Frame { conversation.frame }

  /// A frame is drawn once for all keys that had arrived.
  mutating func picture(
    of conversation: Conversation,
    after key: Key,
    before next: Key?
  )
    -> Frame?
  { nil }

  /// Sends a frame; while the one before it is still on its way it is held back, and a later one may take its place.
  mutating func show(_ picture: Frame) {
    if terminal.isBehind {
      held = picture
    } else {
      held = nil
      terminal.present(picture)
    }
  }

  mutating func showAnew() { terminal.redrawAll() }
  mutating func resize(to size: Size) { terminal.resize(to: size) }
  mutating func resume() { terminal.resume() }
  mutating func suspendProcess() -> [TerminalEvent] { events.suspendProcess(&terminal) }

  mutating func copy(_ text: String, as what: String) throws(CursesTerminal.CopyError) -> String {
    try terminal.copy(text)
    return "sent \(text.count) characters to the terminal's clipboard\(what)"
  }

  mutating func close() { terminal.close() }
  mutating func abandon() { terminal.abandon() }
}
