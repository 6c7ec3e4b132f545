import TrialModel
import TrialQuery
import TrialStatistics

extension ResultTable {
  /// The subgroups of rows set against each other, and the reasons where they cannot be.
  ///
  /// Only ratios of one endpoint, one comparison of arms, one source and one data cut are, and only
  /// subgroups of one factor, which share no patient: PD-L1 of 1 or more and of 10 or more are no such
  /// two. Three of one factor or more get one test over all and not one for each pair.
  func interactions(of rows: [ResultRow]) -> [ComputedResult] {
    let ratios = rows.filter { $0.outcome.kind == .ratio }
    let divided = SubgroupRatios.all(in: ratios).flatMap { comparisons(in: $0) }
    return (divided + refusedPeriods(among: ratios)).eachOnce
  }

  private func comparisons(in ratios: SubgroupRatios) -> [ComputedResult] {
    let factors = ratios.results.compactMap(\.factor).eachOnce
    let ofFactors = factors.map { factor in
      comparison(of: ratios.results.filter { $0.factor == factor }, by: factor)
    }
    let others = ratios.results.filter { $0.factor == nil }
    guard !others.isEmpty else { return ofFactors }
    let reason =
      others.count == 1
      ? Self.loneReason
      : "no source read says that they share no patient"
    return ofFactors + [refused(others, since: reason)]
  }

  private func comparison(of results: [ReportedResult], by factor: String) -> ComputedResult {
    guard results.count > 1 else { return refused(results, since: Self.loneReason) }
    let estimates = results.compactMap { FigureSoundness($0.figure, isRatio: true)?.estimate }
    guard estimates.count == results.count else {
      return refused(results, since: "not all of them have an interval to compute with")
    }
    return results.count == 2
      ? ratioOfRatios(results, estimates, by: factor) : test(over: results, estimates, by: factor)
  }

  private func ratioOfRatios(
    _ results: [ReportedResult],
    _ estimates: [RatioEstimate],
    by factor: String
  ) -> ComputedResult {
    let found = TrialStatistics.interaction(between: estimates[0], and: estimates[1])
    let interval = found.interval
    let value = ComputedResult.Value(
      estimate: found.ratioOfRatios,
      bounds: interval.lower...interval.upper,
      level: 100 * interval.level.fraction,
      p: found.p
    )
    let number = DecimalText.of(found.ratioOfRatios, decimals: 2)
    let figures = "\(number) \(DrawnInterval(interval).text), \(PText.of(found.p))"
    return made(
      .interaction,
      of: results,
      value,
      text: "\(Self.names(results, joined: " v ")): \(figures)",
      sentence:
        "Interaction, \(Self.names(results, joined: " against ")): ratio of ratios \(number)"
        + " \(DrawnInterval(interval).text), 95 % CI, \(PText.of(found.p)), of Wald; computed here"
        + " for subgroups by \(factor), which share no patient",
      formula: "δ = ln a - ln b, SE = √(SE_a² + SE_b²), each standard error by the level of its own"
        + " interval; e^δ with e^(δ ± z SE) at 95 %, P of Wald",
      publication: PublishedFormula.interaction.source
    )
  }

  private func test(
    over results: [ReportedResult],
    _ estimates: [RatioEstimate],
    by factor: String
  ) -> ComputedResult {
    guard let test = DifferenceTest(between: estimates.map { EffectEstimate($0) }) else {
      return refused(results, since: Self.loneReason)
    }
    let value = ComputedResult.Value(
      estimate: test.q,
      bounds: nil,
      level: nil,
      p: test.p,
      degreesOfFreedom: test.degreesOfFreedom
    )
    let q = DecimalText.of(test.q, decimals: 2)
    let figures = "Q \(q) with \(test.degreesOfFreedom) df, \(PText.of(test.p))"
    return made(
      .subgroupTest,
      of: results,
      value,
      text: "\(Self.names(results, joined: ", ")): \(figures)",
      sentence: "Test between \(results.count) subgroups by \(factor)"
        + " (\(Self.names(results, joined: ", "))): \(figures); one test over all, none for each"
        + " pair; computed here",
      formula:
        "Q = Σw(y - θ)², y the logarithms of the ratios, w = 1/SE²; chi-square with one degree of"
        + " freedom less than subgroups. One test over all, so that no pair is picked",
      publication: "Cochrane Handbook 10.11.3.1"
    )
  }

