import CNcurses
import TerminalModel

/// Reads keys as ncurses tells them apart.
struct KeyReader {
  /// A pad, since reading from a window would refresh it.
  private let pad: UnsafeMutablePointer<WINDOW>
  private var assembly = KeyAssembly()

  /// A reader of the current screen.
  init?() {
    guard let pad = newpad(1, 1) else { return nil }
    self.pad = pad
    nodelay(pad, true)
    prepare()
  }

  /// Makes the terminal send its special keys, and ncurses read them.
  ///
  /// Our own come last: with the keypad ncurses takes up those of the entry, among them a mouse that it would read itself.
  func prepare() {
    keypad(pad, true)
    ExtraKeys.define()
  }

  /// Every key that has arrived.
  ///
  /// Reads until ncurses has no more: what is in its own queue, `poll` does not tell of.
  ///
  /// - Returns: The keys, and whether the terminal answered among them.
  mutating func readAll() -> (keys: [Key], hasAnswer: Bool) {
    var arrived: [DecodedKey] = []
    var code: wint_t = 0
    reading: while true {
      switch wget_wch(pad, &code) {
      case OK:
        if let scalar = Unicode.Scalar(code) { arrived.append(.typed(scalar)) }
      case KEY_CODE_YES:
        if let key = DecodedKey(code: Int32(bitPattern: code)) { arrived.append(key) }
      default: break reading
      }
    }
    return (assembly.keys(of: arrived), arrived.contains(.answer))
  }
}
