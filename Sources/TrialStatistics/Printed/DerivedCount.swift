package import TrialModel

/// How many of a known number of patients a printed percentage is.
///
/// A source that prints `4.4 %` of 475 patients has counted 21 of them: no other whole number prints
/// so. `3 %` of them may be 12 to 16, and nothing is computed from that.
package enum DerivedCount: Hashable, Sendable {
  /// The one count that prints as the percentage.
  case one(EventCount)
  /// The counts that print as the percentage, two at least, out of so many patients.
  case several(ClosedRange<Int>, of: Int)

  /// The count to compute with; `nil` where several are possible.
  package var count: EventCount? {
    if case .one(let count) = self { count } else { nil }
  }
}

/// The counts that a percentage as printed allows of so many patients at risk.
///
/// By the rule of `percentGranularity`, exact in whole numbers; a half may have been rounded either
/// way, so a percentage that two counts round to is never told apart by a rule of rounding.
///
/// - Returns: `nil` where no whole number of the patients prints so, nobody is at risk, or the
///   percentage is beyond what can be computed.
package func derivedCount(of percent: PrintedNumber, atRisk: Int) -> DerivedCount? {
  guard let candidates = try? percentGranularity(of: percent, total: atRisk).candidates else {
    return nil
  }
  guard candidates.count == 1 else { return .several(candidates, of: atRisk) }
  return (try? EventCount(affected: candidates.lowerBound, atRisk: atRisk)).map(DerivedCount.one)
}
