/// The short name of a reader or a search, as files and commands spell it.
///
/// It is part of the names of files, so it holds letters, digits, `_` and `-` alone, 1 to 32 of them; two
/// that differ in case alone are one.
package struct ReviewName: Hashable, Sendable, Comparable {
  /// As it was written.
  package let text: String
  /// What names are compared by, made once: each of thousands of lines has one.
  package let key: String

  /// `nil` for a text that is no such name.
  package init?(_ text: String) {
    guard (1...32).contains(text.utf8.count),
      text.utf8.allSatisfy({ byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
      })
    else { return nil }
    self.text = text
    key = text.lowercased()
  }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
  package static func < (left: Self, right: Self) -> Bool { left.key < right.key }

  /// What may stand in one, for messages.
  package static let rule = "1 to 32 letters, digits, _ or -"
}
