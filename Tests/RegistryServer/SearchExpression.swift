/// What a `query.…` or `filter.advanced` asks, in the part of the service's grammar that tests need:
/// words, phrases in quotes, AND, OR, NOT, parentheses, `AREA[Piece]` with a word or a `RANGE[a,b]`.
indirect enum SearchExpression {
  case words(String)
  case area(String, SearchExpression)
  case range(from: String, to: String)
  case not(SearchExpression)
  case all([SearchExpression])
  case any([SearchExpression])

  /// Reads an expression.
  ///
  /// - Throws: `Refusal` with what the service would say, where the text is no expression.
  init(_ text: String) throws(Refusal) {
    var parser = SearchParser(text)
    self = try parser.whole()
  }

  /// Whether a record answers it.
  ///
  /// - Parameters:
  ///   - study: The record.
  ///   - modules: Where words are looked for; empty for everywhere.
  ///   - piece: The piece a range is about.
  /// - Returns: Whether it does.
  func holds(
    for study: ServedStudy,
    inModules modules: [String],
    piece: Piece? = nil
  ) -> Bool {
    switch self {
    case .words(let words): study.mentions(words, inModules: modules)
    case .area(let name, let inner):
      inner.holds(
        for: study,
        inModules: Self.modules(ofArea: name),
        piece: Piece(rawValue: name)
      )
    case .range(let from, let to):
      piece.flatMap { study.value(of: $0) }
        .map { day in (from == "MIN" || day >= from) && (to == "MAX" || day <= to) } ?? false
    case .not(let inner): !inner.holds(for: study, inModules: modules, piece: piece)
    case .all(let parts):
      parts.allSatisfy { $0.holds(for: study, inModules: modules, piece: piece) }
    case .any(let parts):
      parts.contains { $0.holds(for: study, inModules: modules, piece: piece) }
    }
  }

  private static func modules(ofArea name: String) -> [String] {
    switch name {
    case "Phase", "StudyType", "DesignAllocation": ["designModule"]
    case "Condition", "Keyword": ["conditionsModule"]
    case "OverallStatus": ["statusModule"]
    case "InterventionName", "InterventionType": ["armsInterventionsModule"]
    default: Piece(rawValue: name).map { [$0.module] } ?? []
    }
  }

  /// The modules that a parameter `query.…` looks into.
  static func modules(ofQuery name: String) -> [String] {
    switch name {
    case "cond": ["conditionsModule", "identificationModule"]
    case "intr": ["armsInterventionsModule"]
    case "titles", "id": ["identificationModule"]
    case "outc": ["outcomesModule"]
    case "spons", "lead": ["sponsorCollaboratorsModule"]
    case "locn": ["contactsLocationsModule"]
    default: []
    }
  }
}

/// Words the service answers with, and the status that goes with them.
struct Refusal: Error {
  var status = 400
  let words: String
}

/// Reads an expression from left to right.
private struct SearchParser {
  private var rest: Substring

  init(_ text: String) { rest = Substring(text) }

  mutating func whole() throws(Refusal) -> SearchExpression {
    let expression = try alternatives()
    guard next() == nil else { throw refused("unexpected ')'") }
    return expression
  }

  private mutating func alternatives() throws(Refusal) -> SearchExpression {
    var parts = [try conjunction()]
    while next() == "OR" {
      take("OR")
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Refusal) -> SearchExpression {
    var parts = [try part()]
    while let word = next(), word != "OR", word != ")" {
      if word == "AND" { take("AND") }
      parts.append(try part())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func part() throws(Refusal) -> SearchExpression {
    guard let word = next() else { throw refused("the expression ends too early") }
    switch word {
    case "AND", "OR", ")": throw refused("unexpected '\(word)'")
    case "NOT":
      take("NOT")
      return .not(try part())
    case "(":
      take("(")
      let inner = try alternatives()
      guard next() == ")" else { throw refused("missing ')'") }
      take(")")
      return inner
    case "\"":
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\"") else { throw refused("missing '\"'") }
      defer { rest = rest[rest.index(after: end)...] }
      return .words(String(rest[..<end]))
    default: return try term(word)
    }
  }

  private mutating func term(_ word: String) throws(Refusal) -> SearchExpression {
    if let name = bracketed("AREA") { return .area(name, try part()) }
    if let bounds = bracketed("RANGE") {
      let parts = bounds.split(separator: ",").map { $0.filter { $0 != " " } }
      guard parts.count == 2 else { throw refused("a range takes two values") }
      return .range(from: parts[0], to: parts[1])
    }
    guard !word.contains(where: { "[]".contains($0) }) else {
      throw refused("unexpected '\(word)'")
    }
    take(word)
    return .words(word)
  }

  /// What stands in brackets behind a keyword, taken; `nil` where that is not what comes next.
  private mutating func bracketed(_ keyword: String) -> String? {
    guard rest.hasPrefix("\(keyword)["), let end = rest.firstIndex(of: "]") else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end].dropFirst(keyword.count + 1))
  }

  /// The next word or sign, which stays.
  private mutating func next() -> String? {
    rest = rest.drop { $0 == " " || $0 == "," }
    guard let first = rest.first else { return nil }
    if "()\"".contains(first) { return String(first) }
    return String(rest.prefix { !" (),\"".contains($0) })
  }

  private mutating func take(_ word: String) { rest = rest.dropFirst(word.count) }

  private func refused(_ words: String) -> Refusal {
    Refusal(words: "Invalid expression: \(words)")
  }
}
