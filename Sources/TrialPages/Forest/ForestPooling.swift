package import TrialStatistics

/// The ways of pooling that a forest plot offers, in the order of its key.
///
/// Named as `export --pool` spells them.
package enum ForestPooling: String, Hashable, Sendable, CaseIterable {
  case mantelHaenszel = "mh"
  case peto
  case commonEffect = "common"
  case derSimonianLaird = "dl"
  case restrictedLikelihood = "reml"
  case derSimonianLairdHartungKnapp = "dl-hk"
  case restrictedLikelihoodHartungKnapp = "reml-hk"
  case restrictedLikelihoodHartungKnappFloor = "reml-hk-floor"

  /// The method by which rows with standard errors are pooled; `nil` for those that pool tables.
  package var method: PoolingMethod? {
    switch self {
    case .mantelHaenszel, .peto: nil
    case .commonEffect: .commonEffect
    case .derSimonianLaird: .randomEffects(.derSimonianLaird, .wald)
    case .restrictedLikelihood: .randomEffects(.restrictedMaximumLikelihood, .wald)
    case .derSimonianLairdHartungKnapp: .randomEffects(.derSimonianLaird, .hartungKnapp)
    case .restrictedLikelihoodHartungKnapp:
      .randomEffects(.restrictedMaximumLikelihood, .hartungKnapp)
    case .restrictedLikelihoodHartungKnappFloor:
      .randomEffects(.restrictedMaximumLikelihood, .hartungKnappWithFloor)
    }
  }

  /// The method by which tables of counts are pooled; `nil` for the others, and where the measure has
  /// none.
  func tableMethod(for measure: EffectMeasure) -> TablePoolingMethod? {
    switch (self, measure) {
    case (.mantelHaenszel, .riskDifference): .mantelHaenszelRiskDifference
    case (.mantelHaenszel, .riskRatio): .mantelHaenszelRiskRatio
    case (.mantelHaenszel, .oddsRatio): .mantelHaenszelOddsRatio
    case (.peto, .oddsRatio): .peto
    default: nil
    }
  }

  /// Whether effects are taken to vary between trials, by a tau2.
  package var hasVariance: Bool {
    if case .randomEffects = method { true } else { false }
  }

  /// The methods there are for a measure of counts, or with `nil` for ratios as they are printed.
  package static func choices(for measure: EffectMeasure?) -> [ForestPooling] {
    allCases.filter { choice in
      choice.method != nil || measure.map { choice.tableMethod(for: $0) != nil } ?? false
    }
  }

  /// The method in a few letters: `REML + HK`.
  package var label: String {
    switch self {
    case .mantelHaenszel: "Mantel-Haenszel"
    case .peto: "Peto"
    case .commonEffect: "common effect"
    case .derSimonianLaird: "DL"
    case .restrictedLikelihood: "REML"
    case .derSimonianLairdHartungKnapp: "DL + HK"
    case .restrictedLikelihoodHartungKnapp: "REML + HK"
    case .restrictedLikelihoodHartungKnappFloor: "REML + HK, floor"
    }
  }

  /// The estimator of the variance between trials; `nil` for methods without one.
  var estimatorName: String? {
    guard case .randomEffects(let estimator, _) = method else { return nil }
    return estimator == .derSimonianLaird ? "DL" : "REML"
  }

  /// The method in words.
  package var words: String {
    switch self {
    case .mantelHaenszel: "one effect common to all trials, Mantel-Haenszel"
    case .peto: "one odds ratio common to all trials, Peto"
    case .commonEffect: "one effect common to all trials, inverse variance"
    case .derSimonianLaird: "random effects, DerSimonian-Laird"
    case .restrictedLikelihood: "random effects, restricted maximum likelihood"
    case .derSimonianLairdHartungKnapp:
      "random effects, DerSimonian-Laird, Hartung-Knapp interval"
    case .restrictedLikelihoodHartungKnapp:
      "random effects, restricted maximum likelihood, Hartung-Knapp interval"
    case .restrictedLikelihoodHartungKnappFloor:
      "random effects, restricted maximum likelihood, Hartung-Knapp interval never narrower than"
        + " the normal one"
    }
  }

  /// The method after this one among those of a measure; `nil`, not pooled, after the last.
  package static func next(
    after current: ForestPooling?,
    for measure: EffectMeasure?
  ) -> ForestPooling? {
    let choices = choices(for: measure)
    guard let current else { return choices.first }
    return choices.drop { $0 != current }.dropFirst().first
  }
}
