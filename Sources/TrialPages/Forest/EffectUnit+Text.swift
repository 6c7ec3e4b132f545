package import TrialStatistics

// How effects are written that are computed here; printed ones keep their digits.
extension EffectUnit {
  /// An effect as it is shown: `0.85`, `+9.1`.
  func text(_ shown: Double) -> String {
    self == .ratio ? DecimalText.ratio(shown) : DecimalText.signed(shown, decimals: 1)
  }

  /// A bound of its interval: `0.72`, `-2.8`.
  func boundText(_ shown: Double) -> String {
    self == .ratio ? DecimalText.ratio(shown) : DecimalText.of(shown, decimals: 1)
  }

  /// The value of no difference: `1`, `0`.
  var nullText: String { self == .ratio ? "1" : "0" }
}

extension EffectMeasure {
  /// The same as toxicity tables show it.
  var shown: ShownMeasure {
    switch self {
    case .riskDifference: .difference
    case .riskRatio: .riskRatio
    case .oddsRatio: .oddsRatio
    }
  }

  /// The measures in the order of their key, the difference of risks first.
  package static let inOrder: [EffectMeasure] = [.riskDifference, .riskRatio, .oddsRatio]

  /// The measure after this one, round the end.
  package var next: EffectMeasure {
    Self.inOrder.drop { $0 != self }.dropFirst().first ?? .riskDifference
  }

  /// The measure in words: `risk difference`.
  package var words: String { shown.rawValue }
}
