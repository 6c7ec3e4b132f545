extension Filter {
  /// The filter with one more term at the end; unchanged when it has the term already.
  package func adding(_ term: Term) -> Filter { Filter(terms + [term]) }

  /// The filter with the terms of another after its own.
  package func adding(_ other: Filter) -> Filter { Filter(terms + other.terms) }

  /// The filter without the term at that place, counted from 0; unchanged when there is none.
  package func removing(at place: Int) -> Filter {
    guard terms.indices.contains(place) else { return self }
    return Filter(terms.enumerated().filter { $0.offset != place }.map(\.element))
  }

  /// Whether a facet shows the value as ticked.
  package func isChosen(_ value: FilterValue, in field: FilterField) -> Bool {
    terms.contains { $0.field == field && !$0.isNegated && $0.values.contains(value) }
  }

  /// Whether a negated term names the value.
  package func isExcluded(_ value: FilterValue, in field: FilterField) -> Bool {
    terms.contains { $0.field == field && $0.isNegated && $0.values.contains(value) }
  }

  /// The filter after the value is ticked in its facet, or its tick is taken away.
  ///
  /// A value joins the alternatives of its field; ticking an excluded value lifts the exclusion. A
  /// term without values left vanishes.
  package func toggling(_ value: FilterValue, in field: FilterField) -> Filter {
    if isChosen(value, in: field) {
      return dropping(value, of: field) { !$0.isNegated }
    }
    let lifted = dropping(value, of: field, where: \.isNegated)
    guard let place = lifted.terms.firstIndex(where: { $0.isChoice(in: field) }) else {
      return lifted.adding(Term(.values(field, [value])))
    }
    var terms = lifted.terms
    terms[place] = Term(.values(field, terms[place].values + [value]))
    return Filter(terms)
  }

  /// The filter after the value is left out by a negated term, or let in again.
  ///
  /// Leaving out a ticked value takes its tick away.
  package func togglingExclusion(of value: FilterValue, in field: FilterField) -> Filter {
    if isExcluded(value, in: field) {
      return dropping(value, of: field, where: \.isNegated)
    }
    let unticked = dropping(value, of: field) { !$0.isNegated }
    return unticked.adding(Term(.values(field, [value]), isNegated: true))
  }

  /// The filter with that value alone ticked in its facet: what a facet's count promises.
  ///
  /// Every term of another field stays, and so do exclusions of other values of this field.
  package func choosing(_ value: FilterValue, in field: FilterField) -> Filter {
    let lifted = dropping(value, of: field, where: \.isNegated)
    let chosen = Term(.values(field, [value]))
    guard let place = lifted.terms.firstIndex(where: { $0.isChoice(in: field) }) else {
      return lifted.adding(chosen)
    }
    let kept = lifted.terms.enumerated()
      .compactMap { offset, term -> Term? in
        offset == place ? chosen : term.isChoice(in: field) ? nil : term
      }
    return Filter(kept)
  }

  private func dropping(
    _ value: FilterValue,
    of field: FilterField,
    where isMeant: (Term) -> Bool
  ) -> Filter {
    Filter(
      terms.map { term in
        term.field == field && isMeant(term) ? term.without(value) : term
      }
    )
  }
}

extension Term {
  /// Whether it is a choice of values in the field's facet.
  func isChoice(in field: FilterField) -> Bool {
    self.field == field && !isNegated && !values.isEmpty
  }

  /// The term with one alternative less; void when that was the last.
  func without(_ value: FilterValue) -> Term {
    guard case .values(let field, let values) = condition else { return self }
    return Term(.values(field, values.filter { $0 != value }), isNegated: isNegated)
  }
}
