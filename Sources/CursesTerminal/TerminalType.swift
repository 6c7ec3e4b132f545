import CNcurses

/// Which entry of the terminal database a TERM is served by.
enum TerminalType {
  /// The TERM itself, then entries that such a terminal is likely to obey, the richest first.
  static func candidates(for term: String) -> [String] {
    var names = [term]
    if term.hasPrefix("tmux") || term.hasPrefix("screen") {
      names += ["screen-256color", "screen"]
    } else if followsXterm.contains(where: term.hasPrefix) || term.hasSuffix("-256color")
      || term.hasSuffix("-direct")
    {
      names += ["xterm-256color", "xterm"]
    }
    return names + anyTerminal
  }

  /// Whether a terminal of this TERM is likely to obey an entry; where none of its like is known, an entry is
  /// taken that most terminals obey.
  static func isKin(_ entry: String, to term: String) -> Bool {
    entry == term || !anyTerminal.contains(entry)
  }

  /// Entries that most terminals obey.
  private static let anyTerminal = ["ansi", "vt100"]

  /// The first entry that is in the database.
  ///
  /// - Throws: `CursesTerminalError` when there is none, or when it cannot place the cursor.
  static func known(for term: String, descriptor: Int32) throws(CursesTerminalError) -> String {
    guard !term.isEmpty, term != "unknown" else { throw .unknownType(term) }
    for candidate in candidates(for: term) {
      var code: Int32 = 0
      guard setupterm(candidate, descriptor, &code) == OK else { continue }
      guard nc_capability("cup") != nil else { throw .cannotPlaceCursor(type: candidate) }
      return candidate
    }
    throw .unknownType(term)
  }

  /// Terminals that obey what xterm obeys and whose own entries are often missing.
  private static let followsXterm = [
    "xterm", "alacritty", "kitty", "foot", "ghostty", "wezterm", "konsole", "gnome", "vte", "rxvt",
    "iterm", "contour", "st-", "putty", "mintty", "eterm", "nsterm",
  ]
}