  private func made(
    _ kind: ComputedResult.Kind,
    of results: [ReportedResult],
    _ value: ComputedResult.Value,
    text: String,
    sentence: String,
    formula: String,
    publication: String
  ) -> ComputedResult {
    let levels = IntervalLevelWords(results).text
    let unprinted = levels.hasSuffix("not printed") ? ". A level not printed is read as 95 %" : ""
    let ratios = results.map { "\($0.figure.shownText) [\($0.figure.source.text)]" }
    return ComputedResult(
      kind: kind,
      endpoint: results.first?.endpoint ?? "",
      arms: results.first?.comparedArms?.name,
      period: results.first?.period,
      subgroup: Self.names(results, joined: " against "),
      results: results,
      outcome: .worked(
        value,
        Computation(
          name: kind.rawValue,
          formula: "\(formula); from \(ratios.joined(separator: " and "))\(unprinted)",
          publication: publication
        )
      ),
      text: text,
      sentence: sentence
    )
  }

  /// Why nothing is set against each other, as a sentence of its own.
  private func refused(_ results: [ReportedResult], since reason: String) -> ComputedResult {
    let words = "No interaction P for \(Self.names(results, joined: ", ")): \(reason)."
    return ComputedResult(
      kind: .interaction,
      endpoint: results.first?.endpoint ?? "",
      arms: results.first?.comparedArms?.name,
      period: results.first?.period,
      subgroup: Self.names(results, joined: ", "),
      results: results,
      outcome: .refused(words, nil),
      text: words,
      sentence: words
    )
  }

  /// The reason for periods of follow-up, once for each endpoint that has ratios of several.
  private func refusedPeriods(among ratios: [ResultRow]) -> [ComputedResult] {
    let ofPeriods = ratios.filter { $0.outcome.period != nil && $0.outcome.subgroup == nil }
    return ofPeriods.map(\.outcome.endpoint).eachOnce.compactMap { endpoint in
      let results = ofPeriods.filter { $0.outcome.endpoint == endpoint }
        .compactMap { $0.shown(of: nil, in: catalogue) }
      guard Set(results.map(\.period)).count > 1 else { return nil }
      return ComputedResult(
        kind: .interaction,
        endpoint: endpoint,
        arms: nil,
        period: results.compactMap(\.period).eachOnce.joined(separator: ", "),
        subgroup: nil,
        results: results,
        outcome: .refused(Self.periodRefusal, nil),
        text: Self.periodRefusal,
        sentence: Self.periodRefusal
      )
    }
  }

  /// Why periods get no P value of interaction.
  static let periodRefusal =
    "No interaction P for periods of follow-up: they are the same patients one after another, and"
    + " who is in a later period is who survived the one before. They are no independent"
    + " subgroups, so the formula for two independent ratios does not hold."

  private static let loneReason =
    "the ratio of the patients outside the subgroup is not at hand, and those in it are part of the"
    + " whole"

  /// The subgroups in words, what they are defined by left to the figures' titles.
  private static func names(_ results: [ReportedResult], joined separator: String) -> String {
    results.compactMap(\.subgroup).map { String($0.prefix { $0 != ":" }) }
      .joined(separator: separator)
  }
}

/// The ratios of subgroups that one source prints at one data cut for one comparison and endpoint.
private struct SubgroupRatios {
  let results: [ReportedResult]

  /// All of them, in the order in which the first of each stands.
  static func all(in rows: [ResultRow]) -> [SubgroupRatios] {
    let readings = rows.filter { $0.outcome.subgroup != nil }.flatMap(\.readings)
    return readings.map(Key.init).eachOnce.map { key in
      SubgroupRatios(
        results: readings.filter { Key($0) == key }.compactMap { $0.result(of: nil) }.eachOnce
      )
    }
  }

  private struct Key: Hashable {
    let endpoint: String
    let measure: String?
    let comparison: String?
    let component: String?
    let period: String?
    let source: SourceKey
    let dataCut: String?

    init(_ reading: ResultReading) {
      endpoint = reading.outcome.endpoint
      measure = reading.outcome.measure
      comparison = reading.outcome.comparison
      component = reading.outcome.component
      period = reading.outcome.period
      source = reading.source
      dataCut = reading.dataCut
    }
  }
}
