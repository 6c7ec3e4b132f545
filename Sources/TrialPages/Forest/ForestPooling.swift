import TrialStatistics

/// The ways of pooling that a forest plot offers, in the order of its key.
///
/// Named as `export --pool` spells them.
package enum ForestPooling: String, Hashable, Sendable, CaseIterable {
  case commonEffect = "common"
  case derSimonianLaird = "dl"
  case restrictedLikelihood = "reml"
  case derSimonianLairdHartungKnapp = "dl-hk"
  case restrictedLikelihoodHartungKnapp = "reml-hk"
  case restrictedLikelihoodHartungKnappFloor = "reml-hk-floor"

  /// The method as formulas know it.
  var method: PoolingMethod {
    switch self {
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

  /// The method in a few letters: `REML + HK`.
  package var label: String {
    switch self {
    case .commonEffect: "common effect"
    case .derSimonianLaird: "DL"
    case .restrictedLikelihood: "REML"
    case .derSimonianLairdHartungKnapp: "DL + HK"
    case .restrictedLikelihoodHartungKnapp: "REML + HK"
    case .restrictedLikelihoodHartungKnappFloor: "REML + HK, floor"
    }
  }

  /// The method in words.
  package var words: String {
    switch self {
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

  /// The method after this one; `nil`, not pooled, after the last.
  package static func next(after current: ForestPooling?) -> ForestPooling? {
    guard let current else { return allCases.first }
    return allCases.drop { $0 != current }.dropFirst().first
  }
}
