/// Rows of an index in an order of its columns: what a list shows before anything is filtered out.
package struct RowOrder: Hashable, Sendable {
  package let order: SortOrder
  /// All rows there are to show, in this order.
  package let rows: [TrialRow]

  /// The rows that were matched, in this order.
  package func rows(in matched: MatchedRows) -> [TrialRow] {
    guard matched.count < rows.count else { return rows }
    return matched.rows.words.withUnsafeBufferPointer { words in
      [TrialRow](unsafeUninitializedCapacity: matched.count) { kept, count in
        var end = 0
        // Written without asking first, and kept by counting: no branch has to be guessed.
        for row in rows {
          guard end < matched.count else { break }
          kept[end] = row
          end += Int(truncatingIfNeeded: words[Int(row >> 6)] >> UInt64(row & 63) & 1)
        }
        count = end
      }
    }
  }
}

extension TrialIndex {
  /// The rows in an order; rows alike in every column keep the order they are given in.
  ///
  /// Without rows all are meant, in the order of the index.
  package func rows(_ rows: [TrialRow]? = nil, in order: SortOrder) -> RowOrder {
    if rows == nil, order == .standard {
      return RowOrder(order: order, rows: standardOrder.all(below: TrialRow(count)))
    }
    var sorted = rows ?? (0..<TrialRow(count)).map { $0 }
    for key in order.keys.reversed() {
      let ranks = ranks(of: key.column)
      switch ranks.count {
      case count: sorted.sort(by: NumberColumn<UInt8>(ranks), isFalling: key.isFalling)
      case count * 2: sorted.sort(by: NumberColumn<UInt16>(ranks), isFalling: key.isFalling)
      default: sorted.sort(by: NumberColumn<UInt32>(ranks), isFalling: key.isFalling)
      }
    }
    return RowOrder(order: order, rows: sorted)
  }
}

extension [TrialRow] {
  fileprivate mutating func sort<Number: FixedWidthInteger & Sendable>(
    by ranks: NumberColumn<Number>,
    isFalling: Bool
  ) {
    ranks.withNumbers { ranks in
      sortStably(isFalling: isFalling) { UInt32(truncatingIfNeeded: ranks[Int($0)]) }
    }
  }
}
