/// Texts as they are compared: without case, punctuation and double spaces.
enum PlainText {
  /// The words in small letters, parted where no letter and no number stands.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words with one space between them.
  static func of(_ text: String) -> String { words(text).joined(separator: " ") }
}
