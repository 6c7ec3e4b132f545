import RealModule

/// A distribution of counts whose probabilities rise to one mode and fall after it.
///
/// Tails are summed outwards from the count asked for until the terms vanish, so the work grows
/// with the spread of the distribution and not with the number of patients.
protocol UnimodalCounts {
  /// The counts that can occur.
  var support: ClosedRange<Int> { get }
  /// A most likely count.
  var mode: Int { get }
  /// The logarithm of the probability of a count within the support.
  func logProbability(of count: Int) -> Double
  /// The probability of the next count over that of this one.
  func ratio(after count: Int) -> Double
}

extension UnimodalCounts {
  /// The P value of a count: everything that is not more likely, on both sides of the mode.
  ///
  /// 0…1. A count as likely to one part in ten million belongs to it, as in R and SciPy, since
  /// equally likely counts differ by rounding.
  func minimumLikelihoodP(of count: Int) -> Double {
    let limit = logProbability(of: count) + Double.log(onePlus: 1e-7)
    guard logProbability(of: mode) > limit else { return 1 }
    var p = 0.0
    if logProbability(of: support.lowerBound) <= limit {
      let end = lastCount(from: support.lowerBound, before: mode, notAbove: limit)
      p += Double.exp(logProbability(of: end)) * sumDownwards(from: end)
    }
    if logProbability(of: support.upperBound) <= limit {
      let end = lastCount(from: support.upperBound, before: mode, notAbove: limit)
      p += Double.exp(logProbability(of: end)) * sumUpwards(from: end)
    }
    return min(1, p)
  }

  /// Half the probability of the count and all of that beyond it, downwards and upwards.
  ///
  /// The two add up to 1; the smaller one has full relative precision.
  func midTails(at count: Int) -> (low: Double, high: Double) {
    let point = Double.exp(logProbability(of: count))
    if count >= mode {
      let high = min(1, point * (sumUpwards(from: count) - 0.5))
      return (1 - high, high)
    }
    let low = min(1, point * (sumDownwards(from: count) - 0.5))
    return (low, 1 - low)
  }

  /// The sum of the probabilities from a count at or above the mode, over that of the count.
  private func sumUpwards(from count: Int) -> Double {
    var sum = 1.0
    var term = 1.0
    var at = count
    while at < support.upperBound {
      term *= ratio(after: at)
      sum += term
      guard term > sum * Self.negligible else { break }
      at += 1
    }
    return sum
  }

  /// The sum of the probabilities from a count at or below the mode, over that of the count.
  private func sumDownwards(from count: Int) -> Double {
    var sum = 1.0
    var term = 1.0
    var at = count
    while at > support.lowerBound {
      at -= 1
      term /= ratio(after: at)
      sum += term
      guard term > sum * Self.negligible else { break }
    }
    return sum
  }

  /// The count nearest the mode, coming from one end, that is not more likely than the limit.
  private func lastCount(from end: Int, before mode: Int, notAbove limit: Double) -> Int {
    var inside = end
    var outside = mode
    while (outside - inside).magnitude > 1 {
      let middle = inside + (outside - inside) / 2
      if logProbability(of: middle) <= limit { inside = middle } else { outside = middle }
    }
    return inside
  }

  /// Terms below this part of the sum cannot change its digits any more, however many follow.
  private static var negligible: Double { 1e-20 }
}
