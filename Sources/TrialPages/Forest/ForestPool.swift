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

    /// Whether its interval leaves 1 out.
    var excludesNull: Bool {
      effect.ratioInterval.upper < 1 || effect.ratioInterval.lower > 1
    }

    /// The interval as it is drawn.
    package var interval: DrawnInterval { DrawnInterval(effect.ratioInterval) }
  }

  package let choice: ForestPooling
  package let effect: PooledEffect
  /// The methods whose interval takes the other side about 1; empty where all agree.
  package let dissenting: [Entry]
  /// How many of the methods have an answer.
  package let answered: Int
  /// How many of those leave 1 out.
  package let excluding: Int
  /// Whether Hartung-Knapp without a floor made the interval narrower than the normal one.
  package let isNarrowerThanNormal: Bool
  /// The rest pooled without each row in turn; empty unless asked for.
  package let leftOut: [Entry]
  /// What the groups come to; `nil` where rows stand by their role or groups cannot be pooled.
  package let subgroups: ForestSubgroups?

  init(
    choice: ForestPooling,
    effect: PooledEffect,
    all: [Entry],
    isNarrowerThanNormal: Bool,
    leftOut: [Entry],
    subgroups: ForestSubgroups? = nil
  ) {
    let own = Entry(label: choice.label, effect: effect)
    self.choice = choice
    self.effect = effect
    self.dissenting = all.filter { $0.excludesNull != own.excludesNull }
    self.answered = all.count
    self.excluding = all.count(where: \.excludesNull)
    self.isNarrowerThanNormal = isNarrowerThanNormal
    self.leftOut = leftOut
    self.subgroups = subgroups
  }

  /// The pooled ratio with two decimals.
  package var ratio: String { DecimalText.of(effect.ratio, decimals: 2) }

  /// The effect as an entry.
  package var entry: Entry { Entry(label: choice.label, effect: effect) }
}
