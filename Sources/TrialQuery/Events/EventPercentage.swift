package import TrialModel

/// How many percent of the participants at risk had an event, exact enough to compare with a limit of
/// two decimals.
///
/// Counts of participants divide seldom evenly: 1 of 30 is more than 3.33 % and less than 3.34 %. Kept is
/// twice the whole hundredths, and 1 more where something is left over, so that every comparison comes
/// out as with the counts themselves.
package struct EventPercentage: Hashable, Sendable, Comparable {
  /// 0 for none, 20,000 for all.
  let code: UInt16

  /// The largest code there is.
  static let all: UInt16 = 20_000

  /// - Returns: `nil` for what is no count out of a total: nobody at risk, or more affected than that.
  package init?(affected: Int, atRisk: Int) {
    guard atRisk > 0, (0...atRisk).contains(affected) else { return nil }
    let (product, isLarge) = affected.multipliedReportingOverflow(by: 10_000)
    guard !isLarge else { return nil }
    let (hundredths, rest) = product.quotientAndRemainder(dividingBy: atRisk)
    code = UInt16(2 * hundredths + (rest == 0 ? 0 : 1))
  }

  /// A percentage as printed; `nil` beyond 0 to 100.
  package init?(printed percent: PrintedNumber) {
    let hundredths = percent.value * 100
    guard (0...10_000).contains(hundredths) else { return nil }
    let whole = hundredths.rounded()
    let isWhole = (hundredths - whole).magnitude < 1e-6
    code = UInt16(2 * (isWhole ? whole : hundredths.rounded(.down)) + (isWhole ? 0 : 1))
  }

  /// A limit in whole hundredths of a percent, 0 to 10,000.
  init(hundredths: Int) { code = UInt16(2 * min(10_000, max(0, hundredths))) }

  /// Read from an index; `nil` for codes of nothing.
  init?(code: UInt16) {
    guard code <= Self.all else { return nil }
    self.code = code
  }

  package static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}
