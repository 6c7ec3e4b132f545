internal import CNcurses
internal import TerminalModel

/// Reads keys, and puts a pasted text together.
struct KeyReader {
  /// A pad, since reading from a window would refresh it.
  private let pad: UnsafeMutablePointer<WINDOW>
  /// The pasted text so far; `nil` outside of one.
  private var pasted: String?

  /// The longest pasted text that is kept, in bytes; the rest of a longer one is left out.
  private static let longestPaste = 65_536

  /// A reader of the current screen.
  init?() {
    guard let pad = newpad(1, 1) else { return nil }
    self.pad = pad
    nodelay(pad, true)
    prepare()
  }

  /// Makes the terminal send its special keys, and ncurses read them.
  func prepare() {
    keypad(pad, true)
  }

  /// Every key that has arrived.
  ///
  /// Reads until ncurses has no more: what is in its own queue, `poll` does not tell of.
  mutating func readAll() -> [Key] {
    var keys: [Key] = []
    var code: wint_t = 0
    while true {
      switch wget_wch(pad, &code) {
      case OK: add(typed: code, to: &keys)
      case KEY_CODE_YES: add(code: Int32(bitPattern: code), to: &keys)
      default: return keys
      }
    }
  }

  private mutating func add(typed code: wint_t, to keys: inout [Key]) {
    guard let scalar = Unicode.Scalar(code) else { return }
    guard var text = pasted else {
      keys.append(Key(typed: Character(scalar)))
      return
    }
    if scalar == "\u{03}" {
      // The end of the paste was lost; Control-C gives the keys back.
      pasted = nil
      return
    }
    pasted = nil
    if text.utf8.count < Self.longestPaste {
      text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
    }
    pasted = text
  }

  private mutating func add(code: Int32, to keys: inout [Key]) {
    switch DecodedKey(code: code) {
    case .key(let key) where pasted == nil: keys.append(key)
    case .pasteStart: pasted = ""
    case .pasteEnd:
      if let text = pasted { keys.append(.paste(text)) }
      pasted = nil
    default: break
    }
  }
}
