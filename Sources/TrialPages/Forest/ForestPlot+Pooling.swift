import TrialModel
import TrialStatistics

extension ForestPool {
  /// Rows pooled as the options ask for, or the reason why they are not.
  ///
  /// Rows without an interval to compute with have no weight and stay out.
  init(_ studies: [ForestStudy], options: ForestOptions) {
    guard let choice = options.pooling else {
      self = .notAsked
      return
    }
    guard !studies.isEmpty else {
      self = .refused(
        "Not pooled: what is in view stands for context; marked trials are pooled."
      )
      return
    }
    let weighed = studies.filter { $0.estimate != nil }
    guard weighed.count > 1 else {
      let counted = weighed.isEmpty ? "no trial" : "one trial alone"
      self = .refused("Not pooled: \(counted) has an interval to weigh it by.")
      return
    }
    let estimates = weighed.compactMap(\.estimate).map { EffectEstimate($0) }
    do {
      let own = try pooledEffect(of: estimates, by: choice.method)
      self = .pooled(
        PooledRows(
          choice: choice,
          effect: own,
          all: Self.entries(of: estimates),
          isNarrowerThanNormal: Self.isNarrowerThanNormal(own, estimates, by: choice),
          leftOut: options.leavesOneOut ? Self.leavingOut(weighed, estimates, by: choice) : []
        )
      )
    } catch {
      self = .refused("Not pooled by \(choice.label): \(error.what). What to do: \(error.remedy).")
    }
  }

  /// The methods that have an answer, each with its effect.
  private static func entries(of estimates: [EffectEstimate]) -> [PooledRows.Entry] {
    ForestPooling.allCases.compactMap { choice in
      (try? pooledEffect(of: estimates, by: choice.method))
        .map { PooledRows.Entry(label: choice.label, effect: $0) }
    }
  }

  /// Whether an interval of Hartung-Knapp is narrower than the normal one of the same estimator.
  private static func isNarrowerThanNormal(
    _ effect: PooledEffect,
    _ estimates: [EffectEstimate],
    by choice: ForestPooling
  ) -> Bool {
    guard case .randomEffects(let estimator, .hartungKnapp) = choice.method,
      let normal = try? pooledEffect(of: estimates, by: .randomEffects(estimator, .wald))
    else { return false }
    return effect.ratioInterval.width < normal.ratioInterval.width
  }

  /// The rest without each in turn; empty where what is left cannot be pooled by the method.
  private static func leavingOut(
    _ studies: [ForestStudy],
    _ estimates: [EffectEstimate],
    by choice: ForestPooling
  ) -> [PooledRows.Entry] {
    guard estimates.count > 2,
      let effects = try? pooledEffects(leavingOutEachOf: estimates, by: choice.method)
    else { return [] }
    return zip(studies, effects)
      .map { PooledRows.Entry(label: "without \($0.label)", effect: $1) }
  }
}

extension ForestPlot {
  /// Which agents and diseases a pooled number mixes, and what it does not say.
  package var mixture: String {
    let without = pooledTrials.filter { $0.classification.backbone == .none }.map(\.name)
    let alone = without.isEmpty ? "" : " Without radiotherapy: \(without.joined(separator: ", "))."
    return "Mixed here are \(pooledTrials.count) trials of"
      + " \(Self.counted(agents, "agent")): \(agents.joined(separator: ", "));"
      + " \(Self.counted(sites, "disease")): \(sites.joined(separator: ", ")).\(alone)"
      + " A pooled number over unlike trials is arithmetic, not the effect of one treatment."
  }

  /// How much a pooled number mixes, in a few words: `3 agents, 2 diseases`.
  package var mixtureCounts: String {
    "\(Self.counted(agents, "agent")), \(Self.counted(sites, "disease"))"
  }

  /// The trials that have a weight when the plot is pooled.
  private var pooledTrials: [Trial] {
    groups.filter(\.isPooled).flatMap(\.studies).filter { $0.estimate != nil }.map(\.trial)
  }

  private var agents: [String] { Self.distinct(pooledTrials.flatMap(\.classification.agents)) }
  private var sites: [String] { Self.distinct(pooledTrials.flatMap(\.classification.sites)) }

  private static func distinct(_ values: [String]) -> [String] {
    var distinct: [String] = []
    for value in values where !distinct.contains(value) { distinct.append(value) }
    return distinct
  }

  private static func counted(_ values: [String], _ name: String) -> String {
    "\(values.count) \(name)\(values.count == 1 ? "" : "s")"
  }
}
