import TerminalModel

/// How wide words are in a figure, whose font is chosen by whoever opens it.
///
/// The widths are those of DejaVu Sans, the widest of the common sans-serif fonts, so that words
/// that fit here fit in Arial and Helvetica too.
struct TextExtent {
  /// The size of the font in pixels, above 0.
  let size: Double

  /// The width of words in pixels.
  func width(of text: String) -> Double {
    size * text.reduce(0) { $0 + Self.width(of: $1) }
  }

  /// The words in lines no wider than that; what is wider alone is broken.
  ///
  /// Never empty: no words are one empty line.
  func lines(of text: String, within width: Double) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ").flatMap({ parts(of: $0, within: width) }) {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if line.isEmpty || self.width(of: longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// A word in parts that fit, each of one character at least.
  private func parts(of word: Substring, within width: Double) -> [String] {
    var parts = [""]
    for character in word {
      let longer = parts[parts.count - 1] + String(character)
      if longer.count > 1, self.width(of: longer) > width {
        parts.append(String(character))
      } else {
        parts[parts.count - 1] = longer
      }
    }
    return parts
  }

  /// The width of a character in parts of the size of the font.
  private static func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "'", "|", "I": 0.3
    case " ", ".", ",", ":", ";", "/", "!": 0.35
    case "f", "t", "r", "(", ")", "-", "[", "]": 0.42
    case "s", "c", "z", "J", "\"": 0.55
    case "m", "M", "W", "w", "%", "@": 1
    case "A"..."Z", "+", "=", "<", ">", "~": 0.8
    case _ where character.isASCII: 0.64
    default: TextWidth.of(String(character)) > 1 ? 1.1 : 0.9
    }
  }
}
