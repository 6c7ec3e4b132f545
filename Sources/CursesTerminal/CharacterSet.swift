import CNcurses
import Glibc

/// What characters the user's locale can show.
package enum CharacterSet {
  /// Takes over the user's locale for characters, and says whether more than ASCII can be drawn.
  ///
  /// Where the locale is not UTF-8, keys are still read as UTF-8, which ASCII is part of. In
  /// Japanese, Korean and Chinese locales lines and marks may take two cells, so there the answer
  /// is no.
  package static func adoptLocale() -> Bool {
    // Only the category of characters is read: the others cost a dozen files at every start.
    if setlocale(LC_CTYPE, "") == nil, asksForUTF8() {
      // The locale is not installed here, but its name says what the terminal shows.
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" else {
      setlocale(LC_CTYPE, "C.UTF-8")
      return false
    }
    return !["ja", "ko", "zh"].contains { requestedLocale().hasPrefix($0) }
  }

  private static func asksForUTF8() -> Bool {
    let name = requestedLocale().lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  /// The name of the locale for characters, by the order of POSIX.
  private static func requestedLocale() -> String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return ""
  }
}
