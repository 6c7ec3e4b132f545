/// How many of a number of patients fall in one group when each does so with one probability.
struct BinomialDistribution: UnimodalCounts {
  let total: Int
  /// The probability of the group, strictly between 0 and 1.
  let p: Double
  /// 1 - p, with digits of its own.
  let q: Double

  var support: ClosedRange<Int> { 0...total }

  var mode: Int { min(total, Int(Double(total + 1) * p)) }

  func ratio(after count: Int) -> Double { Double(total - count) / Double(count + 1) * (p / q) }

  func logProbability(of count: Int) -> Double {
    SaddlePoint.logBinomial(count, of: total, p: p, q: q)
  }
}
