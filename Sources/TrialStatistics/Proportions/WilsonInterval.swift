package import TrialModel

/// The proportion affected with Wilson's score interval, without continuity correction.
///
/// Bounds (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), within 0…1; exactly 0 where nobody is
/// affected and exactly 1 where everybody is. The lower bound is taken as the product of both
/// roots over the upper one, which keeps its digits for rare events.
/// Wilson 1927, J Am Stat Assoc 22:209; Newcombe 1998, Stat Med 17:857, method 3.
package func wilsonInterval(
  of count: EventCount,
  level: ConfidenceLevel = .ninetyFive
) -> ProportionEstimate {
  ProportionEstimate(
    computed: count.proportion,
    interval: wilsonInterval(count.affected, of: count.atRisk, level: level)
  )
}

/// The same for any count within a total of at least 1.
func wilsonInterval(_ count: Int, of total: Int, level: ConfidenceLevel) -> ConfidenceInterval {
  let n = Double(total)
  let p = Double(count) / n
  let q = Double(total - count) / n
  let z = level.z
  let centre = p + z * z / (2 * n)
  let half = z * (p * q / n + z * z / (4 * n * n)).squareRoot()
  let lower = count == 0 ? 0 : p * p / (centre + half)
  let upper = count == total ? 1 : (centre + half) / (1 + z * z / n)
  return ConfidenceInterval(computed: (min(lower, p), min(1, max(upper, p))), level: level)
}
