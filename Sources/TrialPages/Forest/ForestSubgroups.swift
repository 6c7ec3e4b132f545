import TrialModel
package import TrialStatistics

/// What the groups of a forest plot come to, each by itself, and whether they differ.
package struct ForestSubgroups: Hashable, Sendable {
  package let grouping: ForestGrouping
  /// Whether one variance between trials was taken for all groups.
  package let variance: SubgroupVariance
  package let effects: SubgroupEffects
  /// Whether the method takes effects to vary between trials.
  private let hasVariance: Bool
  /// In which other ways the groups differ, a clause each: `site (concurrent: lung; …)`.
  package let otherDifferences: [String]

  /// The groups of rows that all have a `pooledEffect`.
  ///
  /// - Throws: `PoolingError` when a group has no answer by the method.
  init(
    _ studies: [ForestStudy],
    by grouping: ForestGrouping,
    choice: ForestPooling,
    variance: SubgroupVariance
  ) throws(PoolingError) {
    effects = try choice.subgroups(
      of: studies,
      labels: studies.map { grouping.label(of: $0) },
      variance: variance
    )
    hasVariance = choice.hasVariance
    self.grouping = grouping
    self.variance = variance
    otherDifferences = Self.otherDifferences(between: studies, by: grouping)
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
    let shared =
      variance == .common ? "; one tau2 for all groups" : "; tau2 of each group by itself"
    let tau = hasVariance ? shared : ""
    return "Test for differences between the \(effects.subgroups.count) groups:"
      + " Q \(DecimalText.of(difference.q, decimals: 2)) with \(difference.degreesOfFreedom) df,"
      + " \(PText.of(difference.p))\(tau). Cochrane Handbook 10.11.3.1."
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
    between studies: [ForestStudy],
    by grouping: ForestGrouping
  ) -> [String] {
    let groups = studies.map { grouping.label(of: $0) }.eachOnce
    guard groups.count > 1 else { return [] }
    let others: [ForestGrouping] = [.sequence, .site, .immunotherapyClass, .radiotherapy, .masked]
    return others.filter { $0 != grouping }
      .compactMap { other in
        let values = groups.map { group in
          studies.filter { grouping.label(of: $0) == group }.map { other.label(of: $0) }.eachOnce
        }
        guard Set(values.map(Set.init)).count > 1 else { return nil }
        let parts = zip(groups, values).map { "\($0): \($1.joined(separator: ", "))" }
        return "\(other.aspect) (\(parts.joined(separator: "; ")))"
      }
  }
}
