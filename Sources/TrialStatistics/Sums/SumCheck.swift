/// Whether printed parts agree with a printed total.
package struct SumCheck: Hashable, Sendable {
  /// How the parts should relate to the total.
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The parts make up the total: arms and all randomised, losses by reason.
    case equal = "sum"
    /// The parts are within the total: a safety set within a randomised arm.
    case atMost = "le"
  }

  /// The sum of the parts.
  package let sum: Int
  /// The sum minus the total: above 0 where the parts are too many.
  package let difference: Int
  /// Whether the relation holds.
  package let holds: Bool
}

/// The check of parts against a total; a part that was taken away is negative.
///
/// - Throws: `StatisticsError` when there are no parts, or their sum is too large to count.
package func sumCheck(
  of parts: [Int],
  against total: Int,
  relation: SumCheck.Relation = .equal
) throws(StatisticsError) -> SumCheck {
  guard !parts.isEmpty else { throw StatisticsError(.parts, .none) }
  var sum = 0
  for part in parts {
    let (partial, overflow) = sum.addingReportingOverflow(part)
    guard !overflow else { throw StatisticsError(.parts, .tooLarge) }
    sum = partial
  }
  let (difference, overflow) = sum.subtractingReportingOverflow(total)
  guard !overflow else { throw StatisticsError(.total, .tooLarge) }
  return SumCheck(
    sum: sum,
    difference: difference,
    holds: relation == .equal ? difference == 0 : difference <= 0
  )
}
