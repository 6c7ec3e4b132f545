/// Why a terminal cannot be opened; the caller can still print its list as plain text.
package enum CursesTerminalError: Error, Hashable, Sendable {
  /// The process has no terminal to draw on and to read keys from.
  case noTerminal
  /// The terminal of this TERM cannot place its cursor: `dumb`, a printer, an editor's shell.
  case cannotPlaceCursor(type: String)
  /// Neither this TERM nor any like it is in the terminal database.
  case unknownType(String)
  /// Signals cannot be listened to; the number is the system's error.
  case noSignals(Int32)

  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch self {
    case .noTerminal: "there is no terminal to draw on"
    case .cannotPlaceCursor(let type): "a terminal of type '\(type)' cannot place its cursor"
    case .unknownType(let type): "the terminal type '\(type)' is not known here"
    case .noSignals(let code): "signals cannot be listened to (system error \(code))"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .noTerminal: "start it in a terminal, or with --linear"
    case .cannotPlaceCursor: "name the type of the terminal in TERM, or start with --linear"
    case .unknownType: "name the type of the terminal in TERM, or start with --linear"
    case .noSignals: "please report it"
    }
  }
}
