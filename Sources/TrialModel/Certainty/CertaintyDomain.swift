/// What may speak against the certainty of a body of evidence, by GRADE.
///
/// Cochrane Handbook for Systematic Reviews of Interventions, chapter 14: five domains that lower it.
package enum CertaintyDomain: String, Hashable, Sendable, CaseIterable, Comparable {
  case riskOfBias = "risk-of-bias"
  case inconsistency
  case indirectness
  case imprecision
  case publicationBias = "publication-bias"

  /// The domain in words: `risk of bias`.
  package var words: String { rawValue.replacing("-", with: " ") }

  /// The ratings it can have, the one without effect first.
  package var concerns: [Concern] {
    self == .publicationBias ? [.undetected, .stronglySuspected] : [.none, .serious, .verySerious]
  }

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// How much a domain speaks against certainty, as a reader rates it.
package enum Concern: String, Hashable, Sendable, CaseIterable {
  case none = "no-concern"
  case serious
  case verySerious = "very-serious"
  /// Of publication bias: nothing points to it.
  case undetected
  /// Of publication bias: something does.
  case stronglySuspected = "strongly-suspected"

  /// The rating in words: `very serious`.
  package var words: String { rawValue.replacing("-", with: " ") }

  /// By how many levels it lowers the certainty, 0 to 2.
  package var steps: Int {
    switch self {
    case .none, .undetected: 0
    case .serious, .stronglySuspected: 1
    case .verySerious: 2
    }
  }

  /// The rating with what it does to the certainty: `serious (-1)`.
  package var text: String { steps == 0 ? words : "\(words) (-\(steps))" }
}
