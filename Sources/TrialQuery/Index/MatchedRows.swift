/// The rows that a filter lets through, and those that each of its terms does.
package struct MatchedRows: Hashable, Sendable {
  package let filter: Filter
  /// What there was to choose from; `nil` for every row of the index.
  package let scope: RowSet?
  /// The rows that meet each term, in the order of the terms.
  let byTerm: [RowSet]
  /// The rows that meet every term.
  package let rows: RowSet
  /// How many they are.
  package let count: Int
  /// The words that were also looked for under other names.
  package let widenings: [Widening]
  /// What was looked up for it, so that it is not looked up again.
  let lookups: Lookups

  init(
    _ filter: Filter,
    scope: RowSet?,
    byTerm: [RowSet],
    widenings: [Widening],
    lookups: Lookups,
    of total: Int
  ) {
    self.filter = filter
    self.scope = scope
    self.byTerm = byTerm
    self.widenings = widenings
    self.lookups = lookups
    rows = Self.intersection(of: byTerm, with: scope, of: total)
    count = rows.count
  }

  /// The rows that meet all terms but those of which the places are given.
  func rows(without places: [Int]) -> RowSet {
    places.isEmpty
      ? rows
      : Self.intersection(
        of: byTerm.enumerated().filter { !places.contains($0.offset) }.map(\.element),
        with: scope,
        of: rows.total
      )
  }

  fileprivate static func intersection(
    of sets: [RowSet],
    with scope: RowSet?,
    of total: Int
  ) -> RowSet {
    var rows = scope ?? sets.first ?? RowSet(all: total)
    for set in scope == nil ? sets.dropFirst() : sets[...] { rows.formIntersection(set) }
    return rows
  }
}

extension TrialIndex {
  /// The rows that a filter lets through.
  ///
  /// The scope has the rows to choose from, all when it is `nil`. Terms that rows matched before
  /// have in common with the filter are not looked for again.
  package func rows(
    matching filter: Filter,
    within scope: RowSet? = nil,
    after before: MatchedRows? = nil
  ) -> MatchedRows {
    var lookups = Lookups(before?.lookups)
    let sets = rows(meeting: filter.terms, &lookups)
    return MatchedRows(
      filter,
      scope: scope,
      byTerm: sets,
      widenings: filter.hasBareWord ? thesaurus.widenings(in: filter) : [],
      lookups: lookups.settled,
      of: count
    )
  }

  /// A set of rows; rows that do not exist are left out.
  package func set(of rows: some Sequence<TrialRow>) -> RowSet { RowSet(rows, of: count) }

  /// The rows that meet each of the terms.
  private func rows(meeting terms: [Term], _ lookups: inout Lookups) -> [RowSet] {
    let isWidened = terms.contains { $0.bareWord != nil }
    let widenings = isWidened ? thesaurus.widenings(of: terms) : [:]
    return terms.enumerated()
      .map { place, term in
        var met: RowSet
        if let widening = widenings[place] {
          met = lookups.rows(of: widening.entry) { rows(of: $0) }
          if !widening.isAbbreviation {
            met.formUnion(lookups.rows(meeting: term.condition) { rows(meeting: $0) })
          }
        } else if case .alternatives(let filters) = term.condition {
          met = RowSet(of: count)
          for filter in filters {
            let sets = rows(meeting: filter.terms, &lookups)
            met.formUnion(MatchedRows.intersection(of: sets, with: nil, of: count))
          }
        } else {
          met = lookups.rows(meeting: term.condition) { rows(meeting: $0) }
        }
        return term.isNegated ? met.inverted : met
      }
  }

  /// The rows that a condition holds for.
  func rows(meeting condition: Term.Condition) -> RowSet {
    switch condition {
    // Nothing that readers decide or set changes what a trial posts.
    case .events(let question): return rows(meeting: question)
    case .values(let field, let wanted) where field.isOfEvents:
      return rows(meeting: EventQuestion(wanted, in: field))
    // It lies over all rows, amended or not.
    case .values(.screening, let wanted):
      return screened?.rows(with: wanted) ?? RowSet(of: count)
    case .values(let field, let wanted) where field.isOfNotes:
      return rows(notedWith: wanted, in: field)
    case .alternatives(let filters): return rows(matchingOneOf: filters)
    case .values, .numbers, .phrase: break
    }
    var met =
      switch condition {
      case .events: RowSet(of: count)
      case .values(let field, let wanted): rows(with: wanted, in: field)
      case .numbers(let field, let conditions): rows(meeting: conditions, in: field)
      case .phrase(let phrase): rows(with: phrase)
      case .alternatives: RowSet(of: count)
      }
    if let amended { amended.amend(&met, by: amended.index.rows(meeting: condition)) }
    return met
  }

  private func rows(meeting question: EventQuestion) -> RowSet {
    var rows = RowSet(of: count)
    events.insertRows(meeting: question, eventTerms, into: &rows)
    return rows
  }

  private func rows(matchingOneOf filters: [Filter]) -> RowSet {
    var met = RowSet(of: count)
    for filter in filters { met.formUnion(rows(matching: filter).rows) }
    return met
  }

  /// The rows that have at least one of the values.
  private func rows(with wanted: [FilterValue], in field: FilterField) -> RowSet {
    let values = values(of: field)
    var rows = RowSet(of: count)
    for place in wanted.compactMap(values.place) { values.rows.insert(place, into: &rows) }
    return rows
  }

  private func rows(meeting conditions: [NumberCondition], in field: FilterField) -> RowSet {
    let ranges = conditions.compactMap { condition -> ClosedRange<Int32>? in
      // The smallest number stands for none.
      let lower = condition.lower.map { Int32(clamping: $0) } ?? .min
      let upper = condition.upper.map { Int32(clamping: $0) } ?? .max
      return lower <= upper ? max(lower, .min + 1)...max(upper, .min + 1) : nil
    }
    var rows = RowSet(of: count)
    numbers(of: field)
      .withNumbers { numbers in
        rows.withWords { words in
          for row in 0..<min(numbers.count, count) {
            let number = numbers[row]
            var isMet = false
            for range in ranges where range.contains(number) { isMet = true }
            if isMet { words[row >> 6] |= 1 << UInt64(row & 63) }
          }
        }
      }
    return rows
  }
}
