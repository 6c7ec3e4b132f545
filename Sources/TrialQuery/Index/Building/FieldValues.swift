/// The values of one field as they come in, and which rows have them.
struct FieldValues {
  let field: FilterField
  /// The values by the key they are compared by.
  private(set) var keys = TermTable()
  /// The first spelling of each.
  private(set) var values: [FilterValue] = []
  private(set) var lists = RowLists()
  /// The values by their spelling: the same few come again and again.
  private var known: [String: UInt32] = [:]
  /// The numbers of the values of the row at hand, kept for its room.
  private var numbers: [UInt32] = []

  init(of field: FilterField) { self.field = field }

  mutating func append(_ trial: ListedTrial) {
    numbers.removeAll(keepingCapacity: true)
    for spelling in field.values(of: trial) { numbers.append(number(of: spelling)) }
    lists.append(&numbers)
  }

  private mutating func number(of spelling: String) -> UInt32 {
    if let number = known[spelling] { return number }
    let value = FilterValue(spelling)
    let number = keys.number(of: Array(value.key.utf8))
    if Int(number) == values.count { values.append(value) }
    known[spelling] = number
    return number
  }

  /// The values as facets show them: by their usual order where there is one, else most rows
  /// first.
  func order(counts: [UInt32]) -> [UInt32] {
    let ranks = field.vocabularyRanks
    return values.indices.map { UInt32($0) }
      .sorted { left, right in
        let (first, second) = (values[Int(left)], values[Int(right)])
        let byOrder = (ranks[first] ?? .max, ranks[second] ?? .max)
        if byOrder.0 != byOrder.1 { return byOrder.0 < byOrder.1 }
        let byCount = (counts[Int(left)], counts[Int(right)])
        if byCount.0 != byCount.1 { return byCount.0 > byCount.1 }
        return first.key < second.key
      }
  }
}
