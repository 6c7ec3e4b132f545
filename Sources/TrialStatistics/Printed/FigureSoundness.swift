package import TrialModel

/// What cannot be, or cannot be computed with, in a printed figure.
package enum FigureFinding: String, Hashable, Sendable, CaseIterable {
  /// A ratio at or below 0, or a bound of one below it.
  case notPositive = "a ratio that is not above 0"
  /// The lower bound is above the upper one by more than rounding explains.
  case boundsReversed = "bounds out of order"
  /// The estimate lies outside its bounds by more than rounding explains.
  case estimateOutside = "an estimate outside its bounds"
  /// A level that no interval has: 5, 0.95 or 950 per cent.
  case impossibleLevel = "a level that cannot be"
  /// One bound alone, or two that the source calls one-sided.
  case oneBound = "a one-sided interval"
  /// A P value of 0.
  case zeroP = "a P value of 0"
  /// A number in the place of a P value that is below 0 or above 1.
  case impossibleP = "a P value that cannot be"
}

/// Whether a printed figure can be computed with, judged in one place for plots, pools, exports and
/// checks.
///
/// Every printed number stands for all numbers that round to it: 12 (11.4-11.9) is sound, since 12 may
/// be 11.6, and so is 1.00 (1.00-1.00), which however has no width to read a standard error from. What
/// is unsound is kept and shown as printed, and is neither weighed nor worked out for another level.
package struct FigureSoundness: Hashable, Sendable {
  /// What is wrong, in the order of the kinds; empty for a sound figure.
  package let faults: [FigureFinding]
  /// The ratio to compute with.
  ///
  /// `nil` for what is no ratio, has a fault, lacks a bound, or whose bounds leave no width.
  package let estimate: RatioEstimate?

  /// The judgement of a number with what is printed beside it.
  package init(
    of number: PrintedNumber,
    interval: PrintedInterval?,
    p: PValue?,
    impossibleP: PrintedNumber? = nil,
    isRatio: Bool
  ) {
    var faults: Set<FigureFinding> = []
    if isRatio {
      let bounds = [interval?.lower, interval?.upper].compactMap { $0?.value }
      if number.value <= 0 || bounds.contains(where: { $0 < 0 }) { faults.insert(.notPositive) }
    }
    if let interval {
      if !interval.level.isPossible { faults.insert(.impossibleLevel) }
      if interval.isOneSided || interval.lower == nil { faults.insert(.oneBound) }
      if let bounds = interval.bounds {
        faults.formUnion(Self.faults(of: number, within: bounds))
      }
    }
    if p?.isZero == true { faults.insert(.zeroP) }
    if impossibleP != nil { faults.insert(.impossibleP) }
    self.faults = FigureFinding.allCases.filter(faults.contains)
    estimate = isRatio && faults.isEmpty ? interval.flatMap { RatioEstimate(number, $0) } : nil
  }
}

extension FigureSoundness {
  /// What is wrong with the order of an estimate and its bounds, rounding allowed for.
  private static func faults(
    of number: PrintedNumber,
    within bounds: (lower: PrintedNumber, upper: PrintedNumber)
  ) -> Set<FigureFinding> {
    let (lower, upper) = bounds
    guard let order = try? EstimateInInterval(number, lower: lower, upper: upper) else {
      // Too long for exact arithmetic, and so with digits enough to be compared as they are.
      var faults: Set<FigureFinding> = lower.value > upper.value ? [.boundsReversed] : []
      if number.value < lower.value || number.value > upper.value {
        faults.insert(.estimateOutside)
      }
      return faults
    }
    var faults: Set<FigureFinding> = order.mayBeInside ? [] : [.estimateOutside]
    // Equal bounds may be a narrow interval, or one that lost a digit, as 0.65 (0.50-0.5).
    if !order.mayBeOrdered || (!order.isOrdered && !order.mayBeInside) {
      faults.insert(.boundsReversed)
    }
    return faults
  }

  /// The judgement of a figure as it is used: with a correction where there is one in use.
  ///
  /// `nil` without a number.
  package init?(_ figure: Figure, isRatio: Bool) {
    guard let number = figure.numberInUse else { return nil }
    self.init(
      of: number,
      interval: figure.intervalInUse,
      p: figure.p,
      impossibleP: figure.impossibleP,
      isRatio: isRatio
    )
  }
}

extension IntervalLevel {
  /// Whether intervals have such a level: half or more, and less than all.
  ///
  /// 0.95 and 5 are other ways to say 95 %, 950 a slip; none is taken for what may have been meant.
  package var isPossible: Bool { (0.5..<1).contains(fraction) }
}

extension RatioEstimate {
  /// `nil` where a bound is missing, or the bounds give no width to read a standard error from.
  fileprivate init?(_ ratio: PrintedNumber, _ interval: PrintedInterval) {
    guard let bounds = interval.bounds,
      let level = try? ConfidenceLevel(interval.level.fraction),
      let estimate = try? RatioEstimate(
        ratio.value,
        lower: bounds.lower.value,
        upper: bounds.upper.value,
        level: level
      )
    else { return nil }
    self = estimate
  }
}
