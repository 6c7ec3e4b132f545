import TrialModel

/// Settings of libpq as one text, `host=db.example.org dbname='our evidence'`.
enum PostgresSettings {
  /// By which settings a text is known for such; a file of that name is written with its folder.
  private static let first: Set<String> = [
    "host", "hostaddr", "port", "dbname", "user", "password", "passfile", "service", "sslmode",
  ]

  /// Whether a text begins as such settings do.
  static func isBeginning(of text: some StringProtocol) -> Bool {
    guard let equals = text.firstIndex(of: "=") else { return false }
    let name = text[..<equals].split(whereSeparator: \.isWhitespace)
    return name.count == 1 && first.contains(name[0].lowercased())
  }

  /// The same settings as they stand behind the '?' of an address.
  ///
  /// - Throws: `PostgresAddressError` where something is no NAME=VALUE.
  static func query(of text: String) throws(PostgresAddressError) -> String {
    var rest = text[...]
    var parts: [String] = []
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return parts.joined(separator: "&") }
      guard let equals = rest.firstIndex(of: "=") else { throw .settings }
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace)
      guard name.count == 1 else { throw .settings }
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      let value = try takeValue(from: &rest)
      parts.append("\(PercentEncoding.encoded(String(name[0])))=\(PercentEncoding.encoded(value))")
    }
  }

  /// The value at the beginning: up to a blank, or between single quotes; a backslash takes what it means from the
  /// letter behind it.
  private static func takeValue(
    from rest: inout Substring
  ) throws(PostgresAddressError) -> String {
    let isQuoted = rest.first == "'"
    if isQuoted { rest.removeFirst() }
    var value = ""
    while let letter = rest.popFirst() {
      switch letter {
      case "\\":
        guard let meant = rest.popFirst() else { throw .settings }
        value.append(meant)
      case "'" where isQuoted: return value
      case _ where !isQuoted && letter.isWhitespace: return value
      default: value.append(letter)
      }
    }
    guard !isQuoted else { throw .settings }
    return value
  }
}
