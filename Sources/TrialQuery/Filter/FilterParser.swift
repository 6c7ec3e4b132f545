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

  /// How deep brackets may stand within brackets.
  static var deepest: Int { 20 }

  /// Reads a filter such as `site:lung class:PD-1,PD-L1 -status:terminated n>=500`.
  ///
  /// A field before brackets is that of every value in them: `site:(lung OR brain)`. A text of nothing
  /// but spaces is the filter that lets everything through.
  /// - Throws: `FilterRefusal`, the first thing that is wrong.
  package func parse(_ text: String) throws(FilterRefusal) -> Filter {
    var scanner = FilterScanner(text)
    let filter = try terms(&scanner, of: nil, depth: 0)
    guard !scanner.isAt(")") else {
      let place = FilterRefusal.Place(offset: scanner.offset, length: 1)
      throw scanner.error(.openingBracketMissing, at: place)
    }
    return filter
  }

  /// Terms up to the end or to a closing bracket, joined from left to right as PubMed does: of
  /// `a OR b c` the trials must have `c`, and `a` or `b`; all of a field where it stands before them.
  private func terms(
    _ scanner: inout FilterScanner,
    of field: FilterField?,
    depth: Int
  ) throws(FilterRefusal) -> Filter {
    var read = Filter.everything
    while scanner.skipSpace(), !scanner.isAt(")") {
      let (isOr, isNot) = try connectives(&scanner, isFirst: read.isEmpty)
      let term = try operand(&scanner, of: field, depth: depth)
      let met = isNot ? Filter([Term(.alternatives([term]), isNegated: true)]) : term
      read = isOr ? Filter([Term(.alternatives([read, met]))]) : read.adding(met)
    }
    return read
  }

  /// Passes over the words in capitals before a term, and says what they mean.
  private func connectives(
    _ scanner: inout FilterScanner,
    isFirst: Bool
  ) throws(FilterRefusal) -> (isOr: Bool, isNot: Bool) {
    var words: [Connective] = []
    let start = scanner.offset
    var end = start
    while let word = scanner.takeConnective() {
      words.append(word)
      end = scanner.offset
      // NOT stands alone or after one of the others.
      let isMisplaced = words.count > 2 || words.count == 2 && (words[0] == .not || word != .not)
      guard scanner.skipSpace(), !scanner.isAt(")"), !isMisplaced else {
        let wrong = isMisplaced ? words[words.count - 2] : word
        let place = FilterRefusal.Place(offset: start, length: end - start)
        throw scanner.error(.nothingAfter(wrong.rawValue), at: place)
      }
    }
    if isFirst, let word = words.first, word != .not {
      let place = FilterRefusal.Place(offset: start, length: word.rawValue.count)
      throw scanner.error(.nothingBefore(word.rawValue), at: place)
    }
    return (words.first == .or, words.last == .not)
  }

  /// One term, or terms in brackets, which may have a field of their own before them.
  private func operand(
    _ scanner: inout FilterScanner,
    of outer: FilterField?,
    depth: Int
  ) throws(FilterRefusal) -> Filter {
    let start = scanner.offset
    let isNegated = scanner.take("-")
    if isNegated, scanner.isAtEndOfTerm {
      throw scanner.error(.nothingNegated, from: start)
    }
    var field = outer
    if field == nil { field = try fieldBeforeBracket(&scanner) }
    let bracket = FilterRefusal.Place(offset: scanner.offset, length: 1)
    guard scanner.take("(") else {
      return Filter([Term(try condition(of: field, &scanner), isNegated: isNegated)])
    }
    guard depth < Self.deepest else { throw scanner.error(.bracketsTooDeep, at: bracket) }
    let inner = try terms(&scanner, of: field, depth: depth + 1)
    guard scanner.take(")") else { throw scanner.error(.closingBracketMissing, at: bracket) }
    guard !inner.isEmpty else { throw scanner.error(.emptyBrackets, from: start) }
    return isNegated ? Filter([Term(.alternatives([inner]), isNegated: true)]) : inner
  }

  /// The field that stands before an opening bracket, which is passed over; `nil` where none does.
  private func fieldBeforeBracket(
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> FilterField? {
    var ahead = scanner
    let place = FilterRefusal.Place(offset: ahead.offset, length: 1)
    let name = ahead.takeName()
    guard ahead.takeComparison() == .equal, ahead.isAt("(") else { return nil }
    guard !name.isEmpty else { throw scanner.error(.fieldMissing, at: place) }
    let field = try field(named: name, scanner)
    scanner = ahead
    return field
  }

  /// The field of a name that comes next.
  private func field(
    named name: String,
    _ scanner: FilterScanner,
    from start: Int? = nil
  ) throws(FilterRefusal) -> FilterField {
    if let field = FilterField(rawValue: FoldedText(name).text) { return field }
    let names = FilterField.allCases.map(\.name)
    let nearest = NearestWord.nearest(to: name, among: names, by: { FilterValue.key(of: $0) })
      .flatMap(FilterField.init(rawValue:))
    let place = FilterRefusal.Place(offset: start ?? scanner.offset, length: name.count)
    throw scanner.error(.unknownField(name, nearest: nearest), at: place)
  }

  /// What comes next: asked of the field that stands before the brackets, else what it says itself.
  private func condition(
    of field: FilterField?,
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> Term.Condition {
    guard let field else { return try condition(&scanner) }
    let start = scanner.offset
    let isCompared = scanner.isAt("<") || scanner.isAt(">")
    let comparison = isCompared ? scanner.takeComparison() : nil
    return try condition(of: field, comparison ?? .equal, from: start, &scanner)
  }

  private func condition(
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> Term.Condition {
    let start = scanner.offset
    if let words = try scanner.takeQuoted() {
      guard let phrase = Phrase(words, isQuoted: true) else {
        throw scanner.error(.emptyPhrase, from: start)
      }
      return .phrase(phrase)
    }
    let name = scanner.takeName()
    // `n >= 500` is meant as `n>=500`; after a colon stands what was asked before there was one.
    if FilterField(rawValue: FoldedText(name).text) != nil {
      scanner.skipSpace { $0 != ":" && FilterText.isComparison($0) }
    }
    guard let comparison = scanner.takeComparison() else {
      let rest = scanner.takeWord()
      guard let phrase = Phrase(name + rest) else {
        throw scanner.error(.emptyPhrase, from: start)
      }
      return .phrase(phrase)
    }
    guard !name.isEmpty else { throw scanner.error(.fieldMissing, from: start) }
    let field = try field(named: name, scanner, from: start)
    return try condition(of: field, comparison, from: start, &scanner)
  }

  /// What is asked of a field after a comparison; the text of it begins at `start`.
  private func condition(
    of field: FilterField,
    _ comparison: FilterScanner.Comparison,
    from start: Int,
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> Term.Condition {
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
    guard field != .screening || index.isScreened else {
      throw scanner.error(.noReview(field), from: start)
    }
    return .values(field, try values(of: field, &scanner))
  }

  private func values(
    of field: FilterField,
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> [FilterValue] {
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
  ) throws(FilterRefusal) -> [NumberCondition] {
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
  ) throws(FilterRefusal) -> NumberCondition.Form {
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
  ) throws(FilterRefusal) -> Int {
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
