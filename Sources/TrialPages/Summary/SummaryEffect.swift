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
