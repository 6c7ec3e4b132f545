import TrialModel

/// Leaves names of persons and passwords out of findings, which are sent to others for help.
package struct PersonMask: Hashable, Sendable {
  /// Names that stand for the user here and on servers, the longest first.
  private let names: [String]

  /// - Parameter names: The names by which the user goes: `USER`, that of an address.
  package init(_ names: some Sequence<String>) {
    self.names = Set(names).filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// The finding without them.
  package func masked(_ finding: DoctorFinding) -> DoctorFinding {
    DoctorFinding(
      finding.name,
      finding.state,
      masked(finding.said),
      remedy: finding.remedy.map(masked)
    )
  }

  /// The text with `***` in place of what may be a name and a password: before the `@` of an address, behind the word
  /// with which a server names a role, and in a path or in quotation marks where it is a name that is known.
  func masked(_ text: String) -> String {
    var text = SecretMask.masked(text)
    for word in ["user", "role"] { text = Self.hidingQuoted(text, behind: word + " \"") }
    for name in names { text = Self.hiding(name, in: text) }
    return text
  }

  private static func hidingQuoted(_ text: String, behind start: String) -> String {
    var shown = ""
    var rest = text[...]
    while let found = rest.firstRange(of: start) {
      shown += rest[..<found.upperBound]
      rest = rest[found.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      shown += "***"
      rest = rest[end...]
    }
    return shown + rest
  }

  /// Hides a name where it is a whole part of a path or of what a server says in quotation marks.
  private static func hiding(_ name: String, in text: String) -> String {
    var shown = ""
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = text[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      let isWhole =
        before.map(opening.contains) == true && (after.map(closing.contains) ?? true)
      shown += rest[..<found.lowerBound] + (isWhole ? "***" : name)
      rest = rest[found.upperBound...]
    }
    return shown + rest
  }

  private static let opening = Set<Character>("/\"'«»„“‘(=")
  private static let closing = Set<Character>("/\"'«»“”’):;,@ ")
}
