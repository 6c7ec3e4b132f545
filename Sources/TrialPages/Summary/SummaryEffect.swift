package import TrialModel
package import TrialStatistics

/// The ratio of a row of a summary, of one trial as its source prints it or computed here.
package struct SummaryEffect: Hashable, Sendable {
  /// Experimental over control, above 0.
  package let ratio: Double
  /// Its interval to compute with, with its level; `nil` where none is printed that is sound.
  package let interval: ConfidenceInterval?
  /// Ratio and interval as they are shown: `0.72 (0.59-0.89)`.
  package let text: String
  /// What has to be said beside it: `98 %`, `?` where its reference is not coded; else empty.
  package let note: String
  /// How it was had: `as printed`, `pooled, REML`.
  package let method: String
  /// Where it comes from, or how it was computed.
  let figure: ShownFigure
  /// What else it rests on: the figures it was computed from.
  let others: [ShownFigure]

  /// How it was computed here; `nil` where it is as printed.
  package var computation: Computation? { figure.computation }

  /// The document it was read from; `nil` where it was computed.
  package var source: SourceKey? { figure.source }
}

extension SummaryEffect {
  /// What the rows of a forest plot come to.
  ///
  /// - Parameters:
  ///   - rows: The rows as they were pooled, as a ratio.
  ///   - names: What was pooled, each with its counts where it has some.
  ///   - outcome: What the ratio is of.
  ///   - measure: The kind of ratio in words.
  ///   - others: The figures in sources that it rests on.
  init(
    pooled rows: PooledRows,
    over names: [String],
    of outcome: String,
    measure: String,
    others: [ShownFigure]
  ) {
    let published = rows.choice.formula(for: rows.measure)
    let parts = [rows.choice.words, published?.words, "of \(names.joined(separator: ", "))"]
    text = Self.text(rows.effect.ratio, rows.effect.ratioInterval)
    ratio = rows.effect.ratio
    interval = rows.effect.ratioInterval
    note = ""
    method = "pooled, \(rows.choice.label)"
    figure = ShownFigure(
      title: "\(outcome), pooled over \(names.count) comparisons",
      text: text,
      figure: nil,
      source: nil,
      computation: Computation(
        name: "pooled \(measure)",
        formula: parts.compactMap { $0 }.joined(separator: ", ")
          + "; \(rows.effect.heterogeneity.words)",
        publication: published?.source ?? ""
      )
    )
    self.others = others
  }

  /// A ratio with its interval: `0.72 (0.59-0.89)`.
  static func text(_ ratio: Double, _ interval: ConfidenceInterval) -> String {
    let ends = [interval.lower, interval.upper].map(DecimalText.ratio)
    return "\(DecimalText.ratio(ratio)) (\(ends.joined(separator: "-")))"
  }
}

/// How many more or fewer of 1,000 patients have an event.
package struct SummaryDifference: Hashable, Sendable {
  /// Experimental less control, as a fraction.
  package let estimate: Double
  /// The bounds, in order; `nil` where there are none.
  package let bounds: ClosedRange<Double>?
  /// How it was computed.
  package let computation: Computation

  /// In 1,000 with a sign: `-107`, `+12`, `0`.
  package var text: String { Self.perThousand(estimate) }

  /// The bounds in 1,000: `-175 to -39`; `nil` without any.
  package var boundsText: String? {
    bounds.map { "\(Self.perThousand($0.lowerBound)) to \(Self.perThousand($0.upperBound))" }
  }

  /// Both: `-107 (-175 to -39)`.
  package var whole: String { boundsText.map { "\(text) (\($0))" } ?? text }

  /// In words: `107 fewer in 1,000 (175 fewer to 39 fewer)`.
  package var words: String {
    let estimate = "\(Self.inWords(estimate)) in 1,000"
    return bounds.map {
      "\(estimate) (\(Self.inWords($0.lowerBound)) to \(Self.inWords($0.upperBound)))"
    } ?? estimate
  }

  private static func whole(_ difference: Double) -> Int {
    Int((1000 * difference.magnitude + 0.5).rounded(.down))
  }

  private static func perThousand(_ difference: Double) -> String {
    let whole = whole(difference)
    return whole == 0 ? "0" : "\(difference < 0 ? "-" : "+")\(whole)"
  }

  private static func inWords(_ difference: Double) -> String {
    let whole = whole(difference)
    return "\(whole) \(difference > 0 && whole > 0 ? "more" : "fewer")"
  }
}
