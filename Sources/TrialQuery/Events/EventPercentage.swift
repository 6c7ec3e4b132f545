package import TrialModel

/// How many percent of the participants at risk had an event, exact enough to compare with a limit of
/// two decimals, and to be rounded to two.
///
/// Counts of participants divide seldom evenly: 1 of 30 is more than 3.33 % and less than 3.34 %. Kept are
/// four times the whole hundredths, and 1 to 3 more for what is left over: less than half a hundredth,
/// just half, or more. Every comparison and every rounding comes out as with the counts themselves.
package struct EventPercentage: Hashable, Sendable, Comparable {
  /// 0 for none, 40,000 for all.
  let code: UInt16

  /// The largest code there is.
  static let all: UInt16 = 40_000

  /// - Returns: `nil` for what is no count out of a total: nobody at risk, or more affected than that.
  package init?(affected: Int, atRisk: Int) {
    guard atRisk > 0, (0...atRisk).contains(affected) else { return nil }
    let (product, isLarge) = affected.multipliedReportingOverflow(by: 10_000)
    guard !isLarge else { return nil }
    let (hundredths, rest) = product.quotientAndRemainder(dividingBy: atRisk)
    let half = atRisk - rest
    code = UInt16(4 * hundredths + (rest == 0 ? 0 : rest < half ? 1 : rest == half ? 2 : 3))
  }

  /// A percentage as printed; `nil` beyond 0 to 100.
  package init?(printed percent: PrintedNumber) {
    let hundredths = percent.value * 100
    guard (0...10_000).contains(hundredths) else { return nil }
    // Twice the hundredths are whole where nothing or just half is left over.
    let halves = (2 * hundredths).rounded()
    let isWhole = (2 * hundredths - halves).magnitude < 1e-6
    code = UInt16(isWhole ? 2 * halves : 2 * (2 * hundredths).rounded(.down) + 1)
  }

  /// A limit in whole hundredths of a percent, 0 to 10,000.
  init(hundredths: Int) { code = UInt16(4 * min(10_000, max(0, hundredths))) }

  /// Read from an index; `nil` for codes of nothing.
  init?(code: UInt16) {
    guard code <= Self.all else { return nil }
    self.code = code
  }

  /// A code that is one, as it was taken from a percentage.
  init(known code: UInt16) { self.code = code }

  package static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}
