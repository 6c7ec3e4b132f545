/// A list as one text, with the unit separator between the entries.
enum ListText {
  private static let separator: Character = "\u{1F}"

  /// An entry that holds the separator itself gets a space for it.
  static func joined(_ entries: [String]) -> String? {
    guard !entries.isEmpty else { return nil }
    return entries.lazy
      .map { $0.contains(separator) ? String($0.map { $0 == separator ? " " : $0 }) : $0 }
      .joined(separator: String(separator))
  }

  static func entries(of text: String?) -> [String] {
    guard let text else { return [] }
    return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
