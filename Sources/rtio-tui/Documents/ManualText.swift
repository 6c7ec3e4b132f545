/// Words in the form of a manual page (man(7)), which groff and mandoc both read.
enum ManualText {
  /// A line of words.
  static func line(_ text: some StringProtocol) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
  }

  /// Words over as many lines as they need, none longer than eighty letters where words allow it; the page fills
  /// them anew.
  static func filled(_ text: some StringProtocol) -> String {
    var lines: [String] = []
    var open = ""
    for word in text.split(whereSeparator: \.isWhitespace).map({ escaped($0) }) {
      if !open.isEmpty, open.utf8.count + word.utf8.count + 1 > 78 {
        lines.append(open)
        open = ""
      }
      open += open.isEmpty ? word : " \(word)"
    }
    return (lines + [open]).map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : $0 }
      .joined(separator: "\n")
  }

  /// Words of a line that does not begin with them: a backslash begins a command, and a minus would be broken.
  static func escaped(_ text: some StringProtocol) -> String {
    String(text).replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// What is typed, so that it can be copied from the page: every sign stays what it is in ASCII.
  static func code(_ text: some StringProtocol) -> String {
    var code = ""
    for character in text {
      switch character {
      case "\\": code += "\\e"
      case "-": code += "\\-"
      case "'": code += "\\(aq"
      case "`": code += "\\(ga"
      case "^": code += "\\(ha"
      case "~": code += "\\(ti"
      default: code.append(character)
      }
    }
    return code.hasPrefix(".") ? "\\&\(code)" : code
  }

  /// Paragraphs as help has them: apart by empty lines, rows of a list two blanks in.
  static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n")
      guard lines.contains(where: { $0.hasPrefix("  ") }) else {
        return ".PP\n\(filled(paragraph))\n"
      }
      return lines.map(row).joined()
    }
    .joined()
  }

  /// A row of a list: `column: what it holds`.
  private static func row(_ line: Substring) -> String {
    let row = line.drop { $0 == " " }
    guard let colon = row.firstRange(of: ": ") else { return ".PP\n\(filled(row))\n" }
    return
      ".TP\n.B \(self.line(row[..<colon.lowerBound]))\n\(filled(row[colon.upperBound...]))\n"
  }

  /// Examples: what each does, and the line to type.
  static func examples(_ examples: [CommandExample]) -> String {
    examples.map { example in
      let lines = example.line.split(separator: "\n", omittingEmptySubsequences: false)
      return ".PP\n\(filled("\(example.what):"))\n.PP\n.in +4n\n.EX\n"
        + lines.map { "\(code($0))\n" }.joined() + ".EE\n.in\n"
    }
    .joined()
  }
}
