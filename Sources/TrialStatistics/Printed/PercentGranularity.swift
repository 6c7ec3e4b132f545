package import TrialModel

/// Which counts a printed percentage of a whole number of patients can stand for.
package struct PercentGranularity: Hashable, Sendable {
  /// The counts that print as the percentage; `nil` when no count does.
  package let candidates: ClosedRange<Int>?
  /// Whether the count printed beside it is one of them; `nil` when no count is printed.
  package let countAgrees: Bool?
  /// The percentage the printed count gives, a half rounded up, with as many decimals as the
  /// printed one; `nil` when no count is printed.
  package let percentFromCount: String?

  /// Whether any count prints as the percentage.
  package var isPossible: Bool { candidates != nil }
}

/// The check of a printed percentage against the number of patients, and the count if printed.
///
/// The counts k of 0…n with |100k/n - percent| of at most half a unit of the last printed digit; a
/// half is accepted whichever way it was rounded. Exact in whole numbers.
/// Brown and Heathers 2017, Soc Psychol Pers Sci 8:363 (GRIM), applied to percentages.
///
/// - Throws: `StatisticsError` when nobody is in the total, the count is negative or far beyond
///   the total, or the percentage has more digits than there is room for.
package func percentGranularity(
  of percent: PrintedNumber,
  total: Int,
  count: Int? = nil
) throws(StatisticsError) -> PercentGranularity {
  guard total > 0 else { throw StatisticsError(.total, .notPositive(Double(total))) }
  if let count, count < 0 { throw StatisticsError(.count, .negative(Double(count))) }
  let range = try RoundingRange(of: percent, as: .percent)
  let candidates = candidates(in: range, total: total)
  var fromCount: String?
  if let count { fromCount = try percentText(count, of: total, decimals: percent.decimals) }
  return PercentGranularity(
    candidates: candidates,
    countAgrees: count.map { candidates?.contains($0) ?? false },
    percentFromCount: fromCount
  )
}

/// The counts whose percentage lies in the range, by products of double width.
private func candidates(in range: RoundingRange, total: Int) -> ClosedRange<Int>? {
  let hundred = UInt(100 * RoundingRange.unitsPerOne)
  guard range.most >= 0, range.least <= Int(hundred) else { return nil }
  let n = UInt(total)
  let low = hundred.dividingFullWidth(n.multipliedFullWidth(by: UInt(max(0, range.least))))
  let high = hundred.dividingFullWidth(
    n.multipliedFullWidth(by: min(hundred, UInt(range.most)))
  )
  let least = low.quotient + (low.remainder > 0 ? 1 : 0)
  return least <= high.quotient ? Int(least)...Int(high.quotient) : nil
}

/// 100 count / total, a half rounded up, with so many decimals.
private func percentText(
  _ count: Int,
  of total: Int,
  decimals: Int
) throws(StatisticsError) -> String {
  // (2 · 100 · 10^decimals · count + total) / 2 total, rounded down.
  let doubled = UInt(2 * 100 * powerOfTen(decimals))
  let product = UInt(count).multipliedFullWidth(by: doubled)
  let (low, carry) = product.low.addingReportingOverflow(UInt(total))
  let high = product.high + (carry ? 1 : 0)
  let divisor = 2 * UInt(total)
  guard high < divisor,
    let lastDigits = Int(exactly: divisor.dividingFullWidth((high, low)).quotient)
  else { throw StatisticsError(.count, .tooLarge) }
  return decimalText(lastDigits, decimals: decimals)
}
