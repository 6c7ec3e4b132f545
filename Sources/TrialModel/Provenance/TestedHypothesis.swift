/// What a P value is a test of.
package enum TestedHypothesis: Hashable, Sendable {
  /// That there is no difference, as nearly all are.
  case noDifference
  /// That one group is worse by more than a margin; `nil` where the source names none that can be read.
  case nonInferiority(margin: PrintedNumber?)
  /// That the groups differ by more than a margin either way.
  case equivalence
  /// One of both: older records have one word for them.
  case nonInferiorityOrEquivalence(margin: PrintedNumber?)
}

extension TestedHypothesis {
  /// What follows a P value or an interval: ` for non-inferiority, margin 1.3`; empty for a difference.
  package var suffix: String {
    func named(_ name: String, _ margin: PrintedNumber?) -> String {
      " for \(name)" + (margin.map { ", margin \($0.digits)" } ?? "")
    }
    return switch self {
    case .noDifference: ""
    case .nonInferiority(let margin): named("non-inferiority", margin)
    case .equivalence: named("equivalence", nil)
    case .nonInferiorityOrEquivalence(let margin):
      named("non-inferiority or equivalence", margin)
    }
  }

  /// The margin of non-inferiority; `nil` where none is tested or none could be read.
  package var margin: PrintedNumber? {
    switch self {
    case .nonInferiority(let margin), .nonInferiorityOrEquivalence(let margin): margin
    case .noDifference, .equivalence: nil
    }
  }
}
