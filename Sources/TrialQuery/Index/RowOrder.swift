/// Rows of an index in an order of its columns: what a list shows before anything is filtered out.
package struct RowOrder: Hashable, Sendable {
  package let order: SortOrder
  /// All rows there are to show, in this order.
  package let rows: [TrialRow]

  /// The rows that were matched, in this order; in the standard order those first that the filter
  /// calls by their whole name, so that `PACIFIC` is not PACIFIC-2.
  package func rows(in matched: MatchedRows, of index: TrialIndex) -> [TrialRow] {
    let listed = rows(in: matched)
    guard order == .standard else { return listed }
    var named = index.rows(namedIn: matched.filter)
    named.formIntersection(matched.rows)
    guard named.count > 0 else { return listed }
    return listed.filter(named.contains) + listed.filter { !named.contains($0) }
  }

  /// The rows that were matched, in this order.
  func rows(in matched: MatchedRows) -> [TrialRow] {
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
      let standard = standardOrder.all(below: TrialRow(count))
      return RowOrder(order: order, rows: moved(standard, given: nil, in: order))
    }
    var sorted = rows ?? (0..<TrialRow(count)).map { $0 }
    for key in order.keys.reversed() {
      if key.column.isOverIndex {
        let rows = key.column.isOfScreening ? screened?.allRows : noted?.allRows
        let ranks = rows.map { self.ranks(of: key.column, among: $0) } ?? [:]
        sorted.sortStably(isFalling: key.isFalling) { ranks[$0] ?? 0 }
        continue
      }
      let ranks = ranks(of: key.column)
      switch ranks.count {
      case count: sorted.sort(by: NumberColumn<UInt8>(ranks), isFalling: key.isFalling)
      case count * 2: sorted.sort(by: NumberColumn<UInt16>(ranks), isFalling: key.isFalling)
      default: sorted.sort(by: NumberColumn<UInt32>(ranks), isFalling: key.isFalling)
      }
    }
    if order == .standard {
      let ofBoth = rowsOfBothTreatments
      sorted = sorted.filter(ofBoth.contains) + sorted.filter { !ofBoth.contains($0) }
    }
    return RowOrder(order: order, rows: moved(sorted, given: rows, in: order))
  }
}

extension TrialIndex {
  /// The places of some rows in the order of a column, from 1; none where nothing is known.
  private func ranks(of column: Column, among some: RowSet) -> [TrialRow: UInt32] {
    let keys = some.rows.compactMap { row in
      column.sortValue(of: trial(at: row)).map { (row: row, value: $0) }
    }
    let sorted = keys.sorted { SortValue.precedes($0.value, $1.value, isFalling: false) ?? false }
    var ranks: [TrialRow: UInt32] = [:]
    var (rank, last) = (UInt32(0), SortValue?.none)
    for (row, value) in sorted {
      if last.map({ SortValue.precedes($0, value, isFalling: false) != nil }) ?? true { rank += 1 }
      last = value
      ranks[row] = rank
    }
    return ranks
  }

  /// The rows of trials of both treatments as the bytes have them, with which the standard order begins: no row
  /// has to be read but those about where they end.
  private var rowsOfBothTreatments: RowSet {
    standardOrder.withNumbers { rows in
      let end = (0..<rows.count).endOfPrefix { writtenTrial(at: rows[$0]).isOfBothTreatments }
      return RowSet((0..<end).lazy.map { rows[$0] }, of: count)
    }
  }

  /// Sorted rows with those that are amended where they stand as they read now.
  ///
  /// Rows alike in every column stand as they are given, or rising where they are not.
  private func moved(
    _ sorted: [TrialRow],
    given: [TrialRow]?,
    in order: SortOrder
  ) -> [TrialRow] {
    guard let amended else { return sorted }
    let moving = RowSet(
      amended.rows.filter { row in
        let (before, now) = (writtenTrial(at: row), trial(at: row))
        if order == .standard, before.isOfBothTreatments != now.isOfBothTreatments { return true }
        return order.keys.contains { key in
          // Where it stands in a review, and what readers say of it, is the same before and now.
          guard !key.column.isOverIndex else { return false }
          let (first, second) = (key.column.sortValue(of: before), key.column.sortValue(of: now))
          return SortValue.precedes(first, second, isFalling: false) != nil
        }
      },
      of: count
    )
    guard moving.count > 0 else { return sorted }
    let places = given.map { rows in
      Dictionary(zip(rows, rows.indices), uniquingKeysWith: { first, _ in first })
    }
    func precedes(_ left: TrialRow, _ right: TrialRow) -> Bool {
      let (one, other) = (trial(at: left), trial(at: right))
      if order == .standard, one.isOfBothTreatments != other.isOfBothTreatments {
        return one.isOfBothTreatments
      }
      for key in order.keys {
        let (first, second) = (key.column.sortValue(of: one), key.column.sortValue(of: other))
        if let precedes = SortValue.precedes(first, second, isFalling: key.isFalling) {
          return precedes
        }
      }
      return (places?[left] ?? Int(left)) < (places?[right] ?? Int(right))
    }
    let staying = sorted.filter { !moving.contains($0) }
    var merged: [TrialRow] = []
    merged.reserveCapacity(sorted.count)
    var next = 0
    for row in sorted.filter(moving.contains).sorted(by: precedes) {
      let place = (next..<staying.count).endOfPrefix { precedes(staying[$0], row) }
      merged += staying[next..<place]
      merged.append(row)
      next = place
    }
    merged += staying[next...]
    return merged
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
