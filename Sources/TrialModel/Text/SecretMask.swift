/// Leaves names and passwords out of what is shown.
package enum SecretMask {
  /// What was meant as an address, however it was mistyped, with `***` in place of all before its last `@`.
  package static func maskedAddress(_ text: String) -> String {
    text.lastIndex(of: "@").map { "***" + text[$0...] } ?? text
  }

  /// The text with `***` in place of what may be a name and a password in any address in it.
  ///
  /// An address that is mistyped is still one: whatever stands between its colon with slashes, of either
  /// kind, and the last `@` before a quotation mark or the end of the line is left out.
  package static func masked(_ text: String) -> String {
    var shown = ""
    var rest = text[...]
    while let colon = rest.firstIndex(of: ":") {
      let after = rest[rest.index(after: colon)...].drop { "/\\".contains($0) }
      shown += rest[..<after.startIndex]
      let hasSlash = after.startIndex > rest.index(after: colon)
      rest = after
      guard hasSlash else { continue }
      let line = rest.prefix { !"\"'\n".contains($0) }
      let word = line.prefix { $0 != " " }
      guard let at = word.lastIndex(of: "@") ?? line.lastIndex(of: "@") else { continue }
      shown += "***"
      rest = rest[at...]
    }
    return shown + rest
  }
}
