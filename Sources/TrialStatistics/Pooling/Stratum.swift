import TrialModel

/// One table of two arms as the terms the methods for tables sum.
///
/// The cells are a, b of arm 1 with and without the event, c, d of arm 2, all as `Double`.
struct Stratum {
  let a: Double
  let b: Double
  let c: Double
  let d: Double
  let n1: Double
  let n2: Double
  /// Whether the table can say anything about a ratio of odds.
  let isInformative: Bool

  init(_ table: TwoByTwoTable) {
    a = Double(table.experimental.affected)
    b = Double(table.experimental.unaffected)
    c = Double(table.comparator.affected)
    d = Double(table.comparator.unaffected)
    n1 = a + b
    n2 = c + d
    isInformative = !table.hasOneOutcome
  }

  /// Whether anybody had the event, as a ratio of risks needs.
  var hasEvents: Bool { a + c > 0 }

  /// All participants.
  var total: Double { n1 + n2 }

  /// Events in arm 1 less those expected there if the arms did not differ, (ad - bc)/N.
  var observedLessExpected: Double { (a * d - b * c) / total }

  /// The variance of the events in arm 1 with all margins fixed.
  ///
  /// Above 0 for an informative table, which has two participants at least.
  var hypergeometricVariance: Double {
    (a + c) / total * ((b + d) / total) * n1 * (n2 / (total - 1))
  }
}
