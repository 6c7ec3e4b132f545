import TrialModel

extension StatisticsError: Explained {
  package var what: String {
    switch cause {
    case .notFinite(let value): "\(input.words) is \(value), not a finite number"
    case .notPositive(let value): "\(input.words) is \(value), not above 0"
    case .negative(let value): "\(input.words) is \(value), below 0"
    case .outside(let value, let from, let to):
      "\(input.words) is \(value), outside \(from) to \(to)"
    case .notBetween(let value, let least, let most):
      "\(input.words) is \(value), not between \(least) and \(most)"
    case .countsNoSurvivors: "a ratio of risks or odds counts patients with the event"
    case .reversed(let lower, let upper): "the lower bound \(lower) is above the upper \(upper)"
    case .withoutWidth(let lower, let upper):
      "the bounds \(lower) and \(upper) leave no width to read a standard error from"
    case .estimateOutside(let estimate, let lower, let upper):
      "the estimate \(estimate) is not within its own bounds \(lower) to \(upper)"
    case .levelsDiffer(let first, let second):
      "one interval is at the level \(first), the other at \(second)"
    case .atTheNull(let value): "\(input.words) is \(value), which says nothing about precision"
    case .noMargin: "\(input.words) is 1, which asks for superiority"
    case .tooManyDigits(let text, _, _): "\(input.words) \(text) has more digits than fit"
    case .tooMany(let limit): "\(input.words) hold more than \(limit) patients"
    case .none: "\(input.words): there is nothing to count"
    case .moreLostThanGiven(let lost, let given):
      "\(input.words) comes to \(lost.rounded) Gy over the course, more than the \(given.rounded) Gy it"
        + " is worth, and there is no dose below 0"
    case .tooLarge: "\(input.words) gives a result too large to write as a number"
    }
  }

  package var remedy: String {
    switch cause {
    case .notFinite: "give a plain decimal number"
    case .notPositive: "give a number above 0"
    case .negative: "give 0 or a number above it"
    case .outside(_, let from, let to): "give a number from \(from) to \(to)"
    case .notBetween(_, let least, let most):
      "give a number above \(least) and below \(most)"
    case .countsNoSurvivors: "count events, or give a hazard ratio"
    case .reversed: "give the lower bound first, or check the source for a misprint"
    case .withoutWidth: "give bounds with more digits, or check the source for a misprint"
    case .estimateOutside: "check estimate and bounds against the source"
    case .levelsDiffer: "give both intervals at one level"
    case .atTheNull: "use the printed interval instead"
    case .noMargin: "give the margin of the protocol, above 1 or between 0 and 1"
    case .tooManyDigits(_, let whole, let decimals):
      "give at most \(whole) digits before the point and \(decimals) after it"
    case .tooMany(let limit): "give at most \(limit), or use a test for large samples"
    case .none: "give at least one"
    case .moreLostThanGiven:
      "check the days, the kick-off time and the loss: the linear loss does not hold for a course as"
        + " long as this"
    case .tooLarge: "check the number against the source"
    }
  }
}

extension StatisticsError.Input {
  /// The input in words, as it begins a sentence.
  package var words: String {
    switch self {
    case .estimate: "the estimate"
    case .lower: "the lower bound"
    case .upper: "the upper bound"
    case .p: "the P value"
    case .difference: "the difference"
    case .proportion: "the proportion"
    case .percent: "the percentage"
    case .count: "the count"
    case .total: "the total"
    case .parts: "the parts"
    case .ratio: "the ratio"
    case .fractions: "the number of fractions"
    case .dosePerFraction: "the dose per fraction"
    case .alphaBeta: "alpha/beta"
    case .overallTime: "the overall time"
    case .kickOffTime: "the kick-off time"
    case .dailyLoss: "the daily loss"
    case .median: "the median"
    case .printedRatio: "the printed ratio"
    case .arms: "the arms"
    case .allocation: "the allocation"
    case .margin: "the margin"
    case .level: "the level"
    }
  }
}

extension CountRatioError: Explained {
  package var what: String {
    switch self {
    case .noEvents:
      "nobody in either arm had the event, which says nothing of a ratio, its direction or its size"
    case .onlyEvents:
      "everybody in both arms had the event, which says nothing of a ratio, its direction or its size"
    case .zeroCell: "a cell is zero, so there is no ratio without a correction"
    }
  }

  package var remedy: String {
    switch self {
    case .noEvents, .onlyEvents:
      "use the risk difference, which needs no correction, or name the correction that is wanted"
    case .zeroCell: "leave correction out, or use the risk difference, which needs none"
    }
  }
}

extension ConfidenceLevelError: Explained {
  package var what: String { "the level \(fraction) is not between 0 and 1" }
  package var remedy: String { "give the level as a fraction, 0.95 for 95 %" }
}

extension Double {
  /// The number without the noise of binary arithmetic after its ninth digit.
  fileprivate var rounded: Double { (self * 1e9).rounded() / 1e9 }
}
