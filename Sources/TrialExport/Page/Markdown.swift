/// How texts are written so that Markdown shows them as they are.
enum Markdown {
  /// A text within a paragraph.
  static func text(_ text: String) -> String { escaped(text, "\\`*_<>[]#") }

  /// A text within a cell of a table.
  static func cell(_ text: String) -> String { escaped(text, "\\`*_<>[]#|") }

  private static func escaped(_ text: String, _ special: String) -> String {
    text.onOneLine.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
