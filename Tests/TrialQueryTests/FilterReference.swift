@testable import TrialQuery

/// What a list is by definition, worked out trial by trial: what the index has to agree with.
struct FilterReference {
  let trials: [ListedTrial]

  /// The rows that the filter lets through.
  func rows(matching filter: Filter) -> [TrialRow] {
    trials.indices.filter { filter.matches(trials[$0]) }.map { TrialRow($0) }
  }

  /// The rows in the order; rows alike in every column keep their order.
  func rows(_ rows: [TrialRow], in order: SortOrder) -> [TrialRow] {
    let values = rows.map { row in
      order.keys.map { $0.column.sortValue(of: trials[Int(row)]) }
    }
    return rows.indices
      .sorted { left, right in
        if order == .standard {
          let ofBoth = [left, right].map { trials[Int(rows[$0])].isOfBothTreatments }
          if ofBoth[0] != ofBoth[1] { return ofBoth[0] }
        }
        for (place, key) in order.keys.enumerated() {
          let (first, second) = (values[left][place], values[right][place])
          if let precedes = SortValue.precedes(first, second, isFalling: key.isFalling) {
            return precedes
          }
        }
        return left < right
      }
      .map { rows[$0] }
  }

  /// How many of the rows stay when the value alone is ticked in its facet.
  func count(
    _ value: FilterValue,
    in field: FilterField,
    _ filter: Filter,
    of rows: [TrialRow]
  )
    -> Int
  {
    let promised = filter.choosing(value, in: field)
    return rows.count { promised.matches(trials[Int($0)]) }
  }

  /// Every value the field has in the rows, with how many rows have it.
  func totals(of field: FilterField, in rows: [TrialRow]) -> [FilterValue: Int] {
    rows.reduce(into: [:]) { totals, row in
      for value in Set(field.values(of: trials[Int(row)]).map { FilterValue($0) }) {
        totals[value, default: 0] += 1
      }
    }
  }
}
