import CNcurses
import Glibc

/// What characters the user's locale can show.
package struct CharacterSet: Hashable, Sendable {
  /// The variable that names the locale for characters: `LC_ALL`, `LC_CTYPE` or `LANG`; `nil` where none is set.
  package let variable: String?
  /// What it names; empty where none is set.
  package let requested: String
  /// Whether this machine has a locale of that name.
  package let isInstalled: Bool
  /// Whether its characters are those of UTF-8, or its name says so though it is not installed.
  package let isUTF8: Bool

  /// Whether more than ASCII can be drawn.
  ///
  /// In Japanese, Korean and Chinese locales lines and marks may take two cells, so there it is not.
  package var isUnicode: Bool {
    isUTF8 && !["ja", "ko", "zh"].contains { requested.hasPrefix($0) }
  }

  /// Takes over the user's locale for characters, and says whether more than ASCII can be drawn.
  package static func adoptLocale() -> Bool { adopted().isUnicode }

  /// Takes over the user's locale for characters, and says what came of it.
  ///
  /// Where the locale is not UTF-8, keys are still read as UTF-8, which ASCII is part of.
  package static func adopted() -> CharacterSet {
    let named = requestedLocale()
    // Only the category of characters is read: the others cost a dozen files at every start.
    let isInstalled = setlocale(LC_CTYPE, "") != nil
    if !isInstalled, asksForUTF8(named?.value ?? "") {
      // The locale is not installed here, but its name says what the terminal shows.
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    if codeset != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    return CharacterSet(
      variable: named?.variable,
      requested: named?.value ?? "",
      isInstalled: isInstalled,
      isUTF8: codeset == "UTF-8"
    )
  }

  private static func asksForUTF8(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  /// The name of the locale for characters, by the order of POSIX.
  private static func requestedLocale() -> (variable: String, value: String)? {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return (name, String(cString: value)) }
    }
    return nil
  }
}
