/// What the rows are sorted by in one column.
struct ColumnKeys {
  let column: Column
  private var keys = TermTable()
  /// The number of each row's key plus 1; 0 where nothing is known.
  private var numbers = NarrowNumbers()
  /// The key of the row at hand, kept for its room.
  private var key: [UInt8] = []

  init(of column: Column) { self.column = column }

  mutating func append(_ trial: ListedTrial) {
    guard let value = column.sortValue(of: trial) else { return numbers.append(0) }
    key.removeAll(keepingCapacity: true)
    key.append(keyOf: value)
    numbers.append(keys.number(of: key) + 1)
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
