import TrialModel
import TrialQuery
import TrialStatistics

extension ResultTable {
  /// The differences of a row of rates, each from the intervals one source prints for both arms.
  ///
  /// None where the row is no rate of two arms, a bound is missing, or the levels differ: a difference is
  /// never made from one interval.
  func differences(of row: ResultRow) -> [ComputedResult] {
    guard row.outcome.kind == .rate, row.outcome.unit == .percent else { return [] }
    return pairs.compactMap { pair in
      // One source's own intervals; that of a publication before others.
      row.readings.enumerated()
        .sorted { left, right in
          (isPublished(left.element) ? 0 : 1, left.offset)
            < (isPublished(right.element) ? 0 : 1, right.offset)
        }
        .lazy.compactMap { difference(of: pair, in: $0.element) }
        .first
    }
  }

  private func isPublished(_ reading: ResultReading) -> Bool {
    catalogue.voice(of: reading.source) == .publication
  }

  private func difference(of pair: ArmPair, in reading: ResultReading) -> ComputedResult? {
    guard let own = reading.result(of: pair.experimental.id),
      let its = reading.result(of: pair.control.id),
      let first = ProportionEstimate(own.figure), let second = ProportionEstimate(its.figure),
      let made = try? survivalDifference(of: first, versus: second)
    else { return nil }
    let value = ComputedResult.Value(made.difference, made.moverInterval)
    let levels = IntervalLevelWords([own, its])
    let text = "\(value.points), \(levels.text)"
    let outcome = reading.outcome
    return ComputedResult(
      kind: .rateDifference,
      endpoint: outcome.endpoint,
      arms: pair.name,
      period: outcome.period,
      subgroup: outcome.subgroup,
      results: [own, its],
      outcome: .worked(value, computation(of: made, from: [own, its])),
      text: text,
      sentence: [
        "difference of rates", outcome.period, outcome.subgroup,
        "\(pair.experimental.shortLabel) less \(pair.control.shortLabel) \(text), computed here",
      ]
      .compactMap { $0 }.joined(separator: ", ")
    )
  }

  private func computation(
    of made: SurvivalDifference,
    from results: [ReportedResult]
  ) -> Computation {
    let rates = results.map { "\($0.figure.shownText) % [\($0.figure.source.text)]" }
    let plain = ComputedResult.Value(made.difference, made.plainInterval)
    return Computation(
      name: ComputedResult.Kind.rateDifference.rawValue,
      formula: "d = p1 - p2; L = d - √((p1 - l1)² + (u2 - p2)²), U = d + √((u1 - p1)² + (p2 - l2)²)"
        + " (MOVER); from \(rates.joined(separator: " and ")). By the widths alone, as if both were"
        + " symmetric: \(plain.points)",
      publication: PublishedFormula.survivalDifference.source
    )
  }
}

extension ComputedResult.Value {
  /// A difference of fractions with its interval, in percentage points.
  init(_ difference: Double, _ interval: ConfidenceInterval) {
    self.init(
      estimate: 100 * difference,
      bounds: 100 * interval.lower...100 * interval.upper,
      level: 100 * interval.level.fraction
    )
  }

  /// `+9.5 points (2.2 to 17.1)`.
  var points: String {
    let number = "\(DecimalText.signed(estimate, decimals: 1)) points"
    return bounds.map { "\(number) (\(DecimalText.range($0, decimals: 1)))" } ?? number
  }
}

/// The level that printed intervals have in common, in words.
struct IntervalLevelWords {
  /// `95 % CI`, `99.73 % CI`, `95 % CI, level not printed`.
  let text: String

  init(_ results: [ReportedResult]) {
    let intervals = results.compactMap(\.figure.shownInterval)
    let level = intervals.lazy.compactMap(\.unusualLevel).first?.digits ?? "95"
    let isPrinted = intervals.allSatisfy(\.level.isPrinted)
    text = "\(level) % CI" + (isPrinted ? "" : ", level not printed")
  }
}

extension ProportionEstimate {
  /// A printed percentage with its interval; `nil` without two bounds around it, of a confidence interval.
  fileprivate init?(_ figure: Figure) {
    guard let number = figure.shownNumber, let interval = figure.shownInterval,
      !interval.isOneSided, interval.method != .bayesian,
      let lower = interval.lower, let upper = interval.upper,
      let level = try? ConfidenceLevel(interval.level.fraction),
      let estimate = try? ProportionEstimate(
        number.value / 100,
        lower: lower.value / 100,
        upper: upper.value / 100,
        level: level
      )
    else { return nil }
    self = estimate
  }
}
