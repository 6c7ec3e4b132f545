/// What the rows are sorted by in one column.
struct ColumnKeys {
  let column: Column
  private var keys = TermTable()
  /// The number of each row's key plus 1; 0 where nothing is known.
  private var numbers = NarrowNumbers()

  init(of column: Column) { self.column = column }

  mutating func append(_ trial: ListedTrial) {
    numbers.append(column.sortValue(of: trial).map { keys.number(of: $0.key) + 1 } ?? 0)
  }

  /// The place of each row's key among all keys, from 1; 0 where nothing is known.
  var ranks: [UInt32] {
    var places = [UInt32](repeating: 0, count: keys.count + 1)
    for (place, number) in keys.numbersInOrder.enumerated() {
      places[Int(number) + 1] = UInt32(place) + 1
    }
    return (0..<numbers.count).map { places[Int(numbers[$0])] }
  }

  /// How many different keys there are.
  var count: Int { keys.count }
}
