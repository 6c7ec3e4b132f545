import TestSupport

extension SeededGenerator {
  /// A text of any length made of what breaks formats and of any character there is.
  mutating func hostileText() -> String {
    let pieces = [
      "\"", "\"\"", "'", ",", ";", "\t", "|", "||", "\\", "\\|", "\n", "\r", "\r\n", "\0", "=", "+",
      "@",
      "-", "-2.5", "=HYPERLINK(\"x\")", "<br>", "<b>", "&amp;", "&#32;", "{", "}", "\\}", "%", "#",
      "$",
      "~", "^", "_", "*", "`", "[a](b)", "]]>", "ER  - ", "TY  - ", "\u{1B}[2J", "\u{9B}31m",
      "\u{202E}",
      "\u{7F}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{301}", "\u{200D}", " ", "  ", "a", "Ö", "ﬁ",
      "試",
      "\u{1F9EA}", "0", "1.", "NA", "- ", "> ", "# ", "\u{FF1D}1",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      if Int.random(in: 0..<8, using: &self) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}

extension String {
  /// The text as forms that know no NUL have it.
  var withoutNUL: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
    return String(text)
  }

  /// The text with every line end as one line feed.
  var withLineFeeds: String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      if scalar != "\n" || !afterReturn { text.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }
}

/// Texts are compared sign by sign, since Swift takes two spellings of one character for equal.
func scalars(_ rows: [[String]]) -> [[[Unicode.Scalar]]] {
  rows.map { $0.map { Array($0.unicodeScalars) } }
}
