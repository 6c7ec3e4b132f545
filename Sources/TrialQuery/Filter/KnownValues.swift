import TrialModel

/// The values a field can be asked for, with how many trials have each.
struct KnownValues: Sendable {
  /// Vocabulary first, then what else trials have, each once, with the usual spelling.
  let values: [FilterValue]
  private let counts: [FilterValue: Int]

  init(of field: FilterField, in trials: [Trial]) {
    var counts: [FilterValue: Int] = [:]
    var values = field.vocabulary.map { FilterValue($0) }
    var seen = Set(values)
    for trial in trials {
      for value in Set(field.values(of: trial).map { FilterValue($0) }) {
        counts[value, default: 0] += 1
        if seen.insert(value).inserted { values.append(value) }
      }
    }
    let vocabulary = field.vocabulary.count
    self.values =
      values.prefix(vocabulary) + values.dropFirst(vocabulary).sorted { $0.key < $1.key }
    self.counts = counts
  }

  /// How many trials have the value.
  func count(_ value: FilterValue) -> Int { counts[value] ?? 0 }

  /// The value in its usual spelling; `nil` when there is no such value.
  func value(for typed: String) -> FilterValue? {
    let wanted = FilterValue(typed)
    return values.first { $0 == wanted }
  }

  /// The value that looks most like the typed one, those of trials before others.
  func nearest(to typed: String) -> FilterError.NearestValue? {
    let likeliest = values.filter { count($0) > 0 } + values.filter { count($0) == 0 }
    return NearestWord.nearest(
      to: typed,
      among: likeliest.map(\.text),
      by: { FilterValue.key(of: $0) }
    )
    .map { FilterError.NearestValue(value: FilterValue($0), count: count(FilterValue($0))) }
  }
}
