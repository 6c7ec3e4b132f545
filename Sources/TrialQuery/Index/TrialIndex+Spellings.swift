extension TrialIndex {
  /// The values of a field as trials spell them, those that most trials have first, two hundred
  /// at most; then the usual ones that no trial has.
  package func spellings(of field: FilterField) -> [String] {
    let values = values(of: field)
    let places = (0..<values.count).sorted { left, right in
      (values.count(at: right), left) < (values.count(at: left), right)
    }
    let found = places.prefix(Self.mostSpellings).map { place -> String in
      let value = values.value(at: place)
      return values.first(at: place).map(trial)
        .flatMap { field.values(of: $0).first { FilterValue($0) == value } } ?? value.text
    }
    let known = Set(found.map { FilterValue($0) })
    return found + field.vocabulary.filter { !known.contains(FilterValue($0)) }
  }

  private static var mostSpellings: Int { 200 }
}
