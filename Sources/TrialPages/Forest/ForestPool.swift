package import TrialStatistics

/// What the rows of a forest plot come to when they are pooled.
package enum ForestPool: Hashable, Sendable {
  case notAsked
  /// Not pooled, and why: a sentence.
  case refused(String)
  case pooled(PooledRows)
}

/// Rows pooled by the method asked for, and by those that see the null otherwise.
package struct PooledRows: Hashable, Sendable {
  /// A pooled effect with what it is of.
  package struct Entry: Hashable, Sendable {
    /// The method, or the trial that is left out.
    package let label: String
    package let effect: PooledEffect
    /// What the effect is shown in.
    package let unit: EffectUnit

    package init(label: String, effect: PooledEffect, unit: EffectUnit) {
      self.label = label
      self.effect = effect
      self.unit = unit
    }

    /// The pooled effect as it is shown: a ratio, or points.
    package var value: Double { unit.shown(effect.estimate) }

    /// The pooled effect in digits: `0.82`, `+9.1`.
    package var text: String { unit.text(value) }

    /// Whether its interval leaves out no difference.
    var excludesNull: Bool { effect.interval.upper < 0 || effect.interval.lower > 0 }

    /// The interval as it is drawn.
    package var interval: DrawnInterval { DrawnInterval(unit.shown(effect.interval), in: unit) }

    /// Where a further trial would be expected; `nil` where the method has no such interval.
    package var prediction: DrawnInterval? {
      effect.predictionInterval.map { DrawnInterval(unit.shown($0), in: unit) }
    }
  }

  package let choice: ForestPooling
  package let effect: PooledEffect
  /// What is computed of counts; `nil` for ratios as they are printed.
  package let measure: EffectMeasure?
  /// τ² of the rows with its interval, by the estimator of the method; `nil` where it has none.
  package let spread: HeterogeneityInterval?
  /// The methods whose interval takes the other side about no difference; empty where all agree.
  package let dissenting: [Entry]
  /// How many of the methods have an answer.
  package let answered: Int
  /// How many of those leave no difference out.
  package let excluding: Int
  /// What has to be known of the method with these rows, in sentences.
  package let cautions: [String]
  /// The rest pooled without each row in turn; empty unless asked for.
  package let leftOut: [Entry]
  /// What the groups come to; `nil` where rows stand by their role or groups cannot be pooled.
  package let subgroups: ForestSubgroups?
  /// Why groups are not pooled, in sentences; `nil` where they are or stand by their role.
  package let subgroupGap: String?

  init(
    choice: ForestPooling,
    effect: PooledEffect,
    measure: EffectMeasure?,
    spread: HeterogeneityInterval?,
    all: [Entry],
    cautions: [String],
    leftOut: [Entry],
    subgroups: ForestSubgroups?,
    subgroupGap: String?
  ) {
    let own = Entry(label: choice.label, effect: effect, unit: measure?.unit ?? .ratio)
    self.choice = choice
    self.effect = effect
    self.measure = measure
    self.spread = spread
    self.dissenting = all.filter { $0.excludesNull != own.excludesNull }
    self.answered = all.count
    self.excluding = all.count(where: \.excludesNull)
    self.cautions = cautions
    self.leftOut = leftOut
    self.subgroups = subgroups
    self.subgroupGap = subgroupGap
  }

  /// What the effects are shown in.
  package var unit: EffectUnit { measure?.unit ?? .ratio }

  /// The effect as an entry.
  package var entry: Entry { entry(choice.label, effect) }

  /// Another effect of the same rows as an entry: that of a group.
  package func entry(_ label: String, _ effect: PooledEffect) -> Entry {
    Entry(label: label, effect: effect, unit: unit)
  }
}
