import TrialModel

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
    /// The trial is one of those that at least one of the filters lets through.
    case alternatives([Filter])
  }

  package let condition: Condition
  /// Whether the trials that do not meet the condition are meant.
  ///
  /// A trial whose number is not known meets no condition on it, so it is kept by the negation.
  package let isNegated: Bool

  /// Alternatives that come twice are kept once, and what is put in brackets without need is taken
  /// out of them, so that terms that are typed otherwise and mean the same are mostly equal.
  package init(_ condition: Condition, isNegated: Bool = false) {
    switch condition {
    case .values(let field, let values):
      self.init(kept: .values(field, values.eachOnce), isNegated)
    case .numbers(let field, let conditions):
      self.init(kept: .numbers(field, conditions.eachOnce), isNegated)
    case .events, .phrase: self.init(kept: condition, isNegated)
    case .alternatives(let filters): self.init(oneOf: filters, isNegated)
    }
  }

  init(kept condition: Condition, _ isNegated: Bool) {
    self.condition = condition
    self.isNegated = isNegated
  }

  /// Whether it names nothing to look for, as when its last value was taken away.
  var isVoid: Bool {
    switch condition {
    case .values(_, let values): values.isEmpty
    case .numbers(_, let conditions): conditions.isEmpty
    case .events(let question): question.terms.isEmpty
    case .phrase: false
    case .alternatives(let filters): filters.isEmpty
    }
  }

  /// The field the term is about; `nil` for a phrase and for alternatives.
  package var field: FilterField? {
    switch condition {
    case .values(let field, _), .numbers(let field, _): field
    case .events(let question): question.field
    case .phrase, .alternatives: nil
    }
  }

  /// The values it names; empty for numbers, phrases and alternatives.
  package var values: [FilterValue] {
    if case .values(_, let values) = condition { values } else { [] }
  }

  /// The term in the text form of filters: `-status:terminated`, `n>=500`, `"bone metastasis"`.
  package var text: String {
    let body =
      switch condition {
      case .values(let field, let values):
        field.name + ":" + values.map { FilterText.quotedValue($0.text) }.joined(separator: ",")
      case .numbers(let field, let conditions): field.name + Self.text(of: conditions)
      case .events(let question): question.field.name + ":" + question.text
      case .phrase(let phrase): phrase.filterText
      case .alternatives(let filters): Self.text(of: filters)
      }
    return isNegated ? "-\(body)" : body
  }

  private static func text(of conditions: [NumberCondition]) -> String {
    guard conditions.count > 1 else { return conditions.map(\.text).joined() }
    return ":" + conditions.map { FilterText.alternative($0) }.joined(separator: ",")
  }
}
