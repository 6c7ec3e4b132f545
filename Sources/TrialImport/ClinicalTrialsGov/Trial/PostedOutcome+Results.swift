package import TrialModel

extension PostedAnalysis {
  /// What a ratio compares, read from the sponsor's free words; `nil` when it is none we know.
  ///
  /// A ratio of hazards by cause says so: `hazard ratio, cause-specific`.
  var ratioMeasure: String? {
    guard let parameter = parameter?.lowercased() else { return nil }
    let known = [
      ("hazard", "hazard ratio"), ("odds", "odds ratio"), ("risk ratio", "risk ratio"),
      ("relative risk", "risk ratio"), ("rate ratio", "rate ratio"),
      ("relative rate", "rate ratio"),
    ]
    let isRatioOfRates = parameter.holds("ratio of") && parameter.holds("rate")
    guard
      let measure = known.first(where: { parameter.holds($0.0) })?.1
        ?? (isRatioOfRates ? "rate ratio" : nil)
    else { return nil }
    if measure == "hazard ratio", parameter.holds("cause-specific") {
      return "\(measure), cause-specific"
    }
    // Nearly no text holds one of these letters, so the words are rarely made.
    guard ["log", "ln", "difference", "inverse"].contains(where: { parameter.holds($0) }) else {
      return measure
    }
    let others: Set<Substring> = ["log", "ln", "logarithm", "difference", "inverse"]
    return others.isDisjoint(with: parameter.split { !$0.isLetter }) ? measure : nil
  }

  /// The estimate with interval, level and P value, each with the digits given.
  fileprivate func figure(in outcome: PostedOutcome, source: SourceKey) -> Figure? {
    guard let estimate else { return nil }
    let titles = outcome.titles(of: self)
    let suffix = tested.suffix
    let notes = [
      suffix.isEmpty ? nil : "tested\(suffix)", outcome.timeFrame.map { "time frame: \($0)" },
      groupDescription, pComment, limitComment,
    ]
    return try? Figure(
      value: Self.printed(estimate).map { .value($0) } ?? .absent(.notRecovered),
      printed: estimate.text,
      unit: .ratio,
      interval: interval,
      p: testedP,
      source: source,
      place: "posted outcome: \(outcome.title)",
      population: titles.isEmpty ? nil : titles.joined(separator: "; "),
      note: (notes + comments).compactMap { $0 }.joined(separator: "; ").nonEmpty
    )
  }

  /// The bounds as given, one alone where there is but one; `nil` without any that can be read.
  private var interval: PrintedInterval? {
    let level = Self.printed(level).map { IntervalLevel.printed($0) } ?? .notPrinted
    let isOneSided = sides == "ONE_SIDED"
    let high = Self.printed(upper)
    guard let low = Self.printed(lower) else {
      return high.map {
        PrintedInterval(upTo: $0, level: level, isOneSided: isOneSided, method: intervalMethod)
      }
    }
    return PrintedInterval(
      lower: low,
      upper: high,
      level: level,
      isOneSided: isOneSided,
      method: intervalMethod
    )
  }

  private static func printed(_ number: PostedNumber?) -> PrintedNumber? {
    number.flatMap { PostedNumber.digits($0.text) }.flatMap { try? PrintedNumber(digits: $0) }
  }

  /// Which groups are compared, and which is the reference where the record's words say so.
  fileprivate func comparison(
    in outcome: PostedOutcome,
    of registration: Registration
  ) -> RatioComparison {
    let titles = outcome.titles(of: self)
    let roles = PostedGroupRole.roles(of: titles, in: registration)
    let words = DirectionWords(titles, areControls: roles.map { $0.control != nil })
    let direction = words?.direction(
      ofEstimate: [parameter, comments.first].compactMap { $0 },
      of: [groupDescription, pComment, limitComment].compactMap { $0 } + comments.dropFirst()
    )
    return RatioComparison(groups: titles, direction: direction)
  }
}

extension Registration {
  /// Each posted comparison that estimates a ratio, with what the sponsor says of it.
  ///
  /// Which group is the reference is nowhere coded, so only what the record says in words is taken.
  /// The first ratio of the first primary outcome that has one is the headline.
  package func postedRatios(source: SourceKey) -> [ReportedResult] {
    var ratios: [ReportedResult] = []
    for (number, outcome) in (results?.outcomes ?? []).enumerated() {
      let analyses = outcome.analyses.enumerated().filter { $0.element.ratioMeasure != nil }
      let components = outcome.components(of: analyses.map(\.element))
      for ((place, analysis), component) in zip(analyses, components) {
        let ratio = analysis.ratio(
          in: (number, outcome),
          place: place,
          component: component,
          comparison: analysis.comparison(in: outcome, of: self),
          isHeadline: outcome.type == "PRIMARY" && !ratios.contains { $0.isHeadline },
          source: source
        )
        ratios += [ratio].compactMap { $0 }
      }
    }
    return ratios
  }

  /// The headline among them alone, for a list: the same figure, without what it compares.
  package func postedHeadline(source: SourceKey) -> ReportedResult? {
    for (number, outcome) in (results?.outcomes ?? []).enumerated() where outcome.type == "PRIMARY"
    {
      for (place, analysis) in outcome.analyses.enumerated() {
        let ratio = analysis.ratio(
          in: (number, outcome),
          place: place,
          component: nil,
          comparison: nil,
          isHeadline: true,
          source: source
        )
        if let ratio { return ratio }
      }
    }
    return nil
  }
}

extension PostedAnalysis {
  /// The analysis as a result; `nil` when it estimates no ratio.
  fileprivate func ratio(
    in place: (number: Int, outcome: PostedOutcome),
    place ownPlace: Int,
    component: String?,
    comparison: RatioComparison?,
    isHeadline: Bool,
    source: SourceKey
  ) -> ReportedResult? {
    guard let measure = ratioMeasure, let figure = figure(in: place.outcome, source: source) else {
      return nil
    }
    return ReportedResult(
      id: "posted-\(place.number + 1)-\(ownPlace + 1)",
      endpoint: place.outcome.title,
      endpointLabel: place.outcome.label(number: place.number + 1),
      kind: .ratio,
      measure: measure,
      arm: nil,
      population: place.outcome.population,
      subgroup: nil,
      period: nil,
      component: component,
      comparison: comparison,
      figure: figure,
      isHeadline: isHeadline
    )
  }
}

extension PostedOutcome {
  /// A few letters for the outcome: those the title gives in brackets, else its number.
  fileprivate func label(number: Int) -> String {
    if let letters = Endpoint(title).letters { return letters }
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
