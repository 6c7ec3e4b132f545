import TerminalModel

/// Text as it is read out: signs that a voice skips or spells are words, and lines are short.
///
/// Digits stay as they are printed.
package enum SpokenText {
  /// The most cells of a line.
  package static let width = 78

  /// The lines of a text, none for one without words.
  static func lines(_ text: String) -> [String] { TextWidth.wrap(words(text), to: width) }

  /// The text with its signs in words.
  package static func words(_ text: String) -> String {
    var tokens = plain(text).split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    // A sign that stands alone before a line says what other words say, too.
    if let first = tokens.first, ["!", "~"].contains(first) { tokens.removeFirst() }
    var said: [String] = []
    for (place, token) in tokens.enumerated() {
      let next = tokens.indices.contains(place + 1) ? tokens[place + 1] : ""
      said.append(SpokenToken(token, after: place > 0 ? tokens[place - 1] : "", before: next).words)
    }
    return said.joined(separator: " ")
  }

  /// The text without signs that are drawn rather than read; nothing of it moves a cursor.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in VisibleText.of(text) {
      switch character {
      case "·", "›":
        if plain.last == " " { plain.removeLast() }
        plain += ","
      case "\u{A0}": plain += " "
      case "…": plain += "..."
      case "–": plain += "-"
      case "—": plain += ", "
      case "−": plain += "-"
      case "≥": plain += ">="
      case "≤": plain += "<="
      case "±": plain += "plus or minus "
      case "×": plain += " times "
      case "→": plain += " to "
      case "α": plain += "alpha"
      case "β": plain += "beta"
      case "γ": plain += "gamma"
      case "τ": plain += "tau"
      case "θ": plain += "theta"
      case "χ": plain += "chi"
      case "Σ": plain += "sum of "
      case "μ", "µ": plain += "micro"
      case "²": plain += " squared"
      case "✗", "✓", "▸", "●", "○", "◆", "◇", "█", "▲", "△", "▼", "▪", "▫": plain += ""
      case "“", "”", "„": plain += "\""
      case "’", "‘": plain += "'"
      default: plain.append(character)
      }
    }
    return plain
  }
}

/// One word between blanks, as it is read out.
private struct SpokenToken {
  /// Brackets and quotes before the word, and points after it.
  private let opening: String
  private let core: String
  private let closing: String
  /// The words beside it.
  private let previous: String
  private let next: String

  init(_ token: String, after previous: String, before next: String) {
    let opened = token.prefix { "([\"'".contains($0) }
    var core = token.dropFirst(opened.count)
    var closing = ""
    while let last = core.last, ")],;:.\"'".contains(last) {
      closing = String(last) + closing
      core.removeLast()
    }
    opening = String(opened)
    self.core = String(core)
    self.closing = closing
    self.previous = previous
    self.next = next
  }

  var words: String { opening + spoken + closing }

  private var spoken: String {
    switch core {
    case "%": return "percent"
    case "CI" where previous == "%": return "interval"
    case "HR" where nextIsNumber: return "hazard ratio"
    case "RR" where nextIsNumber: return "risk ratio"
    case "OR" where nextIsNumber: return "odds ratio"
    case "v" where isBetweenWords: return "against"
    case "mo" where previous.last?.isWholeNumber ?? false: return "months"
    case "x" where nextIsNumber && previous.last?.isWholeNumber ?? false: return "times"
    case "=" where nextIsNumber: return "equals"
    case "+": return "plus"
    case "-" where nextIsNumber && previous.last?.isWholeNumber ?? false || previous == "and":
      return "minus"
    case "I2": return "I squared"
    case "H2": return "H squared"
    case "tau2": return "tau squared"
    default: return number ?? core
    }
  }

  /// Whether it stands between two words of one phrase; a key at the head of its line does not.
  private var isBetweenWords: Bool {
    guard closing.isEmpty, !next.isEmpty, let last = previous.last else { return false }
    return !",;:.".contains(last)
  }

  private var nextIsNumber: Bool { next.first.map { $0.isWholeNumber || $0 == "-" } ?? false }

  /// Signs, ranges and shares of a number in words; `nil` for any other word.
  private var number: String? {
    guard core.contains(where: \.isWholeNumber) else { return nil }
    if core.hasPrefix("P=") { return "P \(core.dropFirst(2))" }
    if core.hasPrefix("P<") { return "P below \(core.dropFirst(2))" }
    for (sign, words) in Self.comparisons where core.hasPrefix(sign) {
      let rest = core.dropFirst(sign.count)
      return rest.first?.isWholeNumber == true ? "\(words) \(Self.percent(String(rest)))" : nil
    }
    if let sign = core.first, sign == "-" || sign == "+",
      core.dropFirst().first?.isWholeNumber == true
    {
      return (sign == "-" ? "minus " : "plus ") + Self.percent(String(core.dropFirst()))
    }
    return range ?? share ?? Self.percent(core)
  }

  private static let comparisons = [
    (">=", "at least"), ("<=", "at most"), ("<", "below"), (">", "above"),
  ]

  /// `3-4` as from to; a month, as `2020-10`, is none.
  private var range: String? {
    let ends = core.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ Double($0) != nil }),
      let low = Double(ends[0]), let high = Double(ends[1]), low <= high,
      !(ends[0].count == 4 && ends[1].count == 2)
    else { return nil }
    return "\(ends[0]) to \(ends[1])"
  }

  /// `16/475` as a number of a number; a grade, as `3/4`, is none.
  private var share: String? {
    let ends = core.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let part = Int(ends[0]), let whole = Int(ends[1]), part <= whole,
      !previous.lowercased().hasPrefix("grade")
    else { return nil }
    return "\(ends[0]) of \(ends[1])"
  }

  /// `16%` with its sign as a word.
  private static func percent(_ text: String) -> String {
    guard text.last == "%", text.dropLast().last?.isWholeNumber == true else { return text }
    return "\(text.dropLast()) percent"
  }
}

extension SpokenText {
  /// Characters as they were typed, for who reads what stands before the cursor.
  static func echo(_ text: String) -> String { VisibleText.of(text) }
}

extension SpokenText {
  /// Names of keys parted by blanks, those of signs that voices skip in words.
  static func keys(_ names: String) -> String {
    names.split(separator: " ").map { signs[String($0)] ?? String($0) }.joined(separator: " ")
  }

  private static let signs = [
    "/": "slash", "?": "question mark", ":": "colon", "=": "equals sign", "+": "plus sign",
    "-": "minus sign", "<": "less-than sign", ">": "greater-than sign", "{": "left brace",
    "}": "right brace", "[": "left bracket", "]": "right bracket", "(": "left parenthesis",
    ")": "right parenthesis", ".": "full stop", ",": "comma", ";": "semicolon",
    "!": "exclamation mark",
    "*": "asterisk", "#": "number sign", "'": "apostrophe", "\"": "quotation mark",
    "%": "percent sign",
    "~": "tilde", "_": "underscore", "|": "vertical bar", "&": "ampersand", "@": "at sign",
    "$": "dollar sign", "^": "caret", "\\": "backslash", "`": "grave accent",
  ]
}
