import TrialModel

extension TrialIndex {
  /// The rows of the trials that are called so: by registry number, another id or an acronym, without
  /// regard to case, spaces and punctuation.
  package func rows(named typed: String) -> [TrialRow] {
    let key = FoldedText(typed.identifierKey).bytes
    return key.isEmpty ? [] : names.rows(of: key, among: count).rows
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
