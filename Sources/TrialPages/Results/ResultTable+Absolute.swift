import TrialModel
import TrialQuery
import TrialStatistics

extension ResultTable {
  /// What hazard ratios make of the control's survival at one time, where one source prints both.
  ///
  /// Ratio and rate are of one source, data cut, population and subgroup, the rate of the control arm of
  /// the ratio. Where a source says that hazards were not proportional there is the reason in place of it.
  var absoluteEffects: [ComputedResult] {
    let ratios = rows.filter { $0.outcome.isHazardOfSurvival }
    let rates = rows.filter { $0.outcome.isSurvivalAtOneTime }
    if let fact = trial.disproportion {
      return refusals(of: ratios, rates, for: fact)
    }
    var seen: Set<[String]> = []
    return ratios.flatMap { ratio in
      ratio.readings.flatMap { reading in
        rates.filter { $0.outcome.isOfSame(as: ratio.outcome) }.flatMap(\.readings)
          .filter { $0.isReported(with: reading) }
          .compactMap { effect(of: reading, on: $0) }
      }
    }
    // Two sources of the same numbers give one effect.
    .filter { effect in
      seen.insert(
        [
          effect.endpoint, effect.arms ?? "", effect.period ?? "", effect.subgroup ?? "",
          effect.text,
        ]
      ).inserted
    }
  }

  private func effect(of reading: ResultReading, on rates: ResultReading) -> ComputedResult? {
    guard let ratio = reading.result(of: nil), let pair = pair(of: ratio),
      case .favours(_, over: _, isOfSecond: _, isTurned: false) = trial.direction(of: ratio),
      ratio.figure.shownInterval?.method != .bayesian,
      let estimate = FigureSoundness(ratio.figure, isRatio: true)?.estimate,
      let rate = rates.result(of: pair.control.id), let number = rate.figure.shownNumber,
      let effect = try? survivalEffect(of: estimate, controlSurvival: number.value / 100)
    else { return nil }
    let printed = rates.result(of: pair.experimental.id)
    let value = ComputedResult.Value(effect)
    let level = IntervalLevelWords([ratio]).text
    let expected = DecimalText.of(100 * effect.survival.estimate, decimals: 1)
    let needed = effect.numberNeeded.text
    let beside = printed?.figure.shownNumber.map { "; printed \($0.digits) %" } ?? ""
    let arrow = "\(number.digits) to \(expected) %"
    return ComputedResult(
      kind: .absoluteEffect,
      endpoint: reading.outcome.endpoint,
      arms: pair.name,
      period: rates.outcome.period,
      subgroup: reading.outcome.subgroup,
      results: [ratio, rate] + [printed].compactMap { $0 },
      outcome: .worked(value, computation(from: ratio, rate, reach: effect.survival)),
      text:
        "\(rates.outcome.period ?? ""): \(arrow), \(value.points), \(level), \(needed)\(beside)",
      sentence: [
        "absolute effect", rates.outcome.period, reading.outcome.subgroup, pair.name,
        "computed here by the hazard ratio \(ratio.figure.shownText) from the \(number.digits) % of"
          + " \(pair.control.shortLabel): \(expected) % expected, \(value.points), \(level),"
          + " number needed \(needed)\(beside)",
      ]
      .compactMap { $0 }.joined(separator: ", ")
    )
  }

  private func computation(
    from ratio: ReportedResult,
    _ rate: ReportedResult,
    reach: AbsoluteEffect.Reach
  ) -> Computation {
    let bounds = reach.bounds.map {
      " (\(DecimalText.range(100 * $0.lower...100 * $0.upper, decimals: 1)))"
    }
    return Computation(
      name: ComputedResult.Kind.absoluteEffect.rawValue,
      formula: "S^HR - S with S \(rate.figure.shownNumber?.digits ?? "") %"
        + " [\(rate.figure.source.text)] and HR \(ratio.figure.shownText)"
        + " [\(ratio.figure.source.text)]: S^HR \(DecimalText.of(100 * reach.estimate, decimals: 1)) %"
        + "\(bounds ?? ""); 1 over the difference is the number needed. It takes hazards as"
        + " proportional and S as known",
      publication: PublishedFormula.survivalEffect.source
    )
  }

