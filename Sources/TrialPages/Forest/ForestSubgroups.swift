import TrialModel
package import TrialStatistics

/// What the groups of a forest plot come to, each by itself, and whether they differ.
package struct ForestSubgroups: Hashable, Sendable {
  package let grouping: ForestGrouping
  /// Whether one variance between trials was taken for all groups.
  package let variance: SubgroupVariance
  package let effects: SubgroupEffects
  /// In which other ways the groups differ, a clause each: `site (concurrent: lung; …)`.
  package let otherDifferences: [String]

  /// `nil` where nothing can be pooled in groups.
  init?(
    _ studies: [ForestStudy],
    by grouping: ForestGrouping,
    choice: ForestPooling,
    variance: SubgroupVariance
  ) {
    let estimates = studies.compactMap(\.pooledEstimate).map { EffectEstimate($0) }
    let labels = studies.filter { $0.pooledEstimate != nil }.map { grouping.label(of: $0.trial) }
    guard
      let effects = try? subgroupEffects(
        of: estimates,
        labels: labels,
        by: choice.method,
        variance: variance
      )
    else { return nil }
    self.grouping = grouping
    self.variance = variance
    self.effects = effects
    otherDifferences = Self.otherDifferences(
      between: studies.filter { $0.pooledEstimate != nil }.map(\.trial),
      by: grouping
    )
  }

  /// The effect of a group by its label; `nil` where none of its rows is pooled.
  package func effect(of label: String) -> PooledEffect? {
    effects.subgroups.first { $0.label == label }?.effect
  }

  /// Test, caution, and what differs besides, in sentences.
  package var words: [String] {
    [test, caution] + [besides].compactMap { $0 }
  }

  private var test: String {
    guard let difference = effects.difference else {
      return "One group alone has rows that are pooled, so there is nothing to test between groups."
    }
    let tau = variance == .common ? "one tau2 for all groups" : "tau2 of each group by itself"
    return "Test for differences between the \(effects.subgroups.count) groups:"
      + " Q \(DecimalText.of(difference.q, decimals: 2)) with \(difference.degreesOfFreedom) df,"
      + " \(PText.of(difference.p)); \(tau). Cochrane Handbook 10.11.3.1."
  }

  private let caution =
    "Groups of trials are not randomised: a difference between them may come from whatever else"
    + " sets their trials apart, and a test over few trials finds little."

  private var besides: String? {
    guard effects.subgroups.count > 1, !otherDifferences.isEmpty else { return nil }
    let others = otherDifferences.joined(separator: "; ")
    return "Besides \(grouping.aspect) the groups differ in \(others)."
  }

  /// The other groupings by which the trials of these groups are not alike.
  private static func otherDifferences(
    between trials: [Trial],
    by grouping: ForestGrouping
  ) -> [String] {
    let groups = trials.map { grouping.label(of: $0) }.eachOnce
    guard groups.count > 1 else { return [] }
    let others: [ForestGrouping] = [.sequence, .site, .immunotherapyClass, .radiotherapy, .masked]
    return others.filter { $0 != grouping }
      .compactMap { other in
        let values = groups.map { group in
          trials.filter { grouping.label(of: $0) == group }.map { other.label(of: $0) }.eachOnce
        }
        guard Set(values.map(Set.init)).count > 1 else { return nil }
        let parts = zip(groups, values).map { "\($0): \($1.joined(separator: ", "))" }
        return "\(other.aspect) (\(parts.joined(separator: "; ")))"
      }
  }
}
