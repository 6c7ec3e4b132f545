package import TrialModel
package import TrialQuery

extension Filter {
  /// A filter with up to four terms of every kind, asking for values that the trials have.
  package static func varied(
    over trials: [Trial],
    using generator: inout SeededGenerator
  ) -> Filter {
    varied(over: trials.map { ListedTrial($0) }, using: &generator)
  }

  /// A filter with up to four terms of every kind, asking for values that the trials have; terms in
  /// brackets have fewer, and brackets of their own now and then.
  package static func varied(
    over trials: [ListedTrial],
    depth: Int = 0,
    using generator: inout SeededGenerator
  ) -> Filter {
    let count = Int.random(in: 0...(depth == 0 ? 4 : 2), using: &generator)
    return Filter(
      (0..<count).compactMap { _ in Term.varied(over: trials, depth: depth, using: &generator) }
    )
  }
}

extension Term {
  /// `nil` when the trials have no value in the field that was drawn.
  fileprivate static func varied(
    over trials: [ListedTrial],
    depth: Int,
    using generator: inout SeededGenerator
  ) -> Term? {
    let isNegated = Int.random(in: 0..<4, using: &generator) == 0
    switch Int.random(in: 0..<(depth < 3 ? 7 : 6), using: &generator) {
    case 0:
      let typed = [
        "durva", "bone metastasis", "-", "n>3", "a\"b\\", "NCT0000", "é, \\\"", "x:y", "OR", "or",
        "(a",
        "b)", "lung", "non-small", "cell", "NSCLC",
      ]
      let isQuoted = Bool.random(using: &generator)
      return typed.randomElement(using: &generator).flatMap { Phrase($0, isQuoted: isQuoted) }
        .map { Term(.phrase($0), isNegated: isNegated) }
    case 6:
      let filters = (0...Int.random(in: 0...2, using: &generator)).map { _ in
        Filter.varied(over: trials, depth: depth + 1, using: &generator)
      }
      return Term(.alternatives(filters), isNegated: isNegated)
    case 1:
      let field = Bool.random(using: &generator) ? FilterField.participants : .year
      let conditions = (0...Int.random(in: 0...1, using: &generator)).map { _ in
        NumberCondition.varied(in: field == .year ? 2008...2021 : 5...1600, using: &generator)
      }
      return Term(.numbers(field, conditions), isNegated: isNegated)
    default:
      guard let field = FilterField.faceted.randomElement(using: &generator) else { return nil }
      let values = Set(trials.flatMap { field.values(of: $0) }).sorted()
        .some(upTo: 3, using: &generator).map { FilterValue($0) }
      return values.isEmpty ? nil : Term(.values(field, values), isNegated: isNegated)
    }
  }
}

extension NumberCondition {
  fileprivate static func varied(
    in numbers: ClosedRange<Int>,
    using generator: inout SeededGenerator
  ) -> NumberCondition {
    let number = Int.random(in: numbers, using: &generator)
    let forms: [Form] = [
      .equal(number), .less(number), .atMost(number), .more(number), .atLeast(number),
      .range(number, nil), .range(nil, number), .range(number, number + 100),
    ]
    return NumberCondition(forms.randomElement(using: &generator) ?? .equal(number))
  }
}
