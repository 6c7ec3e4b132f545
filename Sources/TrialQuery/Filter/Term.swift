/// One condition of a filter: what is shown as one chip.
package struct Term: Hashable, Sendable {
  /// What is asked.
  package enum Condition: Hashable, Sendable {
    /// The trial has at least one of the values in the field.
    case values(FilterField, [FilterValue])
    /// The trial's number in the field meets at least one of the conditions.
    case numbers(FilterField, [NumberCondition])
    /// The trial posts an adverse event with such a percentage.
    case events(EventQuestion)
    /// The phrase occurs in the trial's texts.
    case phrase(Phrase)
  }

  package let condition: Condition
  /// Whether the trials that do not meet the condition are meant.
  ///
  /// A trial whose number is not known meets no condition on it, so it is kept by the negation.
  package let isNegated: Bool

  /// Alternatives that come twice are kept once.
  package init(_ condition: Condition, isNegated: Bool = false) {
    self.condition =
      switch condition {
      case .values(let field, let values): .values(field, Self.once(values))
      case .numbers(let field, let conditions): .numbers(field, Self.once(conditions))
      case .events, .phrase: condition
      }
    self.isNegated = isNegated
  }

  private static func once<Alternative: Hashable>(_ alternatives: [Alternative]) -> [Alternative] {
    var seen: Set<Alternative> = []
    return alternatives.filter { seen.insert($0).inserted }
  }

  /// Whether it names nothing to look for, as when its last value was taken away.
  var isVoid: Bool {
    switch condition {
    case .values(_, let values): values.isEmpty
    case .numbers(_, let conditions): conditions.isEmpty
    case .events(let question): question.terms.isEmpty
    case .phrase: false
    }
  }

  /// The field the term is about; `nil` for a phrase.
  package var field: FilterField? {
    switch condition {
    case .values(let field, _), .numbers(let field, _): field
    case .events(let question): question.field
    case .phrase: nil
    }
  }

  /// The values it names; empty for numbers and phrases.
  package var values: [FilterValue] {
    if case .values(_, let values) = condition { values } else { [] }
  }

  /// Whether the trial is one of those the term lets through.
  ///
  /// What it posts of adverse events is no part of its row and has to be given.
  package func matches(
    _ trial: ListedTrial,
    _ events: EventShares = .none,
    _ terms: EventTerms = .none
  ) -> Bool {
    let isMet =
      switch condition {
      case .values(let field, let wanted) where field.isOfEvents:
        events.meet(EventQuestion(wanted, in: field), terms)
      case .events(let question): events.meet(question, terms)
      case .values(let field, let wanted):
        field.values(of: trial).contains { wanted.contains(FilterValue($0)) }
      case .numbers(let field, let conditions):
        field.number(of: trial).map { number in conditions.contains { $0.admits(number) } } ?? false
      case .phrase(let phrase): phrase.occurs(in: trial)
      }
    return isMet != isNegated
  }

  /// The term in the text form of filters: `-status:terminated`, `n>=500`, `"bone metastasis"`.
  package var text: String {
    let body =
      switch condition {
      case .values(let field, let values):
        field.name + ":" + values.map { FilterText.quotedValue($0.text) }.joined(separator: ",")
      case .numbers(let field, let conditions): field.name + Self.text(of: conditions)
      case .events(let question): question.field.name + ":" + question.text
      case .phrase(let phrase): FilterText.quotedPhrase(phrase.text)
      }
    return isNegated ? "-\(body)" : body
  }

  private static func text(of conditions: [NumberCondition]) -> String {
    guard conditions.count > 1 else { return conditions.map(\.text).joined() }
    return ":" + conditions.map { FilterText.alternative($0) }.joined(separator: ",")
  }
}
