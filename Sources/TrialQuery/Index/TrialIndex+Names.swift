import TrialModel

extension TrialIndex {
  /// The rows of the trials that somebody means by a name, without regard to case, spaces and
  /// punctuation: those of the registry number, else those that had or have it elsewhere (a former
  /// registry number, a number of another register or of the sponsor), else those of the acronym.
  ///
  /// In the order of the index; more than one where trials share a name.
  package func rows(named typed: String) -> [TrialRow] {
    let key = FoldedText(typed.identifierKey).bytes
    let found = key.isEmpty ? [] : names.rows(of: key, among: count).rows
    guard found.count > 1 else { return found }
    let trials = found.map { (row: $0, trial: trial(at: $0)) }
    let ways: [(ListedTrial) -> [String]] = [
      { [$0.id.text] }, { $0.otherIDs }, { $0.acronym.map { [$0] } ?? [] },
    ]
    for names in ways {
      let named = trials.filter { names($0.trial).answer(to: typed) }
      if !named.isEmpty { return named.map(\.row) }
    }
    return found
  }

  /// The rows that a filter calls by their whole name, by one of its words or by all of them.
  package func rows(namedIn filter: Filter) -> RowSet {
    let phrases = filter.terms.filter { !$0.isNegated }.compactMap(\.phrase)
    var rows = RowSet(of: count)
    guard !phrases.isEmpty else { return rows }
    let whole = phrases.map(\.text).joined()
    for name in Set(phrases.map(\.text) + [whole]) {
      for row in self.rows(named: name) { rows.insert(row) }
    }
    return rows
  }
}

extension Term {
  /// The phrase it looks for; `nil` when it is something else.
  var phrase: Phrase? { if case .phrase(let phrase) = condition { phrase } else { nil } }
}
