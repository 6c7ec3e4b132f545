package import TrialModel

extension PostedAnalysis {
  /// What a ratio compares, read from the sponsor's free words; `nil` when it is none we know.
  var ratioMeasure: String? {
    guard let parameter = parameter?.lowercased() else { return nil }
    let known = [
      ("hazard", "hazard ratio"), ("odds", "odds ratio"), ("risk ratio", "risk ratio"),
      ("relative risk", "risk ratio"),
    ]
    guard let measure = known.first(where: { parameter.holds($0.0) })?.1 else { return nil }
    // Nearly no text holds one of these letters, so the words are rarely made.
    guard ["log", "ln", "difference"].contains(where: { parameter.holds($0) }) else {
      return measure
    }
    let others: Set<Substring> = ["log", "ln", "logarithm", "difference"]
    return others.isDisjoint(with: parameter.split { !$0.isLetter }) ? measure : nil
  }

  /// The estimate with interval, level and P value, each with the digits given.
  fileprivate func figure(in outcome: PostedOutcome, source: SourceKey) -> Figure? {
    guard let estimate else { return nil }
    func printed(_ number: PostedNumber?) -> PrintedNumber? {
      number.flatMap { PostedNumber.digits($0.text) }.flatMap { try? PrintedNumber(digits: $0) }
    }
    let interval = printed(lower).map { lower in
      PrintedInterval(
        lower: lower,
        upper: printed(upper),
        level: printed(level).map { .printed($0) } ?? .notPrinted
      )
    }
    let titles = groups.compactMap { id in outcome.groups.first { $0.id == id }?.title }
    let notes = [outcome.timeFrame.map { "time frame: \($0)" }, groupDescription] + comments
    return try? Figure(
      value: printed(estimate).map { .value($0) } ?? .absent(.notRecovered),
      printed: estimate.text,
      unit: .ratio,
      interval: interval,
      p: p,
      source: source,
      place: "posted outcome: \(outcome.title)",
      population: titles.isEmpty ? nil : titles.joined(separator: "; "),
      note: notes.compactMap { $0 }.joined(separator: "; ").nonEmpty
    )
  }
}

extension PostedResults {
  /// Each posted comparison that estimates a ratio, with what the sponsor says of it.
  ///
  /// Which group is the reference is nowhere coded, so none is named. The first ratio of the first
  /// primary outcome that has one is the headline.
  package func ratios(source: SourceKey) -> [ReportedResult] {
    var ratios: [ReportedResult] = []
    for (number, outcome) in outcomes.enumerated() {
      for (place, analysis) in outcome.analyses.enumerated() {
        guard let measure = analysis.ratioMeasure,
          let figure = analysis.figure(in: outcome, source: source)
        else { continue }
        ratios.append(
          ReportedResult(
            id: "posted-\(number + 1)-\(place + 1)",
            endpoint: outcome.title,
            endpointLabel: outcome.label(number: number + 1),
            kind: .ratio,
            measure: measure,
            arm: nil,
            population: outcome.population,
            subgroup: nil,
            period: nil,
            figure: figure,
            isHeadline: outcome.type == "PRIMARY" && !ratios.contains { $0.isHeadline }
          )
        )
      }
    }
    return ratios
  }
}

extension PostedOutcome {
  /// A few letters for the outcome: those the title gives in brackets, else its number.
  fileprivate func label(number: Int) -> String {
    let known = [
      ("overall survival", "OS"), ("progression-free survival", "PFS"),
      ("progression free survival", "PFS"), ("disease-free survival", "DFS"),
      ("disease free survival", "DFS"), ("event-free survival", "EFS"),
      ("event free survival", "EFS"), ("response rate", "ORR"),
    ]
    let lower = title.lowercased()
    if let label = known.first(where: { lower.holds($0.0) })?.1 { return label }
    guard title.utf8.contains(UInt8(ascii: "(")) else { return "#\(number)" }
    let bracketed = title.utf8.split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false)
      .dropFirst().map { Substring($0.prefix { $0 != UInt8(ascii: ")") }) }
    let short = bracketed.first { part in
      (2...6).contains(part.count) && part.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
    }
    return short.map(String.init) ?? "#\(number)"
  }
}

extension String {
  /// Whether the text holds a part, byte for byte.
  ///
  /// The library's search compares characters, which for hundreds of titles takes milliseconds.
  func holds(_ part: String) -> Bool {
    var text = self
    var part = part
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first, text.count >= part.count else { return part.isEmpty }
        return (0...(text.count - part.count)).contains { start in
          text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
        }
      }
    }
  }

  /// The text itself, or `nil` when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
