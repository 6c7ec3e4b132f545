/// How sure one can be of an effect, by GRADE: the four levels of Cochrane Handbook chapter 14.
package enum Certainty: Int, Hashable, Sendable, CaseIterable, Comparable {
  case veryLow, low, moderate, high

  /// The level in words: `very low`.
  package var words: String {
    switch self {
    case .veryLow: "very low"
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    }
  }

  /// Where comparisons begin: high where the groups were randomised, low where they were not.
  package static func start(ofRandomised isRandomised: Bool) -> Certainty {
    isRandomised ? .high : .low
  }

  /// The level after what lowers it; never below very low.
  package func lowered(by steps: Int) -> Certainty {
    Certainty(rawValue: max(0, rawValue - max(0, steps))) ?? .veryLow
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
