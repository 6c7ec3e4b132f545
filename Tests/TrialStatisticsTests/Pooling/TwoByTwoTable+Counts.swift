import TrialModel
import TrialStatistics

extension TwoByTwoTable {
  /// `x1` of `n1` on experimental, `x2` of `n2` on control.
  init(x1: Int, n1: Int, x2: Int, n2: Int) throws(EventCountError) {
    self.init(
      experimental: try EventCount(affected: x1, atRisk: n1),
      comparator: try EventCount(affected: x2, atRisk: n2)
    )
  }
}
