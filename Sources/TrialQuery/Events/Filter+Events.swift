extension Filter {
  /// The adverse event that the filter asks for first, as it is typed, and whether serious events alone are
  /// meant; `nil` when it asks for none.
  package var askedEvent: (term: String, isSeriousAlone: Bool)? {
    terms.lazy.filter { !$0.isNegated }.compactMap(\.condition.askedEvent).first
  }
}

extension Term.Condition {
  /// The first event asked for, by a percentage or as one that occurs at all.
  fileprivate var askedEvent: (term: String, isSeriousAlone: Bool)? {
    switch self {
    case .events(let question):
      question.terms.first.map { (Self.spaced($0.text), question.isSeriousAlone) }
    case .values(let field, let values) where field == .event || field == .seriousEvent:
      values.first.map { (Self.spaced($0.text), field == .seriousEvent) }
    default: nil
    }
  }

  /// Values are written with hyphens for spaces.
  private static func spaced(_ text: String) -> String {
    text.split(separator: "-").joined(separator: " ")
  }
}
