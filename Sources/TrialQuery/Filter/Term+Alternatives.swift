import TrialModel

extension Term {
  /// A term that one of the filters is enough for.
  ///
  /// Alternatives of alternatives become one list, values of one field one term (`site:lung,brain`),
  /// and an alternative that is a single term by itself needs no brackets.
  init(oneOf filters: [Filter], _ isNegated: Bool) {
    let alternatives = Self.joiningValues(
      filters.flatMap(\.alternatives).filter { !$0.isEmpty }.eachOnce
    )
    if alternatives.count == 1, let term = alternatives[0].onlyTerm {
      self.init(term.condition, isNegated: term.isNegated != isNegated)
    } else {
      self.init(kept: .alternatives(alternatives), isNegated)
    }
  }

  /// The alternatives with those that ask for values of one field as one, where the first of them stands.
  ///
  /// However they were put in brackets, and in whatever order they were joined, the same comes of them:
  /// what is printed has one form.
  private static func joiningValues(_ alternatives: [Filter]) -> [Filter] {
    var joined: [Filter] = []
    var places: [FilterField: Int] = [:]
    for filter in alternatives {
      guard let term = filter.onlyTerm, !term.isNegated, !term.values.isEmpty,
        let field = term.field
      else {
        joined.append(filter)
        continue
      }
      guard let place = places[field] else {
        places[field] = joined.count
        joined.append(filter)
        continue
      }
      let before = joined[place].onlyTerm?.values ?? []
      joined[place] = Filter([Term(.values(field, before + term.values))])
    }
    return joined
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
