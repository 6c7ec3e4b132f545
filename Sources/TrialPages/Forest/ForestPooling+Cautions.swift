import TrialModel
import TrialStatistics

extension ForestPooling {
  /// What has to be known of a pooled effect by this method, in sentences.
  func cautions(on effect: PooledEffect, of studies: [ForestStudy]) -> [String] {
    switch self {
    case .peto:
      [
        "Peto's odds ratio is biased where arms are unequal in size or the effect is large, and"
          + " holds for rare events (Cochrane Handbook 10.4.2)."
      ] + unequal(studies)
    case .mantelHaenszel:
      [
        "Mantel-Haenszel: nothing is added to a zero in what is pooled; the variance is that of"
          + " \(variance(of: studies.measure))."
      ]
    default: isNarrowerThanNormal(effect, of: studies) ? [Self.narrower] : []
    }
  }

  private static let narrower =
    "Hartung-Knapp is narrower here than the normal interval, as it can be for few trials"
    + " that happen to agree; the floor forbids that."

  /// Whether an interval of Hartung-Knapp is narrower than the normal one of the same estimator.
  private func isNarrowerThanNormal(_ effect: PooledEffect, of studies: [ForestStudy]) -> Bool {
    guard case .randomEffects(let estimator, .hartungKnapp) = method,
      let normal = try? pooledEffect(
        of: studies.compactMap(\.pooledEffect),
        by: .randomEffects(estimator, .wald)
      )
    else { return false }
    return effect.interval.width < normal.interval.width
  }

  /// The trials of which one arm is at least half as large again as the other.
  private func unequal(_ studies: [ForestStudy]) -> [String] {
    let names = studies.filter { study in
      guard let table = study.counts?.table else { return false }
      let sizes = [table.experimental.atRisk, table.comparator.atRisk].map(Double.init)
      return (sizes.max() ?? 0) >= 1.5 * (sizes.min() ?? 0)
    }
    .map(\.label)
    guard !names.isEmpty else { return [] }
    return ["Arms unequal in size by half or more: \(names.joined(separator: ", "))."]
  }

  private func variance(of measure: EffectMeasure?) -> String {
    switch measure {
    case .riskDifference: "Sato, Greenland and Robins 1989"
    case .riskRatio: "Greenland and Robins 1985"
    case .oddsRatio, nil: "Robins, Breslow and Greenland 1986"
    }
  }
}
