extension Filter {
  /// Whether the trial meets every term, looked at by itself.
  ///
  /// What it posts of adverse events is no part of its row and has to be given.
  package func matches(
    _ trial: ListedTrial,
    _ events: EventShares = .none,
    _ eventTerms: EventTerms = .none,
    knowing thesaurus: Thesaurus = .none
  ) -> Bool {
    func isMet(_ term: Term) -> Bool {
      term.isMet(by: trial, events, eventTerms, knowing: thesaurus)
    }
    let widenings = thesaurus.widenings(of: terms)
    return terms.enumerated()
      .allSatisfy { place, term in
        let holds: Bool
        if let widening = widenings[place] {
          let isNamed = widening.entry.occurs(in: trial)
          holds = isNamed || !widening.isAbbreviation && isMet(term)
        } else {
          holds = isMet(term)
        }
        return holds != term.isNegated
      }
  }
}

extension Term {
  /// Whether the condition holds for the trial, the term being negated or not.
  fileprivate func isMet(
    by trial: ListedTrial,
    _ events: EventShares,
    _ eventTerms: EventTerms,
    knowing thesaurus: Thesaurus
  ) -> Bool {
    switch condition {
    case .values(let field, let wanted) where field.isOfEvents:
      events.meet(EventQuestion(wanted, in: field), eventTerms)
    case .events(let question): events.meet(question, eventTerms)
    case .values(let field, let wanted):
      field.values(of: trial).contains { wanted.contains(FilterValue($0)) }
    case .numbers(let field, let conditions):
      field.number(of: trial).map { number in conditions.contains { $0.admits(number) } } ?? false
    case .phrase(let phrase): phrase.occurs(in: trial)
    case .alternatives(let filters):
      filters.contains { $0.matches(trial, events, eventTerms, knowing: thesaurus) }
    }
  }
}

extension Thesaurus.Entry {
  /// Whether one of its spellings occurs in a text of the trial, or the trial has its value.
  func occurs(in trial: ListedTrial) -> Bool {
    if let value, value.field.values(of: trial).contains(where: { FilterValue($0) == value.value })
    {
      return true
    }
    let texts = (trial.names + trial.texts).map { FoldedText($0).bytes }
    return spellings.contains { spelling in texts.contains { spelling.occurs(in: $0) } }
  }
}
