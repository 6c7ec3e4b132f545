/// A command line as a shell reads it up to where somebody types: its words without their quotes.
///
/// It knows what POSIX shells, fish and zsh have in common: quotes, backslashes and what ends a command.
struct ShellWords {
  /// The words of the last command, that of the command itself first; the last is being typed and may be empty.
  private(set) var words: [String] = [""]
  /// The quote in which the last word stands open; `nil` where it is in none.
  private(set) var openQuote: Character?

  /// - Parameters:
  ///   - line: What was typed up to the cursor.
  ///   - quote: A quote that is open before it.
  init(_ line: some StringProtocol, openQuote quote: Character? = nil) {
    openQuote = quote
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Within double quotes a backslash stands for itself before most characters.
        if openQuote == "\"", !"\"\\$`".contains(character) { append("\\") }
        append(character)
        isEscaped = false
      } else if character == "\\", openQuote != "'" {
        isEscaped = true
      } else if let quote = openQuote {
        if character == quote { openQuote = nil } else { append(character) }
      } else if character == "'" || character == "\"" {
        openQuote = character
        isBegun = true
      } else if character.isWhitespace {
        endWord()
      } else if "|&;(".contains(character) {
        words = [""]
        isBegun = false
      } else {
        append(character)
      }
    }
  }

  /// Whether the last word has begun, be it with a quote alone.
  private var isBegun = false

  private mutating func append(_ character: Character) {
    words[words.count - 1].append(character)
    isBegun = true
  }

  private mutating func endWord() {
    guard isBegun else { return }
    words.append("")
    isBegun = false
  }

  /// A text as Bash has to be given it, in the quote that is open there.
  static func quoted(_ text: String, in quote: Character?) -> String {
    switch quote {
    case "'": text.replacing("'", with: "'\\''")
    case "\"": escaped(text) { "\"\\$`".contains($0) }
    default: escaped(text) { !($0.isLetter || $0.isNumber || "_-+./:,@%=".contains($0)) }
    }
  }

  private static func escaped(_ text: String, where isSpecial: (Character) -> Bool) -> String {
    var escaped = ""
    for character in text {
      if isSpecial(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
