package import TrialStatistics

/// How a forest plot is made: of what, whether pooled, with which intervals.
package struct ForestOptions: Hashable, Sendable {
  /// The endpoint; `nil`, or one that no trial has, for the first.
  package var endpoint: ForestEndpoint?
  /// What is computed of the counts of an adverse event; without meaning for ratios as printed.
  package var measure: EffectMeasure
  /// How the trials are pooled; `nil` until it is asked for.
  package var pooling: ForestPooling?
  /// Whether they are pooled without each in turn as well.
  package var leavesOneOut: Bool
  /// Whether all intervals are drawn at 95 %, whatever their own level.
  package var isRescaled: Bool
  /// Whether every comparison is pooled that can be weighed, and not only randomised ones of
  /// immunotherapy added to radiotherapy.
  ///
  /// No patient is pooled twice either way: of comparisons that share an arm one is pooled.
  package var poolsAll: Bool
  /// Which data cut stands for a trial.
  package var cut: CutChoice
  /// What the rows are put together by.
  package var grouping: ForestGrouping
  /// Whether groups share one variance between trials when they are pooled.
  package var sharesVariance: Bool

  package init(
    endpoint: ForestEndpoint? = nil,
    measure: EffectMeasure = .riskDifference,
    pooling: ForestPooling? = nil,
    leavesOneOut: Bool = false,
    isRescaled: Bool = false,
    poolsAll: Bool = false,
    cut: CutChoice = .newest,
    grouping: ForestGrouping = .role,
    sharesVariance: Bool = false
  ) {
    self.endpoint = endpoint
    self.measure = measure
    self.pooling = pooling
    self.leavesOneOut = leavesOneOut
    self.isRescaled = isRescaled
    self.poolsAll = poolsAll
    self.cut = cut
    self.grouping = grouping
    self.sharesVariance = sharesVariance
  }

  /// The same as the formulas name it.
  var variance: SubgroupVariance { sharesVariance ? .common : .separate }
}
