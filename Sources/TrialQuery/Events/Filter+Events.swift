extension Filter {
  /// The adverse event that the filter asks for first, as it is typed; `nil` when it asks for none.
  package var askedEvent: String? {
    terms.lazy
      .compactMap { term in
        guard !term.isNegated, case .events(let question) = term.condition else { return nil }
        return question.terms.first?.text.split(separator: "-").joined(separator: " ")
      }
      .first
  }
}
