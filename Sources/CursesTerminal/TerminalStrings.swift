import CNcurses
import Glibc

/// The byte strings that ncurses does not send by itself.
struct TerminalStrings {
  /// Turns the marking of pasted text on, and off; empty where the terminal has no such mode.
  let pasteOn: String
  let pasteOff: String
  /// Has clicks and the wheel told as keys, and no longer; empty where the terminal has no such mode or it is not
  /// wanted.
  let mouseOn: String
  let mouseOff: String
  /// What an abrupt end sends: plain text, keypad, paste marks and mouse off, the first screen back,
  /// the cursor shown.
  let leaving: String
  /// Whether the terminal answers when it is asked about itself.
  let answers: Bool

  /// Reads the strings of the terminal that was set up last.
  init(type: String, wantsMouse: Bool) {
    let follows = ["xterm", "screen", "tmux", "rxvt"].contains(where: type.hasPrefix)
    pasteOn = Self.capability("BE") ?? (follows ? "\u{1B}[?2004h" : "")
    pasteOff = Self.capability("BD") ?? (follows ? "\u{1B}[?2004l" : "")
    // Clicks and the wheel alone, in the form without a limit to columns.
    mouseOn = follows && wantsMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : ""
    mouseOff = follows && wantsMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : ""
    answers = Self.capability("u7")?.hasPrefix("\u{1B}[") ?? false
    let returning = Self.capability("rmcup") ?? "\r\n"
    leaving = [
      Self.capability("sgr0"), Self.capability("op"), Self.capability("rmkx"), pasteOff,
      mouseOff, returning,
      Self.capability("cnorm"),
    ].compactMap(\.self).joined()
  }

  /// Writes a string past ncurses, which has nothing left to write after each `doupdate`.
  func send(_ string: String, to descriptor: Int32) {
    var string = string
    string.withUTF8 { sendAll(UnsafeRawBufferPointer($0), count: $0.count, to: descriptor) }
  }

  /// A capability as bytes to write; the pauses for old hardware (`$<5>`) are left out.
  private static func capability(_ name: String) -> String? {
    guard let value = nc_capability(name) else { return nil }
    var text = ""
    var rest = String(cString: value)[...]
    while let first = rest.first {
      if rest.hasPrefix("$<"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(first)
        rest.removeFirst()
      }
    }
    return text
  }
}
