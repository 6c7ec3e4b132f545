extension CheckCode {
  /// When something is found, in words.
  package struct Rule: Hashable, Sendable {
    /// How serious a finding by it is.
    package let severity: CheckFinding.Severity
    package let words: String

    fileprivate init(_ severity: CheckFinding.Severity, _ words: String) {
      self.severity = severity
      self.words = words
    }
  }

  /// What it is found by, the more serious first; for the documents.
  package var rules: [Rule] {
    switch self {
    case .intervalOrder: [Rule(.fail, "a lower bound is not below the upper one")]
    case .estimateInside: [Rule(.fail, "an estimate lies outside its interval")]
    case .ratioSign: [Rule(.fail, "a ratio, or a bound of one, is at or below 0")]
    case .impossibleLevel:
      [Rule(.fail, "a level is none that an interval has, as 5, 0.95 or 950 per cent")]
    case .oneBound: [Rule(.warn, "an interval has one bound alone, or is called one-sided")]
    case .zeroP: [Rule(.warn, "a P value is given as 0")]
    case .impossibleP: [Rule(.fail, "a P value is given as a number below 0 or above 1")]
    case .logSymmetry:
      [
        Rule(
          .warn,
          "the estimate of a ratio is off the geometric mean of its bounds by more than rounding and"
            + " a fiftieth of half the width"
        )
      ]
    case .intervalLevel:
      [
        Rule(.fail, "the review prints another level than the source of the same interval"),
        Rule(.warn, "the review prints no level where the source of the same interval does"),
      ]
    case .pAgainstInterval:
      [
        Rule(
          .warn,
          "a P value and an interval do not agree, rounding allowed for; a log-rank or one-sided P"
            + " may be right all the same"
        )
      ]
    case .percentAgainstCount:
      [
        Rule(.fail, "a percentage is not that of its count"),
        Rule(
          .warn,
          "a percentage without a count or without patients at risk fits some known set of its arm"
            + " and not another, or none"
        ),
      ]
    case .sum:
      [
        Rule(
          .fail,
          "parts do not make up their total: flow, shares of the table, arms, differences in points"
        )
      ]
    case .setSize:
      [
        Rule(
          .fail,
          "a set is larger than the one it is part of; or the total of a posted event group is below"
            + " one of its rows"
        ),
        Rule(.warn, "a safety set is larger than those treated"),
      ]
    case .claim:
      [
        Rule(
          .fail,
          "no source that was read has what the review prints: results, sizes, stage, category,"
            + " radiotherapy"
        ),
        Rule(.warn, "the same, with another data cut; or two sources of one cut differ"),
      ]
    case .cutOff: [Rule(.warn, "figures of several data cuts stand in one passage")]
    case .duplicate:
      [
        Rule(
          .fail,
          "two trials carry one registry or protocol number, or a trial stands in two shares that"
            + " should be apart"
        ),
        Rule(.warn, "a trial stands under two questions, a figure in two rows"),
      ]
    case .listCount: [Rule(.fail, "counts do not fit the trials that are named")]
    case .proportionalHazards: [Rule(.warn, "intervals of two periods of one ratio do not meet")]
    case .rateOrder:
      [
        Rule(
          .fail,
          "a rate of survival is higher than at an earlier time, in one arm, source and data cut"
        )
      ]
    case .threshold:
      [
        Rule(
          .warn,
          "an event is listed that does not reach the frequency the list says it begins at"
        )
      ]
    case .outcome:
      [
        Rule(
          .warn,
          "a primary outcome was dropped, added, made secondary, measured at another time or reworded and"
            + " not before the start; or posted outcomes and the plan differ"
        )
      ]
    }
  }
}
