/// The values of one field, as facets show them, with the rows of each.
struct IndexedValues: Sendable {
  let field: FilterField
  private let texts: TextList
  private let byKey: NumberColumn<UInt32>
  /// The rows of each value as the index has them.
  let rows: RowSetList
  private var amended = AmendedValues()

  init(of field: FilterField, part: Int, _ layout: IndexLayout, _ bytes: FixedBytes) {
    self.field = field
    texts = TextList(layout.section(.values, part, of: bytes))
    byKey = NumberColumn(layout.section(.valuesByKey, part, of: bytes))
    rows = RowSetList(layout.section(.valueRows, part, of: bytes), total: layout.rows)
  }

  /// How many values there are.
  var count: Int { texts.count + amended.added.count }

  /// Whether some rows have other values than the index says.
  var isAmended: Bool { !amended.isEmpty }

  /// The values with these rows as they read now.
  func amended(
    by trials: [TrialRow: (before: ListedTrial, now: ListedTrial)]
  ) -> IndexedValues {
    var values = self
    values.amended = AmendedValues()
    values.amended = AmendedValues(trials, in: values)
    return values
  }

  /// The values with rows that no index has.
  func amended(by rows: AmendedValues) -> IndexedValues {
    var values = self
    values.amended = rows
    return values
  }

  /// The value at that place.
  func value(at place: Int) -> FilterValue {
    if place < texts.count { return FilterValue(texts.text(at: place)) }
    // A damaged index may name a place that nobody has.
    let added = place - texts.count
    return amended.added.indices.contains(added) ? amended.added[added] : FilterValue("")
  }

  /// How many rows have the value at that place.
  func count(at place: Int) -> Int { rows.count(at: place) + amended.difference(at: place) }

  /// How many of some rows have the value at that place.
  func count(at place: Int, in some: RowSet) -> Int {
    rows.count(at: place, in: some) + amended.difference(at: place, in: some)
  }

  /// A row with the value at that place; `nil` when there is none.
  func first(at place: Int) -> TrialRow? { rows.first(at: place) ?? amended.first(at: place) }

  /// Where the value stands; `nil` when no trial has it.
  func place(of value: FilterValue) -> Int? {
    func key(at place: Int) -> String { self.value(at: Int(byKey[place])).key }
    let place = (0..<byKey.count)
      .endOfPrefix { key(at: $0).utf8.lexicographicallyPrecedes(value.key.utf8) }
    if place < byKey.count, key(at: place) == value.key { return Int(byKey[place]) }
    return amended.added.firstIndex(of: value).map { texts.count + $0 }
  }

  /// The values of the index in the order of their keys, then those it does not have.
  var placesByKey: [Int] {
    (0..<byKey.count).map { Int(byKey[$0]) } + amended.added.indices.map { texts.count + $0 }
  }
}
