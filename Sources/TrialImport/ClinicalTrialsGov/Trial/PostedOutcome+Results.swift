package import TrialModel

extension PostedAnalysis {
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
      impossibleP: PValue.impossible(registry: pText),
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
    let words = DirectionWords(
      titles,
      areControls: roles.map { $0.control != nil },
      sense: EventSense(
        outcome: outcome.title,
        isHazard: ratioMeasure?.hasPrefix("hazard") ?? false
      )
    )
    let reading = words?.reading(
      ofEstimate: [parameter, groupDescription].compactMap { $0 } + comments,
      of: [pComment, limitComment].compactMap { $0 }
    )
    return RatioComparison(
      groups: titles,
      direction: reading?.direction,
      contradiction: reading?.contradiction
    )
  }
}

extension Registration {
  /// Each posted comparison that estimates a ratio, with what the sponsor says of it.
  ///
  /// Which group is the reference is nowhere coded, so only what the record says in words is taken.
  package func postedRatios(source: SourceKey) -> [ReportedResult] {
    let headline = headlinePlace
    var ratios: [ReportedResult] = []
    var ranks: [String?: Int] = [:]
    for (number, outcome) in (results?.outcomes ?? []).enumerated() {
      ranks[outcome.type, default: 0] += 1
      let analyses = outcome.analyses.enumerated().filter { $0.element.ratioMeasure != nil }
      let components = outcome.components(of: analyses.map(\.element))
      for ((place, analysis), component) in zip(analyses, components) {
        let ratio = analysis.ratio(
          in: (number, ranks[outcome.type] ?? 1, outcome),
          place: place,
          component: component,
          comparison: analysis.comparison(in: outcome, of: self),
          isHeadline: headline.map { $0 == (number, place) } ?? false,
          source: source
        )
        ratios += [ratio].compactMap { $0 }
      }
    }
    return ratios
  }

  /// The headline among them alone, for a list: the same figure, without what it compares.
  package func postedHeadline(source: SourceKey) -> ReportedResult? {
    guard let place = headlinePlace, let outcomes = results?.outcomes else { return nil }
    let outcome = outcomes[place.outcome]
    let rank = outcomes[...place.outcome].count { $0.type == outcome.type }
    return outcome.analyses[place.analysis]
      .ratio(
        in: (place.outcome, rank, outcome),
        place: place.analysis,
        component: nil,
        comparison: nil,
        isHeadline: true,
        source: source
      )
  }

  /// Where the headline stands: the first ratio of the first primary outcome that has one; of the ratios
  /// of that endpoint, one that the record says is of all patients goes before one of a part of them.
  private var headlinePlace: (outcome: Int, analysis: Int)? {
    var endpoint: Endpoint?
    var best: (place: (outcome: Int, analysis: Int), rank: Int)?
    for (number, outcome) in (results?.outcomes ?? []).enumerated() where outcome.type == "PRIMARY"
    {
      for (place, analysis) in outcome.analyses.enumerated()
      where analysis.estimate != nil && analysis.ratioMeasure != nil {
        let own = PatientsNamed.endpoint(of: outcome.title)
        guard endpoint == nil || endpoint == own else { break }
        endpoint = own
        let rank =
          switch analysis.patients(in: outcome) {
          case .whole: 0
          case nil: 1
          case .part: 2
          }
        if best.map({ rank < $0.rank }) ?? true { best = ((number, place), rank) }
      }
    }
    return best?.place
  }
}

extension PostedAnalysis {
  /// Whether a ratio is of all patients or of a part, by what the sponsor says of the groups, else by the
  /// title of the outcome; `nil` where neither says.
  fileprivate func patients(in outcome: PostedOutcome) -> PatientsNamed? {
    groupDescription.flatMap { $0.utf8.count <= 80 ? PatientsNamed($0) : nil }
      ?? PatientsNamed(outcome.title)
  }
}

extension PostedAnalysis {
  /// The analysis as a result; `nil` when it estimates no ratio.
  fileprivate func ratio(
    in place: (number: Int, rank: Int, outcome: PostedOutcome),
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
      endpointLabel: label(in: place),
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

extension PostedAnalysis {
  /// The letters of its outcome, and that it is of a part of the patients: `OS part`.
  private func label(in place: (number: Int, rank: Int, outcome: PostedOutcome)) -> String {
    let label = place.outcome.label(place: place.rank)
    guard patients(in: place.outcome) == .part else { return label }
    // That more words follow is said by "part".
    return (label.hasSuffix("…") ? String(label.dropLast()) : label) + " part"
  }
}

extension PostedOutcome {
  /// A few letters for the outcome: those of its endpoint or in brackets in its title, else its rank
  /// and its place, from 1, among the outcomes of that rank.
  fileprivate func label(place: Int) -> String {
    Endpoint.shortLabel(of: title) ?? bracketedLetters
      ?? "\(type.map(RegistryWords.plain) ?? "outcome") #\(place)"
  }

  private var bracketedLetters: String? {
    guard title.utf8.contains(UInt8(ascii: "(")) else { return nil }
    let bracketed = title.utf8.split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false)
      .dropFirst().map { Substring($0.prefix { $0 != UInt8(ascii: ")") }) }
    let short = bracketed.first { part in
      (2...6).contains(part.count) && part.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
    }
    return short.map(String.init)
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
