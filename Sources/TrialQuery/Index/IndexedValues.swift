/// The values of one field, as facets show them, with the rows of each.
struct IndexedValues: Sendable {
  let field: FilterField
  private let texts: TextList
  private let byKey: NumberColumn<UInt32>
  let rows: RowSetList

  init(of field: FilterField, part: Int, _ layout: IndexLayout, _ bytes: FixedBytes) {
    self.field = field
    texts = TextList(layout.section(.values, part, of: bytes))
    byKey = NumberColumn(layout.section(.valuesByKey, part, of: bytes))
    rows = RowSetList(layout.section(.valueRows, part, of: bytes), total: layout.rows)
  }

  /// How many values there are.
  var count: Int { texts.count }

  /// The value at that place.
  func value(at place: Int) -> FilterValue { FilterValue(texts.text(at: place)) }

  /// Where the value stands; `nil` when no trial has it.
  func place(of value: FilterValue) -> Int? {
    var low = 0
    var high = byKey.count
    while low < high {
      let middle = (low + high) / 2
      let place = Int(byKey[middle])
      let found = self.value(at: place).key
      if found == value.key { return place }
      if found.utf8.lexicographicallyPrecedes(value.key.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// The values in the order of their keys.
  var placesByKey: [Int] { (0..<byKey.count).map { Int(byKey[$0]) } }
}
