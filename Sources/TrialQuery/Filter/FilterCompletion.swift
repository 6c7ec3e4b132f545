/// What can stand next in the text of a filter that is being typed.
///
/// It knows fields with what they ask, and the values that trials have or that are right without one.
package struct FilterCompletion {
  /// One way to go on.
  package struct Choice: Hashable, Sendable {
    /// The whole text of the filter with it.
    package let text: String
    /// What a field asks; empty for a value.
    package let meaning: String
  }

  private let index: TrialIndex

  package init(_ index: TrialIndex) { self.index = index }

  /// The ways to go on with a text, each beginning with it but for the case of its last letters.
  ///
  /// Where one field alone begins so, its values are given at once: a shell that had one choice only would
  /// take it for all that is to be typed, and close the quotation.
  ///
  /// - Parameter typed: The text up to where somebody types; earlier terms are taken as they are.
  /// - Returns: The ways, none where a number or words of one's own are wanted.
  package func choices(continuing typed: String) -> [Choice] {
    let term = OpenTerm(typed)
    if let field = term.field {
      guard let field = FilterField(rawValue: field.lowercased()) else { return [] }
      return values(of: field, beginning: term.part, after: term.before)
    }
    let fields = FilterField.allCases.filter { $0.name.hasPrefix(term.part.lowercased()) }
    if fields.count == 1, let field = fields.first, !field.isNumber {
      return values(of: field, beginning: "", after: term.before + field.name + ":")
    }
    return fields.flatMap { field in
      (field.isNumber ? [":", ">=", "<="] : [":"]).map {
        Choice(text: term.before + field.name + $0, meaning: field.meaning)
      }
    }
  }

  /// The most values of one field that are given.
  private static let most = 300

  private func values(
    of field: FilterField,
    beginning part: String,
    after before: String
  ) -> [Choice] {
    let isQuoted = part.first.map(FilterText.isQuote) ?? false
    let wanted = part.lowercased()
    var spellings: [String] = []
    for spelling in field.vocabulary + index.valueTexts(of: field) {
      let text =
        isQuoted ? FilterText.quoted(spelling) : FilterText.quotedValue(FilterValue(spelling).text)
      guard text.lowercased().hasPrefix(wanted), !spellings.contains(text) else { continue }
      spellings.append(text)
      if spellings.count == Self.most { break }
    }
    return spellings.map { Choice(text: before + $0, meaning: "") }
  }
}

/// The term at the end of a filter's text, which is being typed.
private struct OpenTerm {
  /// Everything before what is completed.
  var before = ""
  /// The field whose value is typed; `nil` while its name or a word is.
  var field: String?
  /// What is typed of a field or a value.
  var part = ""

  init(_ text: String) {
    var isQuoted = false
    for character in text {
      if FilterText.isQuote(character) { isQuoted.toggle() }
      switch character {
      case _ where isQuoted:
        part.append(character)
      case _ where character.isWhitespace || character == "(" || (character == "-" && isAtStart):
        close(with: character)
        field = nil
      case ":" where field == nil:
        field = part
        close(with: character)
      case "," where field != nil:
        close(with: character)
      default:
        part.append(character)
      }
    }
  }

  private var isAtStart: Bool { part.isEmpty && field == nil }

  /// Puts what was typed, with the character that ends it, before what is completed.
  private mutating func close(with character: Character) {
    before += part
    before.append(character)
    part = ""
  }
}
