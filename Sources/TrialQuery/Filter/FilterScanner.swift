/// Walks through the text of a filter, character by character.
struct FilterScanner {
  /// What stands between a field and its value.
  enum Comparison {
    case equal, less, atMost, more, atLeast

    /// The condition it makes with a number.
    func form(_ number: Int) -> NumberCondition.Form {
      switch self {
      case .equal: .equal(number)
      case .less: .less(number)
      case .atMost: .atMost(number)
      case .more: .more(number)
      case .atLeast: .atLeast(number)
      }
    }
  }

  private let text: String
  private let characters: [Character]
  /// How many characters have been read.
  private(set) var offset = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  /// The next character, which is not passed over; `nil` at the end.
  var peek: Character? { next }

  private var next: Character? { offset < characters.count ? characters[offset] : nil }

  /// Whether space, a closing bracket or the end of the text comes next.
  var isAtEndOfTerm: Bool { next.map { $0.isWhitespace || $0 == ")" } ?? true }

  /// Whether that character comes next.
  func isAt(_ character: Character) -> Bool { next == character }

  /// Passes over space.
  ///
  /// - Returns: whether anything is left.
  mutating func skipSpace() -> Bool {
    while next?.isWhitespace == true { offset += 1 }
    return next != nil
  }

  /// Passes over the character if it comes next.
  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    offset += 1
    return true
  }

  /// `AND`, `OR` or `NOT`, standing by itself; `nil` when none comes next.
  mutating func takeConnective() -> Connective? {
    for connective in Connective.allCases {
      let word = Array(connective.rawValue)
      let end = offset + word.count
      guard end <= characters.count, Array(characters[offset..<end]) == word else { continue }
      guard
        end == characters.count || characters[end].isWhitespace || "()".contains(characters[end])
      else { continue }
      offset = end
      return connective
    }
    return nil
  }

  /// The characters up to a comparison, a quote or space.
  mutating func takeName() -> String {
    take { !FilterText.isComparison($0) && !FilterText.isQuote($0) && !$0.isWhitespace }
  }

  /// The characters up to a quote or space.
  mutating func takeWord() -> String { take { !FilterText.isQuote($0) && !$0.isWhitespace } }

  /// A value: words in quotes, or the characters up to a comma, a quote or space.
  mutating func takeValue() throws(FilterRefusal) -> String {
    if let quoted = try takeQuoted() { return quoted }
    return take { $0 != "," && !FilterText.isQuote($0) && !$0.isWhitespace }
  }

  /// A colon, an equals sign or a comparison with the space after it; `nil` when none comes next.
  mutating func takeComparison() -> Comparison? {
    if take(":") { return .equal }
    guard let comparison = takeSign() else { return nil }
    // `n >= 500`: a number belongs to its comparison whether there is space between or not.
    skipSpace { $0.isASCII && $0.isNumber }
    return comparison
  }

  private mutating func takeSign() -> Comparison? {
    if take("=") { return .equal }
    if take("≤") { return .atMost }
    if take("≥") { return .atLeast }
    if take("<") { return take("=") ? .atMost : .less }
    if take(">") { return take("=") ? .atLeast : .more }
    return nil
  }

  /// Passes over space before a character that is meant, and over none before others.
  mutating func skipSpace(before isMeant: (Character) -> Bool) {
    let rest = characters[offset...]
    guard let place = rest.firstIndex(where: { !$0.isWhitespace }), isMeant(characters[place])
    else { return }
    offset = place
  }

  /// The words between quotes; `nil` when no quote comes next.
  ///
  /// A backslash before a quote or a backslash takes its meaning away.
  mutating func takeQuoted() throws(FilterRefusal) -> String? {
    let start = offset
    guard let opening = next, FilterText.isQuote(opening) else { return nil }
    offset += 1
    var words = ""
    while let character = next {
      offset += 1
      // Curly quotes within straight ones are characters like others.
      if character == "\"" || opening != "\"" && FilterText.isQuote(character) { return words }
      if character == "\\", let escaped = next, escaped == "\"" || escaped == "\\" {
        offset += 1
        words.append(escaped)
      } else {
        words.append(character)
      }
    }
    throw error(.closingQuoteMissing, from: start)
  }

  /// An error about the characters from `start` to where the scanner stands.
  func error(_ cause: FilterRefusal.Cause, from start: Int) -> FilterRefusal {
    error(cause, at: FilterRefusal.Place(offset: start, length: offset - start))
  }

  /// An error about another part of the text.
  func error(_ cause: FilterRefusal.Cause, at place: FilterRefusal.Place) -> FilterRefusal {
    FilterRefusal(cause, at: place, in: text)
  }

  /// The characters for which the condition holds.
  ///
  /// Brackets that are opened among them are closed among them; one that is not ends them.
  mutating func take(while isMeant: (Character) -> Bool) -> String {
    let start = offset
    var open = 0
    while let character = next, isMeant(character) {
      if character == "(" { open += 1 }
      if character == ")" {
        if open == 0 { break }
        open -= 1
      }
      offset += 1
    }
    return String(characters[start..<offset])
  }
}
