package import TrialModel

/// What ratios below and above 1 mean, as far as the source of a ratio says.
///
/// The one place that words a direction, for screens, plots, words, figures and exports. A trial of the
/// catalogue has its arms by side, and its ratios are of the experimental arm over the control as their
/// publications print them; less of a hazard favours the experimental arm, and of other ratios the size
/// alone is said. A record of the registry codes no reference group: nothing is claimed of its ratios
/// beyond its own words.
package enum RatioDirection: Hashable, Sendable {
  /// The source does not say which group is the reference.
  case notCoded
  /// Below 1 favours the first, above 1 the second.
  case favours(String, over: String)
  /// Of what is counted there is less below 1 and more above 1 with the group named.
  ///
  /// What is counted may be wanted or not: `hazard`, or empty for events.
  case size(of: String, with: String, isTurned: Bool)

  /// Whether the source says which group is the reference.
  package var isCoded: Bool { self != .notCoded }

  /// Whether the ratio is of the control to what it is compared with.
  package var isTurned: Bool { if case .size(_, _, true) = self { true } else { false } }

  /// What ratios below 1 mean: `favours IPI+RT`, `less with IPI+RT`, `below 1`.
  package var below: String {
    switch self {
    case .notCoded: "below 1"
    case .favours(let own, _): "favours \(own)"
    case .size("", let name, _): "less with \(name)"
    case .size(let counted, let name, _): "lower \(counted) with \(name)"
    }
  }

  /// What ratios above 1 mean: `favours PBO+RT`, `more with IPI+RT`, `above 1: reference not coded`.
  package var above: String {
    switch self {
    case .notCoded: "above 1: reference not coded"
    case .favours(_, let other): "favours \(other)"
    case .size("", let name, _): "more with \(name)"
    case .size(let counted, let name, _): "higher \(counted) with \(name)"
    }
  }

  /// What a ratio says, in words: `favours IPI+RT`; of one that crosses 1 the estimate alone does.
  ///
  /// `nil` where the source codes no direction, and for a ratio of 1.
  package func words(for ratio: PrintedNumber, _ interval: PrintedInterval?) -> String? {
    guard isCoded, ratio.value > 0, ratio.value != 1 else { return nil }
    let side = ratio.value < 1 ? below : above
    let crosses = interval?.drawnBounds.map { $0.contains(1) } ?? true
    return crosses ? "\(side) by the estimate alone" : side
  }
}

extension Trial {
  /// What the sides of 1 mean for a ratio of the trial.
  package func direction(of result: ReportedResult) -> RatioDirection {
    let counted = result.isHazard ? "hazard" : ""
    if let comparison = result.comparison {
      guard let direction = comparison.direction else { return .notCoded }
      if direction.saysFavours, !direction.isTurned {
        return .favours(direction.compared, over: direction.reference)
      }
      return .size(of: counted, with: direction.compared, isTurned: direction.isTurned)
    }
    return result.isHazard
      ? .favours(name(of: .experimental), over: name(of: .control))
      : .size(of: "", with: name(of: .experimental), isTurned: false)
  }

  /// The arm that is alone on its side, else the side.
  private func name(of side: Arm.Side) -> String {
    let arms = arms.filter { $0.side == side }
    return arms.count == 1 ? arms[0].shortLabel : side.rawValue
  }
}

extension ReportedResult {
  /// Whether it is a ratio of hazards, however it was adjusted.
  package var isHazard: Bool { measure?.hasPrefix("hazard ratio") ?? false }
}

extension Sequence<RatioDirection> {
  /// What several ratios on one axis have in common.
  ///
  /// One direction where all have the same. Where all are coded one way and differ in their names,
  /// the sides in place of the names; else none, since one foot cannot speak for all.
  package var common: RatioDirection {
    let all = Array(self)
    guard let first = all.first else { return .notCoded }
    if all.allSatisfy({ $0 == first }) { return first }
    let (own, other) = (Arm.Side.experimental.rawValue, Arm.Side.control.rawValue)
    let areFavours = all.allSatisfy { if case .favours = $0 { true } else { false } }
    if areFavours { return .favours(own, over: other) }
    let areStraight = all.allSatisfy { $0.isCoded && !$0.isTurned }
    return areStraight ? .size(of: "", with: own, isTurned: false) : .notCoded
  }
}
