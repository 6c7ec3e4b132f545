/// How the parts of a filter are spelled so that reading them gives them back.
enum FilterText {
  /// A value after `field:`, in quotes when it holds a comma, a bracket, a quote or a space.
  static func quotedValue(_ text: String) -> String {
    text.isEmpty || text.contains(where: { ",()".contains($0) || isQuote($0) || $0.isWhitespace })
      ? quoted(text) : text
  }

  /// Whether a word is read as a word when it stands without quotes.
  static func isBare(_ text: String) -> Bool {
    !text.isEmpty && text.first != "-" && Connective(rawValue: text) == nil
      && !text.contains {
        ",()".contains($0) || isComparison($0) || isQuote($0) || $0.isWhitespace
      }
  }

  /// Whether a character opens or closes a quotation, straight or as word processors set it.
  static func isQuote(_ character: Character) -> Bool { "\"“”„‟".contains(character) }

  /// Whether a character is a comparison or begins one.
  static func isComparison(_ character: Character) -> Bool { ":=<>≤≥".contains(character) }

  /// A condition as one of several after `field:`, where comparisons are written as open ranges.
  static func alternative(_ condition: NumberCondition) -> String {
    if case .equal(let number) = condition.form { return String(number) }
    return (condition.lower.map(String.init) ?? "") + ".."
      + (condition.upper.map(String.init) ?? "")
  }

  /// A text between quotes, with a backslash before those in it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
