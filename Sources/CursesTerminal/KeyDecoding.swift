import CNcurses
import TerminalModel

/// What one code from `wget_wch` is.
enum DecodedKey: Hashable {
  /// A character as it was typed, an escape or control code among them.
  case typed(Unicode.Scalar)
  case key(Key)
  case pasteStart
  case pasteEnd
  /// What the mouse did follows, as `0;12;5M`.
  case mouseStart
  /// What the terminal answers when it is asked whether it is well.
  case answer

  /// A key with a code of its own; `nil` for those that mean nothing here.
  init?(code: Int32) {
    if let key = Self.keys[code] {
      self = .key(key)
    } else if code > KEY_F0, code <= KEY_F0 + 12 {
      self = .key(.function(Int(code - KEY_F0)))
    } else if code == ExtraKeys.pasteStart {
      self = .pasteStart
    } else if code == ExtraKeys.pasteEnd {
      self = .pasteEnd
    } else if code == ExtraKeys.mouseStart {
      self = .mouseStart
    } else if code == ExtraKeys.answer {
      self = .answer
    } else {
      return nil
    }
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end,
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_FIND: .home, KEY_SELECT: .end,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_BTAB: .backTab,
    KEY_DC: .delete, KEY_IC: .insert,
  ]
}

/// Byte strings that keys send and that entries of the terminal database leave out.
enum ExtraKeys {
  /// Codes beyond those of ncurses.
  static let mouseStart: Int32 = 0o1775
  static let pasteStart: Int32 = 0o1776
  static let pasteEnd: Int32 = 0o1777
  static let answer: Int32 = 0o1774

  /// Makes them known to the current screen; what it knows already stays.
  static func define() {
    for (sequence, code) in sequences where key_defined(sequence) == 0 {
      define_key(sequence, code)
    }
    // ncurses would read the report itself where the entry has it, as one of a mouse that is not its own.
    define_key("\u{1B}[<", mouseStart)
  }

  static let sequences: [(String, Int32)] = [
    (LineEcho.answer, answer), ("\u{1B}[200~", pasteStart), ("\u{1B}[201~", pasteEnd),
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME), ("\u{1B}[1~", KEY_HOME),
    ("\u{1B}[7~", KEY_HOME),
    ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
    ("\u{1B}[2~", KEY_IC), ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE),
    ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[Z", KEY_BTAB), ("\u{1B}OM", KEY_ENTER),
    ("\u{1B}OP", KEY_F0 + 1), ("\u{1B}OQ", KEY_F0 + 2), ("\u{1B}OR", KEY_F0 + 3),
    ("\u{1B}OS", KEY_F0 + 4), ("\u{1B}[11~", KEY_F0 + 1), ("\u{1B}[12~", KEY_F0 + 2),
    ("\u{1B}[13~", KEY_F0 + 3), ("\u{1B}[14~", KEY_F0 + 4), ("\u{1B}[15~", KEY_F0 + 5),
    ("\u{1B}[17~", KEY_F0 + 6), ("\u{1B}[18~", KEY_F0 + 7), ("\u{1B}[19~", KEY_F0 + 8),
    ("\u{1B}[20~", KEY_F0 + 9), ("\u{1B}[21~", KEY_F0 + 10), ("\u{1B}[23~", KEY_F0 + 11),
    ("\u{1B}[24~", KEY_F0 + 12),
  ]
}
