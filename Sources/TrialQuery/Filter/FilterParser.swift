import TrialModel

/// Reads the text form of filters, knowing which values there are.
package struct FilterParser: Sendable {
  let index: TrialIndex
  private let scope: RowSet?

  /// - Parameters:
  ///   - index: the trials whose values are right beside the vocabulary.
  ///   - scope: the rows that are meant; `nil` for all.
  package init(_ index: TrialIndex, within scope: RowSet? = nil) {
    self.index = index
    self.scope = scope
  }

  /// Reads a filter such as `site:lung class:PD-1,PD-L1 -status:terminated n>=500`.
  ///
  /// A text of nothing but spaces is the filter that lets everything through.
  /// - Throws: `FilterError`, the first thing that is wrong.
  package func parse(_ text: String) throws(FilterError) -> Filter {
    var scanner = FilterScanner(text)
    var terms: [Term] = []
    while scanner.skipSpace() {
      terms.append(try term(&scanner))
    }
    return Filter(terms)
  }

  private func term(_ scanner: inout FilterScanner) throws(FilterError) -> Term {
    let start = scanner.offset
    let isNegated = scanner.take("-")
    if isNegated, scanner.isAtEndOfTerm {
      throw scanner.error(.nothingNegated, from: start)
    }
    return Term(try condition(&scanner), isNegated: isNegated)
  }

  private func condition(
    _ scanner: inout FilterScanner
  ) throws(FilterError) -> Term.Condition {
    let start = scanner.offset
    if let words = try scanner.takeQuoted() {
      guard let phrase = Phrase(words) else { throw scanner.error(.emptyPhrase, from: start) }
      return .phrase(phrase)
    }
    let name = scanner.takeName()
    guard let comparison = scanner.takeComparison() else {
      let rest = scanner.takeWord()
      guard let phrase = Phrase(name + rest) else {
        throw scanner.error(.emptyPhrase, from: start)
      }
      return .phrase(phrase)
    }
    guard !name.isEmpty else { throw scanner.error(.fieldMissing, from: start) }
    let place = FilterError.Place(offset: start, length: name.count)
    guard let field = FilterField(rawValue: FoldedText(name).text) else {
      let names = FilterField.allCases.map(\.name)
      let nearest = NearestWord.nearest(to: name, among: names, by: { FilterValue.key(of: $0) })
        .flatMap(FilterField.init(rawValue:))
      throw scanner.error(.unknownField(name, nearest: nearest), at: place)
    }
    if field.isOfEvents {
      guard comparison == .equal else {
        throw scanner.error(.comparisonOfTerms(field), from: start)
      }
      return try events(of: field, &scanner)
    }
    if field.isNumber {
      return .numbers(field, try numbers(of: field, comparison, &scanner))
    }
    guard comparison == .equal else { throw scanner.error(.comparisonOfWords(field), from: start) }
    return .values(field, try values(of: field, &scanner))
  }

  private func values(
    of field: FilterField,
    _ scanner: inout FilterScanner
  ) throws(FilterError) -> [FilterValue] {
    let known = KnownValues(of: field, in: index, within: scope)
    var values: [FilterValue] = []
    repeat {
      let start = scanner.offset
      let typed = try scanner.takeValue()
      guard typed.contains(where: { !$0.isWhitespace }) else {
        throw scanner.error(.emptyValue(field), from: start)
      }
      let meant = known.values(for: typed)
      guard !meant.isEmpty else {
        let nearest = known.nearest(to: typed)
        var error = scanner.error(.unknownValue(field, typed, nearest: nearest), from: start)
        error.known = known.shown
        throw error
      }
      values += meant
    } while scanner.take(",")
    return values
  }

  private func numbers(
    of field: FilterField,
    _ comparison: FilterScanner.Comparison,
    _ scanner: inout FilterScanner
  ) throws(FilterError) -> [NumberCondition] {
    guard comparison == .equal else {
      let start = scanner.offset
      let typed = scanner.takeWord()
      let number = try number(typed, of: field, from: start, scanner)
      return [NumberCondition(comparison.form(number))]
    }
    var conditions: [NumberCondition] = []
    repeat {
      let start = scanner.offset
      let typed = try scanner.takeValue()
      conditions.append(NumberCondition(try range(typed, of: field, from: start, scanner)))
    } while scanner.take(",")
    return conditions
  }

  private func range(
    _ typed: String,
    of field: FilterField,
    from start: Int,
    _ scanner: FilterScanner
  ) throws(FilterError) -> NumberCondition.Form {
    guard let (before, after) = typed.ends else {
      return .equal(try number(typed, of: field, from: start, scanner))
    }
    guard !(before.isEmpty && after.isEmpty) else {
      throw scanner.error(.notANumber(field, typed), from: start)
    }
    let lower = before.isEmpty ? nil : try number(before, of: field, from: start, scanner)
    let upper = after.isEmpty ? nil : try number(after, of: field, from: start, scanner)
    if let lower, let upper, lower > upper {
      throw scanner.error(.reversedRange(field, lower, upper), from: start)
    }
    return .range(lower, upper)
  }

  private func number(
    _ typed: String,
    of field: FilterField,
    from start: Int,
    _ scanner: FilterScanner
  ) throws(FilterError) -> Int {
    guard !typed.isEmpty else { throw scanner.error(.emptyValue(field), from: start) }
    guard typed.utf8.count <= 9, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(typed)
    else { throw scanner.error(.notANumber(field, typed), from: start) }
    return number
  }
}

extension String {
  /// What stands before and after two points; `nil` when there are no two points.
  fileprivate var ends: (before: String, after: String)? {
    for index in indices where self[index...].hasPrefix("..") {
      return (String(self[..<index]), String(self[index...].dropFirst(2)))
    }
    return nil
  }
}