  /// The reason, once for each endpoint that has a ratio and a control rate, whichever source prints them.
  private func refusals(
    of ratios: [ResultRow],
    _ rates: [ResultRow],
    for fact: Fact
  ) -> [ComputedResult] {
    ratios.filter { ratio in
      rates.contains { $0.outcome.isOfSame(as: ratio.outcome) }
    }
    .map(\.outcome.endpoint).eachOnce
    .map { endpoint in
      let p = fact.figure?.p.map { " (\($0.text))" } ?? ""
      let words =
        "No absolute effect from the hazard ratio of \(endpoint): hazards were not proportional by its"
        + " source\(p), so no one ratio holds at every time. The rates of both arms stand above."
      return ComputedResult(
        kind: .absoluteEffect,
        endpoint: endpoint,
        arms: nil,
        period: nil,
        subgroup: nil,
        results: [],
        outcome: .refused(
          words,
          ShownFigure(
            title: fact.field,
            text: fact.text,
            figure: fact.figure,
            source: fact.source
          )
        ),
        text: words,
        sentence: words
      )
    }
  }

  /// The section of absolute effects with what they assume; none where there is none.
  var absoluteSections: [PageSection] {
    let effects = absoluteEffects
    guard !effects.isEmpty else { return [] }
    let rows = effects.map { effect in
      let part = [effect.arms, effect.subgroup].compactMap { $0 }
      let name = ([Outcome.text(ofEndpoint: effect.endpoint)] + part).joined(separator: ", ")
      return effect.row(in: trial, label: name, isIndented: false)
    }
    let assumes = effects.contains { $0.value != nil }
    return [
      PageSection(
        .name("ABSOLUTE EFFECT of the hazard ratio on the control's rate, computed"),
        rows: rows + (assumes ? [PageRow(.paragraph(Self.proportionality))] : [])
      )
    ]
  }

  /// The assumption that all absolute effects of the page rest on.
  static let proportionality =
    "Takes the hazard ratio to hold at all times (proportional hazards) and the control's rate as known:"
    + " its own error is in no interval. What is printed of the experimental arm stands beside it."
}

extension ComputedResult.Value {
  /// The effect in percentage points, with the rate expected and the number needed.
  fileprivate init(_ effect: SurvivalEffect) {
    self.init(
      estimate: 100 * effect.difference.estimate,
      bounds: effect.difference.bounds.map { 100 * $0.lower...100 * $0.upper },
      level: effect.difference.bounds.map { 100 * $0.level.fraction },
      expected: 100 * effect.survival.estimate,
      needed: effect.numberNeeded.text
    )
  }
}

extension Outcome {
  /// Whether it is a hazard ratio of a survival endpoint over all of follow-up.
  fileprivate var isHazardOfSurvival: Bool {
    kind == .ratio && measure == "hazard ratio" && period == nil && component == nil
      && Endpoint(endpoint).isEventFree == true
  }

  /// Whether it is the percentage without an event at one time: `at 5 years`.
  ///
  /// Rates of an event, as of relapse, are no survival.
  fileprivate var isSurvivalAtOneTime: Bool {
    kind == .rate && unit == .percent && Endpoint(endpoint).isEventFree == true
      && (period.map { $0.hasPrefix("at ") && $0.contains(where: \.isNumber) } ?? false)
  }

  /// Whether a rate is of the endpoint and the patients of a ratio.
  fileprivate func isOfSame(as ratio: Outcome) -> Bool {
    endpoint == ratio.endpoint && subgroup == ratio.subgroup
  }
}

extension ResultReading {
  /// Whether one source prints both, at one data cut and of one population.
  fileprivate func isReported(with other: ResultReading) -> Bool {
    source == other.source && dataCut == other.dataCut && population == other.population
  }
}

extension Trial {
  /// The fact that hazards were not proportional; `nil` where no source read says so.
  ///
  /// Known by the field `proportional hazards` whose words do not say that they held.
  fileprivate var disproportion: Fact? {
    (publicationFacts + registryFacts).first {
      $0.field == "proportional hazards" && $0.text.lowercased().hasPrefix("violated")
    }
  }
}
