import TrialModel

extension FilterParser {
  /// Terms of adverse events and what is asked of their percentages: `pneumonitis,colitis>=2.5%`.
  ///
  /// Without a comparison it is asked whether anybody was affected.
  func events(
    of field: FilterField,
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> Term.Condition {
    let terms = index.eventTerms
    let events = index.events
    var asked: [EventQuestion.Asked] = []
    repeat {
      let start = scanner.offset
      let isExact = scanner.isAtQuote
      let typed = try scanner.takeTerm()
      guard !EventTerms.key(of: typed).isEmpty else {
        throw scanner.error(.emptyValue(field), from: start)
      }
      let group = isExact ? nil : terms.group(of: typed)
      guard group != nil || terms.group(of: typed) != nil || events.has(EventTerms.key(of: typed))
      else {
        let nearest = nearest(to: typed, in: terms, of: field)
        throw scanner.error(.unknownValue(field, typed, nearest: nearest), from: start)
      }
      asked.append(EventQuestion.Asked(group?.name ?? typed, isExact: isExact))
    } while scanner.take(",")
    guard let condition = try percentage(of: field, &scanner) else {
      // What a facet ticks is a choice of its values.
      guard asked.contains(where: \.isExact) else {
        return .values(field, asked.map { FilterValue($0.text) })
      }
      return .events(EventQuestion(asked, isSeriousAlone: field == .seriousEvent, .occurs))
    }
    return .events(EventQuestion(asked, isSeriousAlone: field == .seriousEvent, condition))
  }

  /// The group or term of a group that looks most like what was typed, with how many trials post it.
  private func nearest(
    to typed: String,
    in terms: EventTerms,
    of field: FilterField
  ) -> FilterRefusal.NearestValue? {
    let known = terms.groups.map(\.name) + terms.groups.flatMap(\.terms)
    return NearestWord.nearest(to: typed, among: known, by: EventTerms.key)
      .map { name in
        let value = FilterValue(name)
        let rows = index.rows(meeting: .values(field, [value]))
        return FilterRefusal.NearestValue(value: value, count: rows.count)
      }
  }

  /// The comparison that comes next; `nil` where the terms stand alone.
  private func percentage(
    of field: FilterField,
    _ scanner: inout FilterScanner
  ) throws(FilterRefusal) -> PercentageCondition? {
    let start = scanner.offset
    scanner.skipSpace { $0 != ":" && FilterText.isComparison($0) }
    guard let comparison = scanner.takeComparison() else { return nil }
    let typed = scanner.takeWord()
    // `10 %`, as it is printed in many places.
    scanner.skipSpace { $0 == "%" }
    _ = scanner.take("%")
    func number(_ text: some StringProtocol) throws(FilterRefusal) -> Int {
      guard let number = PercentageCondition.hundredths(String(text)) else {
        throw scanner.error(.notAPercentage(field, typed), from: start)
      }
      return number
    }
    guard comparison == .equal, let points = typed.firstRange(of: "..") else {
      return PercentageCondition(
        comparison,
        try number(typed),
        decimals: PercentageCondition.decimals(typed)
      )
    }
    let (before, after) = (typed[..<points.lowerBound], typed[points.upperBound...])
    let lower = before.isEmpty ? nil : try number(before)
    let upper = after.isEmpty ? nil : try number(after)
    guard lower != nil || upper != nil else {
      throw scanner.error(.notAPercentage(field, typed), from: start)
    }
    if let lower, let upper, lower > upper {
      throw scanner.error(.reversedRange(field, lower / 100, upper / 100), from: start)
    }
    return PercentageCondition(from: lower, to: upper)
  }
}

extension FilterScanner {
  /// Whether words in quotes come next.
  var isAtQuote: Bool { peek.map(FilterText.isQuote) ?? false }

  /// A term: words in quotes, or the characters up to a comma, a comparison, a quote or space.
  mutating func takeTerm() throws(FilterRefusal) -> String {
    if let quoted = try takeQuoted() { return quoted }
    return take {
      $0 != "," && !FilterText.isComparison($0) && !FilterText.isQuote($0) && !$0.isWhitespace
    }
  }
}
