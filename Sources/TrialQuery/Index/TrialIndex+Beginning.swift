import TrialModel

extension TrialIndex {
  /// The names by which trials are called that begin with some letters, case ignored, with the title of each.
  ///
  /// Registry numbers and acronyms; other numbers where at least one letter was typed.
  ///
  /// - Parameters:
  ///   - typed: The first letters; empty for all names.
  ///   - most: The most names that are wanted.
  /// - Returns: Names in the order of the index, each once, with the title of the trial in one line.
  package func names(beginning typed: String, most: Int) -> [(name: String, title: String)] {
    let wanted = typed.lowercased()
    let key = FoldedText(typed.identifierKey).bytes
    let rows =
      key.isEmpty
      ? (0..<min(count, most)).map { TrialRow($0) }
      : names.rows(beginningWith: key, among: count).rows
    var found: [(name: String, title: String)] = []
    var known: Set<String> = []
    for row in rows.prefix(most) {
      let trial = trial(at: row)
      let names =
        [trial.id.text] + (trial.acronym.map { [$0] } ?? []) + (typed.isEmpty ? [] : trial.otherIDs)
      for name in names where name.lowercased().hasPrefix(wanted) && known.insert(name).inserted {
        found.append((name, trial.title))
      }
    }
    return found
  }

  /// The values of a field that trials have, as filters spell them; empty for fields that take numbers.
  func valueTexts(of field: FilterField) -> [String] {
    guard !field.isNumber, field != .screening else { return [] }
    let values = values(of: field)
    return (0..<values.count).lazy.filter { values.count(at: $0) > 0 }.map {
      values.value(at: $0).text
    }
  }
}
