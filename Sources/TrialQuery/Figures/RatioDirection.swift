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
  /// The source says two things that cannot both be.
  case contradictory
  /// Below 1 favours the first, above 1 the second.
  ///
  /// `isOfSecond` tells a ratio of the second group to the first, as one of responses is; `nil` where
  /// the source says only whom it favours. Turned is a ratio of the control to what it is compared with.
  case favours(String, over: String, isOfSecond: Bool? = false, isTurned: Bool = false)
  /// Of what is counted there is less below 1 and more above 1 with the group named.
  ///
  /// What is counted may be wanted or not: `hazard`, or empty for events.
  case size(of: String, with: String, isTurned: Bool)

  /// Whether the source says what the sides of 1 mean.
  package var isCoded: Bool { gap == nil }

  /// Why nothing can be said of the sides of 1; `nil` where something can.
  package var gap: String? {
    switch self {
    case .notCoded: "reference not coded"
    case .contradictory: "the record contradicts itself"
    case .favours, .size: nil
    }
  }

  /// Whether the ratio is of the control to what it is compared with.
  package var isTurned: Bool {
    switch self {
    case .favours(_, _, _, let isTurned), .size(_, _, let isTurned): isTurned
    case .notCoded, .contradictory: false
    }
  }

  /// The group above the line; `nil` where the source does not say.
  package var compared: String? {
    switch self {
    case .favours(let below, let above, let isOfSecond, _):
      isOfSecond.map { $0 ? above : below }
    case .size(_, let name, _): name
    case .notCoded, .contradictory: nil
    }
  }

  /// Where it says whom the ratio favours, whether it is of the group favoured above 1; else `nil`.
  fileprivate var favouredIsOfSecond: Bool? {
    if case .favours(_, _, let isOfSecond, _) = self { isOfSecond } else { nil }
  }

  /// What ratios below 1 mean: `favours IPI+RT`, `less with IPI+RT`, `below 1`.
  package var below: String {
    switch self {
    case .notCoded, .contradictory: "below 1"
    case .favours(let own, _, _, _): "favours \(own)"
    case .size("", let name, _): "less with \(name)"
    case .size(let counted, let name, _): "lower \(counted) with \(name)"
    }
  }

  /// What ratios above 1 mean: `favours PBO+RT`, `more with IPI+RT`, `above 1: reference not coded`.
  package var above: String {
    switch self {
    case .notCoded, .contradictory: "above 1: \(gap ?? "")"
    case .favours(_, let other, _, _): "favours \(other)"
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
      if comparison.contradiction != nil { return .contradictory }
      guard let direction = comparison.direction else { return .notCoded }
      if let below = direction.favouredBelow, let above = direction.favouredAbove {
        return .favours(
          below,
          over: above,
          isOfSecond: direction.compared.map { $0 == above },
          isTurned: direction.isTurned
        )
      }
      guard let compared = direction.compared else { return .notCoded }
      return .size(of: counted, with: compared, isTurned: direction.isTurned)
    }
    let own = name(of: .experimental, in: result.comparedArms?.experimental)
    let other = name(of: .control, in: result.comparedArms?.control)
    return result.isHazard && EventSense(outcome: result.endpoint, isHazard: true) == .unwanted
      ? .favours(own, over: other) : .size(of: "", with: own, isTurned: false)
  }

  /// The arm that is named, else the one that is alone on its side, else the side.
  private func name(of side: Arm.Side, in id: ArmID?) -> String {
    arms.first { $0.id == id }?.shortLabel ?? name(of: side)
  }

  /// The groups above and below the line of a ratio, for tables; `nil` where the source does not say.
  package func sides(of result: ReportedResult) -> (above: String?, below: String?) {
    if let comparison = result.comparison {
      return (comparison.direction?.compared, comparison.direction?.reference)
    }
    func names(_ side: Arm.Side, _ named: ArmID?) -> String? {
      let own = arms.first { $0.id == named }.map { [$0] } ?? arms.filter { $0.side == side }
      return own.isEmpty ? nil : own.map(\.label).joined(separator: "; ")
    }
    return (
      names(.experimental, result.comparedArms?.experimental),
      names(.control, result.comparedArms?.control)
    )
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
  /// What the ratios on one axis that have a direction have in common.
  ///
  /// Rows without one, and turned ones among others, take nothing from the rest: each says so itself.
  /// One direction where all have the same; where they differ in their names, the sides in place of the
  /// names; none where nothing is common.
  package var common: RatioDirection {
    let coded = filter(\.isCoded)
    let straight = coded.filter { !$0.isTurned }
    let rows = straight.isEmpty ? coded : straight
    guard let first = rows.first else {
      return contains(.contradictory) && allSatisfy { $0 == .contradictory }
        ? .contradictory : .notCoded
    }
    if rows.allSatisfy({ $0 == first }) { return first }
    let names = [Arm.Side.experimental.rawValue, Arm.Side.control.rawValue]
    let (own, other) = first.isTurned ? (names[1], names[0]) : (names[0], names[1])
    let kinds = Set(rows.map(\.favouredIsOfSecond))
    if kinds == [false] { return .favours(own, over: other, isTurned: first.isTurned) }
    if kinds == [true] {
      return .favours(other, over: own, isOfSecond: true, isTurned: first.isTurned)
    }
    let tellGroups = rows.allSatisfy { $0.compared != nil }
    return tellGroups ? .size(of: "", with: own, isTurned: first.isTurned) : .notCoded
  }
}
