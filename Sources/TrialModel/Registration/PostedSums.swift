/// Which groups of adverse events are the sums of others, by their numbers.
///
/// The registry does not say so. Numbers at risk alone would not do, since in a trial of 2:1:1 the largest
/// arm has as many patients as the other two; so the patients with events have to add up as well.
enum PostedSums {
  /// What a group is the sum of.
  enum Whole: Hashable {
    /// Of all groups that are no sums themselves.
    case total
    /// Of some of them.
    case pooled
  }

  /// The places of groups that are sums of others.
  static func wholes(of groups: [PostedEventGroup]) -> [Int: Whole] {
    let numbers = groups.map(Numbers.init)
    var wholes: [Int: Whole] = [:]
    // The smallest first, so that a sum is not counted among what a larger one is the sum of.
    for place in groups.indices.sorted(by: { numbers[$0].size < numbers[$1].size }) {
      let others = groups.indices.filter { other in
        other != place && wholes[other] == nil && numbers[other].size < numbers[place].size
      }
      guard others.count > 1 else { continue }
      if numbers[place].isSum(of: others.map { numbers[$0] }) {
        wholes[place] = .total
      } else if others.count <= mostGroups, isSum(numbers[place], among: others.map { numbers[$0] })
      {
        wholes[place] = .pooled
      }
    }
    return wholes
  }

  /// With more groups the parts are too many to try one by one; the sum of all is still found.
  private static let mostGroups = 8

  /// Whether two or more of the others make up a group.
  private static func isSum(_ whole: Numbers, among others: [Numbers]) -> Bool {
    (0..<(1 << others.count)).contains { subset in
      guard subset.nonzeroBitCount > 1 else { return false }
      return whole.isSum(of: others.indices.filter { subset & (1 << $0) != 0 }.map { others[$0] })
    }
  }

  /// The numbers of a group, those not given left out.
  private struct Numbers {
    let atRisk: [Int?]
    let affected: [Int?]

    init(_ group: PostedEventGroup) {
      let totals = [group.deaths, group.serious, group.other]
      atRisk = totals.map(\.atRisk)
      affected = totals.map(\.affected)
    }

    /// The most at risk of anything, 0 where none is given.
    var size: Int { atRisk.compactMap { $0 }.max() ?? 0 }

    /// Whether every number given is the sum of those of others, with some patient who had an event.
    func isSum(of others: [Numbers]) -> Bool {
      func agree(_ own: Int?, _ parts: [Int?]) -> Bool {
        let known = parts.compactMap { $0 }
        guard let own, known.count == parts.count else { return own == nil }
        return own == known.reduce(0) { $0.addingReportingOverflow($1).partialValue }
      }
      guard size > 0, affected.contains(where: { $0 ?? 0 > 0 }) else { return false }
      return atRisk.indices.allSatisfy { place in
        agree(atRisk[place], others.map { $0.atRisk[place] })
          && agree(affected[place], others.map { $0.affected[place] })
      }
    }
  }
}
