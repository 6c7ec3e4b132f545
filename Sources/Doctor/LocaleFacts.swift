/// What the locale says of characters.
package struct LocaleFacts: Hashable, Sendable {
  /// The variable that decides: `LC_ALL`, `LC_CTYPE` or `LANG`; `nil` where none is set.
  package let variable: String?
  /// What it names; empty where none is set.
  package let value: String
  /// Whether this machine has a locale of that name.
  package let isInstalled: Bool
  /// Whether its characters are those of UTF-8, or it says so without being installed.
  package let isUTF8: Bool
  /// Whether lines and marks beyond ASCII are drawn.
  package let isUnicode: Bool

  package init(
    variable: String?,
    value: String,
    isInstalled: Bool,
    isUTF8: Bool,
    isUnicode: Bool
  ) {
    self.variable = variable
    self.value = value
    self.isInstalled = isInstalled
    self.isUTF8 = isUTF8
    self.isUnicode = isUnicode
  }

  package var finding: DoctorFinding {
    let name = "locale"
    guard let variable else {
      return DoctorFinding(
        name,
        .wrong,
        "none is set: LC_ALL, LC_CTYPE and LANG are empty, and texts are shown in ASCII",
        remedy: "set one with UTF-8, as by 'export LANG=C.UTF-8'"
      )
    }
    guard isUTF8 else {
      return DoctorFinding(
        name,
        .wrong,
        "\(variable)=\(value) is "
          + (isInstalled ? "not UTF-8" : "not installed here and not UTF-8")
          + ": texts are shown in ASCII",
        remedy: "set one with UTF-8, as by 'export \(variable)=C.UTF-8'"
      )
    }
    guard isUnicode else {
      return DoctorFinding(
        name,
        .note,
        "\(variable)=\(value): lines and marks may take two cells, and are drawn in ASCII",
        remedy: "where the terminal draws them in one, 'export LC_CTYPE=C.UTF-8'"
          + (variable == "LC_ALL" ? " without LC_ALL" : "")
      )
    }
    guard isInstalled else {
      return DoctorFinding(
        name,
        .note,
        "\(variable)=\(value) is not installed here; it is taken as C.UTF-8",
        remedy: "name one that 'locale -a' lists, or have it installed"
      )
    }
    return DoctorFinding(name, .ok, "\(variable)=\(value), UTF-8")
  }
}
