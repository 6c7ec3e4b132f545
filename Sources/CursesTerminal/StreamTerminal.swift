import CSignalHandlers
import Glibc
package import TerminalModel

/// Standard input and output as a stream: keys or lines of keys in, lines out, and nothing that moves a cursor.
///
/// Where the input is a terminal each key acts at once: its line discipline neither waits for the end of a line
/// nor echoes, until `close`. Any other input is lines, each the names of keys as in a `KeyScript`.
package struct StreamTerminal: ~Copyable, KeyInput {
  package let descriptor = STDIN_FILENO
  /// Whether input is lines of keys and ends.
  package let ends: Bool
  private let nearest: @Sendable (_ word: String, _ names: [String]) -> String?
  private var bytes = KeyBytes()
  /// The beginning of a line whose end has not arrived.
  private var line: [UInt8] = []
  private var isOpen = true
  /// Whether what was said last ended its line.
  private var isAtLineStart = true
  private var isGone = false

  /// Takes over standard input.
  ///
  /// - Parameter nearest: Finds the name of a key most like a word, among all names.
  package init(
    suggesting nearest: @escaping @Sendable (_ word: String, _ names: [String]) -> String?
  ) {
    self.nearest = nearest
    ends = isatty(STDIN_FILENO) == 0
    guard !ends else { return }
    terminal_restore_prepare(descriptor)
    terminal_restore_install()
    takeKeys()
  }

  deinit {
    if isOpen, !ends { terminal_restore_modes() }
  }

  /// Has every key sent as it is pressed, without echo, Control-C and Control-Z among them.
  private borrowing func takeKeys() {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return }
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR)
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  package func deviceSize() -> Size? { CursesTerminal.size(of: STDOUT_FILENO) }

  package mutating func read() -> [TerminalEvent] {
    if isGone { return [.hangup] }
    var room = [UInt8](repeating: 0, count: 4096)
    var count = Glibc.read(descriptor, &room, room.count)
    guard count > 0 else { return ends && (count == 0 || errno != EINTR) ? lastLine() : [] }
    var arrived = Array(room.prefix(count))
    guard !ends else { return lines(of: arrived) }
    // What belongs to an escape follows it at once, if it follows.
    while arrived.last == 0x1B, isReady(within: 25) {
      count = Glibc.read(descriptor, &room, room.count)
      guard count > 0 else { break }
      arrived += room.prefix(count)
    }
    let keys = bytes.keys(of: arrived)
    // A part of a character is no key yet, and no end of the line either.
    return keys.isEmpty ? [.keys([])] : [.keys(keys)]
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }

  /// The keys of every whole line.
  private mutating func lines(of arrived: [UInt8]) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for byte in arrived {
      guard byte == UInt8(ascii: "\n") else {
        // A line without an end is not kept for ever.
        if line.count < 65_536 { line.append(byte) }
        continue
      }
      events.append(event(of: line))
      line = []
    }
    return events
  }

  /// The keys of a last line without its end, and that nothing follows.
  private mutating func lastLine() -> [TerminalEvent] {
    defer { line = [] }
    return (line.isEmpty ? [] : [event(of: line)]) + [.endOfInput]
  }

  private func event(of line: [UInt8]) -> TerminalEvent {
    do throws(KeyScriptRefusal) {
      return .keys(try KeyScript.parse(String(decoding: line, as: UTF8.self), suggesting: nearest))
    } catch {
      return .refused(error)
    }
  }

  /// Writes a text; after an echo without an end of line, whole lines begin on the next.
  package mutating func say(echo: String, lines: [String]) {
    var text = echo
    if !echo.isEmpty { isAtLineStart = false }
    if !lines.isEmpty {
      text += (isAtLineStart ? "" : "\n") + lines.map { "\($0)\n" }.joined()
      isAtLineStart = true
    }
    let isWritten = text.withUTF8 { sendsAll(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
    if !isWritten { isGone = true }
  }

  /// Gives the terminal back for as long as the process is stopped.
  package mutating func suspendProcess() {
    endLine()
    if !ends { terminal_restore_modes() }
    stop_process_group()
    if !ends { takeKeys() }
  }

  /// Takes the keys again, after the process was stopped without being asked.
  package mutating func resume() {
    if !ends { takeKeys() }
  }

  /// Gives the terminal back.
  package mutating func close() {
    guard isOpen else { return }
    isOpen = false
    endLine()
    guard !ends else { return }
    terminal_restore_modes()
    terminal_restore_forget()
  }

  /// Ends without waiting for a terminal that is most likely gone.
  package mutating func abandon() {
    guard isOpen else { return }
    isOpen = false
    guard !ends else { return }
    terminal_restore_now()
    terminal_restore_forget()
  }

  private mutating func endLine() {
    if !isAtLineStart { say(echo: "\n", lines: []) }
    isAtLineStart = true
  }
}
