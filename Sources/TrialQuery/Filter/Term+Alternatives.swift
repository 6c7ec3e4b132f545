extension Term {
  /// A term that one of the filters is enough for.
  ///
  /// Alternatives of alternatives become one list, values of one field one term (`site:lung,brain`),
  /// and an alternative that is a single term by itself needs no brackets.
  init(oneOf filters: [Filter], _ isNegated: Bool) {
    let alternatives = Self.once(filters.flatMap(\.alternatives).filter { !$0.isEmpty })
    if alternatives.count == 1, let term = alternatives[0].onlyTerm {
      self.init(term.condition, isNegated: term.isNegated != isNegated)
    } else if let (field, values) = Self.valuesOfOneField(alternatives) {
      self.init(.values(field, values), isNegated: isNegated)
    } else {
      self.init(kept: .alternatives(alternatives), isNegated)
    }
  }

  /// The values of the filters when each of them asks for values of one and the same field.
  private static func valuesOfOneField(
    _ filters: [Filter]
  ) -> (FilterField, [FilterValue])? {
    guard let field = filters.first?.onlyTerm?.field else { return nil }
    var values: [FilterValue] = []
    for filter in filters {
      guard let term = filter.onlyTerm, !term.isNegated, !term.values.isEmpty,
        term.field == field
      else { return nil }
      values += term.values
    }
    return (field, values)
  }

  /// The terms it stands for in a filter: those within its brackets when these change nothing.
  var withoutBrackets: [Term] {
    guard case .alternatives(let filters) = condition, filters.count == 1, !isNegated else {
      return [self]
    }
    return filters[0].terms
  }

  /// Alternatives as they are typed, always in brackets: `(durva OR (atezo site:lung))`.
  static func text(of filters: [Filter]) -> String {
    guard filters.count > 1 else { return "(\(filters.map(\.text).joined()))" }
    let texts = filters.map { $0.terms.count == 1 ? $0.text : "(\($0.text))" }
    return "(\(texts.joined(separator: " OR ")))"
  }
}

extension Filter {
  /// The term when there is one alone.
  var onlyTerm: Term? { terms.count == 1 ? terms[0] : nil }

  /// The filters that one is enough of: its alternatives where it is nothing else, else itself.
  var alternatives: [Filter] {
    guard let term = onlyTerm, !term.isNegated, case .alternatives(let filters) = term.condition
    else { return [self] }
    return filters
  }
}
