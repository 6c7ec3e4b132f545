import JSONText

/// How texts are written so that Markdown shows them as they are.
///
/// CommonMark 0.31 lets a backslash take the meaning of any sign of ASCII, and a numeric reference
/// stand for any character but NUL. Signs are looked at one by one, since a bar with an accent on it
/// is one character to us and a bar to a reader.
enum Markdown {
  /// A text as a paragraph or an item, on one line.
  static func text(_ text: String) -> String {
    let line = text.onOneLine
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    // What begins a list, a rule or a heading is the first sign, or the one after a number.
    let begins = number.isEmpty ? "-+=:" : ".)"
    let beginsBlock = rest.unicodeScalars.first.map { begins.unicodeScalars.contains($0) } ?? false
    return number + (beginsBlock ? "\\" : "") + escaped(String(rest), isInTable: false)
  }

  /// A text within a cell of a table: line ends become breaks, and nothing is lost.
  static func cell(_ text: String) -> String { escaped(text, isInTable: true) }

  private static func escaped(_ text: String, isInTable: Bool) -> String {
    var escaped = ""
    var afterReturn = false
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isAtEdge = place == 0 || place == scalars.count - 1
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r": escaped += "<br>"
      case "\0": escaped.unicodeScalars.append("\u{FFFD}")
      // A reader takes space off the edges of a cell.
      case " " where isInTable && isAtEdge: escaped += "&#32;"
      case "\\", "`", "*", "_", "<", ">", "[", "]", "#", "&", "~", "$": fallthrough
      case "|" where isInTable:
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case let scalar where scalar.isUnseen: escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return escaped
  }
}
