import TrialModel

/// The values a field can be asked for, with how many trials have each.
struct KnownValues: Sendable {
  private let vocabulary: [FilterValue]
  private let indexed: IndexedValues
  private let scope: RowSet?
  private let field: FilterField
  private let index: TrialIndex

  /// Without a scope the values of all rows are meant.
  init(of field: FilterField, in index: TrialIndex, within scope: RowSet?) {
    vocabulary = field.vocabulary.map { FilterValue($0) }
    indexed = index.values(of: field)
    self.scope = scope
    self.field = field
    self.index = index
  }

  /// How many trials have the value.
  private func count(_ value: FilterValue) -> Int { indexed.place(of: value).map(count) ?? 0 }

  private func count(at place: Int) -> Int {
    scope.map { indexed.count(at: place, in: $0) } ?? indexed.count(at: place)
  }

  /// The value in its usual spelling, or those that a word stands for; empty when there is no such
  /// value.
  func values(for typed: String) -> [FilterValue] {
    if let value = value(for: typed) { return [value] }
    // What no phase says comes in two kinds, which the registry tells apart and readers seldom do.
    guard indexed.field == .phase, FilterValue(typed) == FilterValue("none") else { return [] }
    return ["not applicable", "not stated"].map { FilterValue($0) }
  }

  /// A value is right when it belongs to the vocabulary, when a trial has it, or when it is another
  /// name of one that is right, such as the brand of an agent of the list, whether or not a trial
  /// has it.
  private func value(for typed: String) -> FilterValue? {
    let wanted = FilterValue(typed)
    if let value = usual(wanted) { return value }
    return index.thesaurus.value(for: wanted, in: field).map { usual($0) ?? $0 }
  }

  private func usual(_ wanted: FilterValue) -> FilterValue? {
    if let value = vocabulary.first(where: { $0 == wanted }) { return value }
    guard let place = indexed.place(of: wanted), indexed.count(at: place) > 0 else { return nil }
    return indexed.value(at: place)
  }

  /// The values that trials have, thirty at most, beside the usual ones: in the usual order where there is
  /// one, else those of trials first.
  var shown: [String] {
    let present = (0..<indexed.count).lazy.filter { count(at: $0) > 0 }.prefix(30)
      .map(indexed.value)
    let isOrdered = !indexed.field.vocabularyRanks.isEmpty
    let (first, then) = isOrdered ? (vocabulary, Array(present)) : (Array(present), vocabulary)
    return (first + then.filter { !first.contains($0) }).map(\.text)
  }

  /// The value that looks most like the typed one, those of trials before others.
  func nearest(to typed: String) -> FilterRefusal.NearestValue? {
    let known = Set(vocabulary)
    let others = indexed.placesByKey.filter { count(at: $0) > 0 }.map(indexed.value)
      .filter { !known.contains($0) }
    let values = vocabulary + others + index.thesaurus.values(of: field)
    let likeliest = values.filter { count($0) > 0 } + values.filter { count($0) == 0 }
    return NearestWord.nearest(
      to: typed,
      among: likeliest.map(\.text),
      by: { FilterValue.key(of: $0) }
    )
    .map { FilterRefusal.NearestValue(value: FilterValue($0), count: count(FilterValue($0))) }
  }
}
