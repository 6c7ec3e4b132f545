import TrialModel

/// How many of those affected fall in the first of two groups when both margins are fixed.
struct HypergeometricDistribution: UnimodalCounts {
  /// The most patients in both groups together: more than there are people.
  static let largestTotal = 10_000_000_000

  let support: ClosedRange<Int>
  let mode: Int
  /// Patients at risk in the first and second group, and those affected in both.
  private let first: Int
  private let second: Int
  private let affected: Int

  /// - Throws: `StatisticsError` when the groups hold more than `largestTotal` patients.
  init(_ experimental: EventCount, _ comparator: EventCount) throws(StatisticsError) {
    let (total, overflow) = experimental.atRisk.addingReportingOverflow(comparator.atRisk)
    guard !overflow, total <= Self.largestTotal else {
      throw StatisticsError(.arms, .tooMany(limit: Self.largestTotal))
    }
    first = experimental.atRisk
    second = comparator.atRisk
    affected = experimental.affected + comparator.affected
    support = max(0, affected - second)...min(first, affected)
    let product = (first + 1).multipliedFullWidth(by: affected + 1)
    let middle = (total + 2).dividingFullWidth(product).quotient
    mode = min(max(middle, support.lowerBound), support.upperBound)
  }

  func ratio(after count: Int) -> Double {
    Double(first - count) / Double(count + 1) * Double(affected - count)
      / Double(second - affected + count + 1)
  }

  /// The binomial probabilities of both groups over that of their sum, at the common proportion.
  func logProbability(of count: Int) -> Double {
    guard support.lowerBound < support.upperBound else { return 0 }
    let total = first + second
    let p = Double(affected) / Double(total)
    let q = Double(total - affected) / Double(total)
    return SaddlePoint.logBinomial(count, of: first, p: p, q: q)
      + SaddlePoint.logBinomial(affected - count, of: second, p: p, q: q)
      - SaddlePoint.logBinomial(affected, of: total, p: p, q: q)
  }
}
