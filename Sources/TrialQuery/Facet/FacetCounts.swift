package import TrialModel

/// How many trials each value of each facet would leave.
package struct FacetCounts: Hashable, Sendable {
  /// How many trials the filter lets through.
  package let matching: Int
  /// How many there are.
  package let total: Int
  /// The facets in the order of `FilterField.faceted`.
  package let facets: [Facet]

  package init(_ trials: [Trial], _ filter: Filter) {
    var tallies = FilterField.faceted.map { FacetTally(of: $0) }
    var matching = 0
    for trial in trials {
      let failed = filter.terms.filter { !$0.matches(trial) }
      if failed.isEmpty { matching += 1 }
      for index in tallies.indices { tallies[index].add(trial, failing: failed) }
    }
    self.matching = matching
    total = trials.count
    facets = tallies.map { Facet($0, filter) }
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
  let field: FilterField
  /// The trials that have a value, filter or not.
  private(set) var totals: [FilterValue: Int] = [:]
  /// The trials that would be left if the value alone were ticked.
  private(set) var counts: [FilterValue: Int] = [:]
  /// The values by their spelling: the same few come again and again.
  private var known: [String: FilterValue] = [:]

  init(of field: FilterField) { self.field = field }

  /// Counts a trial, which fails to meet some terms of the filter.
  mutating func add(_ trial: Trial, failing failed: [Term]) {
    var values: [FilterValue] = []
    for spelling in field.values(of: trial) {
      let value = value(spelled: spelling)
      if !values.contains(value) { values.append(value) }
    }
    let isInReach = failed.allSatisfy { $0.field == field && !$0.values.isEmpty }
    for value in values {
      totals[value, default: 0] += 1
      if isInReach, Self.isLeft(by: value, values, failed) { counts[value, default: 0] += 1 }
    }
  }

  private mutating func value(spelled spelling: String) -> FilterValue {
    if let value = known[spelling] { return value }
    let value = FilterValue(spelling)
    known[spelling] = value
    return value
  }

  /// Whether a trial with these values stays once the value alone is ticked.
  ///
  /// Choices of the field give way to the value, and its own exclusion is lifted; what remains of
  /// the exclusions must leave out none of the trial's values.
  private static func isLeft(
    by value: FilterValue,
    _ values: [FilterValue],
    _ failed: [Term]
  ) -> Bool {
    failed.allSatisfy { term in
      !term.isNegated || term.values.allSatisfy { $0 == value || !values.contains($0) }
    }
  }
}

extension Facet {
  fileprivate init(_ tally: FacetTally, _ filter: Filter) {
    let field = tally.field
    let named = filter.terms.filter { $0.field == field }.flatMap(\.values)
    let order = Dictionary(
      field.vocabulary.enumerated().map { (FilterValue($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let hasOrder = field.isOrdered
    let values = Set(tally.totals.keys).union(named)
      .sorted { left, right in
        let byOrder = (order[left] ?? .max, order[right] ?? .max)
        let byCount = (tally.totals[left] ?? 0, tally.totals[right] ?? 0)
        if hasOrder, byOrder.0 != byOrder.1 { return byOrder.0 < byOrder.1 }
        if byCount.0 != byCount.1 { return byCount.0 > byCount.1 }
        return left.key < right.key
      }
    self.init(
      field: field,
      choices: values.map { value in
        Choice(
          value: value,
          label: field.label(of: value),
          count: tally.counts[value] ?? 0,
          isChosen: filter.isChosen(value, in: field),
          isExcluded: filter.isExcluded(value, in: field)
        )
      }
    )
  }
}

extension FilterField {
  /// Whether its vocabulary stands in an order that readers know, so that counts do not change it.
  fileprivate var isOrdered: Bool {
    switch self {
    case .site, .agent, .immunotherapyClass, .region: false
    default: true
    }
  }
}
