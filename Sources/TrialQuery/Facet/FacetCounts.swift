/// How many trials each value of each facet would leave.
package struct FacetCounts: Hashable, Sendable {
  /// How many trials the filter lets through.
  package let matching: Int
  /// How many there are.
  package let total: Int
  /// The facets in the order of `FilterField.faceted`, before them that of a review that is open and that of
  /// tags where there are any.
  package let facets: [Facet]

  /// Nothing counted yet.
  package init() {
    matching = 0
    total = 0
    facets = FilterField.faceted.map { Facet(field: $0, choices: [], others: 0) }
  }

  package init(_ matched: MatchedRows, in index: TrialIndex) {
    matching = matched.count
    total = matched.scope?.count ?? index.count
    let fields =
      (index.isScreened ? [.screening] : []) + (index.hasTags ? [.tag] : []) + FilterField.faceted
    facets = fields.map { FacetTally(of: $0, matched, in: index).facet }
  }

  /// The trials left if the value alone were ticked in its facet.
  package func count(_ value: FilterValue, in field: FilterField) -> Int {
    facet(field)?.choices.first { $0.value == value }?.count ?? 0
  }

  /// The facet of the field; `nil` for fields that take numbers.
  package func facet(_ field: FilterField) -> Facet? { facets.first { $0.field == field } }
}

/// How often the values of one field occur.
private struct FacetTally {
  private let field: FilterField
  private let matched: MatchedRows
  private let index: TrialIndex
  private let values: IndexedValues
  /// The rows that meet every term but the choices and exclusions of this field.
  private let reach: RowSet
  /// Whether those are all rows there are, of which the index knows the counts.
  private let isEverything: Bool
  /// The values that terms of this field leave out.
  private let excluded: [FilterValue]

  init(of field: FilterField, _ matched: MatchedRows, in index: TrialIndex) {
    self.field = field
    self.matched = matched
    self.index = index
    values = index.values(of: field)
    let own = matched.filter.terms.enumerated()
      .filter { $0.element.field == field && !$0.element.values.isEmpty }
    reach = matched.rows(without: own.map(\.offset))
    isEverything = reach.count == index.count
    excluded = own.map(\.element).filter(\.isNegated).flatMap(\.values)
  }

  /// The facet: the first values in their order, and those that the filter names.
  var facet: Facet {
    let named = matched.filter.terms.filter { $0.field == field }.flatMap(\.values)
    let present = presentPlaces
    var shown = present.prefix(Facet.limit).map {
      (value: values.value(at: $0), place: Optional($0))
    }
    let missing = named.filter { name in !shown.contains { $0.value == name } }
    var seen: Set<FilterValue> = []
    for value in missing where seen.insert(value).inserted {
      let place = values.place(of: value)
      shown.append((place.map(values.value) ?? value, place))
    }
    let others = present.count - shown.count { $0.place.map(isPresent) ?? false }
    if !seen.isEmpty { shown.sort { precedes($0, $1) } }
    let kept =
      excluded.isEmpty ? reach : reach.subtracting(index.rows(meeting: .values(field, excluded)))
    return Facet(
      field: field,
      choices: shown.map { value, place in
        Facet.Choice(
          value: value,
          label: field.label(of: value),
          count: place.map { count(of: value, at: $0, in: kept) }
            ?? count(unlisted: value, in: kept),
          isChosen: matched.filter.isChosen(value, in: field),
          isExcluded: matched.filter.isExcluded(value, in: field)
        )
      },
      others: others
    )
  }

  /// The places of the values that trials of the scope have, in the order of the facet.
  private var presentPlaces: [Int] {
    let places = Array(0..<values.count)
    guard matched.scope != nil || values.isAmended else { return places }
    let totals = places.map(total)
    let ranks = field.vocabularyRanks
    // The order of the index is that of all trials as it has them; here the counts are others.
    return places.filter { totals[$0] > 0 }
      .sorted { left, right in
        let byOrder = (rank(left, ranks), rank(right, ranks))
        if byOrder.0 != byOrder.1 { return byOrder.0 < byOrder.1 }
        if totals[left] != totals[right] { return totals[left] > totals[right] }
        return values.value(at: left).key < values.value(at: right).key
      }
  }

  private func rank(_ place: Int, _ ranks: [FilterValue: Int]) -> Int {
    ranks.isEmpty ? .max : ranks[values.value(at: place)] ?? .max
  }

  /// How many trials of the scope have the value, filter or not.
  private func total(_ place: Int) -> Int {
    matched.scope.map { values.count(at: place, in: $0) } ?? values.count(at: place)
  }

  private func isPresent(_ place: Int) -> Bool { total(place) > 0 }

  private func precedes(
    _ left: (value: FilterValue, place: Int?),
    _ right: (value: FilterValue, place: Int?)
  ) -> Bool {
    let ranks = field.vocabularyRanks
    let byOrder = (ranks[left.value] ?? .max, ranks[right.value] ?? .max)
    if byOrder.0 != byOrder.1 { return byOrder.0 < byOrder.1 }
    let byTotal = (left.place.map(total) ?? 0, right.place.map(total) ?? 0)
    if byTotal.0 != byTotal.1 { return byTotal.0 > byTotal.1 }
    return left.value.key < right.value.key
  }

  /// How many rows a term of adverse events that is of no group would leave, or trials without tags; 0 for
  /// other values.
  private func count(unlisted value: FilterValue, in kept: RowSet) -> Int {
    guard field.isOfEvents || field.isOfNotes else { return 0 }
    var rows = index.rows(meeting: .values(field, [value]))
    rows.formIntersection(kept)
    return rows.count
  }

  /// The rows left once the value alone is ticked.
  ///
  /// Choices of the field give way to the value, and its own exclusion is lifted; what remains of
  /// the exclusions must leave out none of the row's values.
  private func count(of value: FilterValue, at place: Int, in kept: RowSet) -> Int {
    guard excluded.contains(value) else {
      return isEverything && excluded.isEmpty
        ? values.count(at: place) : values.count(at: place, in: kept)
    }
    let rest = excluded.filter { $0 != value }
    return values.count(
      at: place,
      in: reach.subtracting(index.rows(meeting: .values(field, rest)))
    )
  }
}

extension RowSet {
  fileprivate func subtracting(_ other: RowSet) -> RowSet {
    var rest = self
    rest.subtract(other)
    return rest
  }
}

extension FilterField {
  /// The places of the values in the order that readers know, which counts do not change; empty
  /// where there is no such order.
  var vocabularyRanks: [FilterValue: Int] {
    switch self {
    case .site, .agent, .immunotherapyClass, .region, .tag: [:]
    default:
      Dictionary(
        vocabulary.enumerated().map { (FilterValue($0.element), $0.offset) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }
}
