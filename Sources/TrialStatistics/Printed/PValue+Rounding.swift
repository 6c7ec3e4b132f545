import TrialModel

extension PValue {
  /// Whether the printed value, rounding allowed for, can be one of those possible.
  ///
  /// Where those possible are two-sided, a one-sided P value is doubled; above one half, where the
  /// effect is the other way, what is left to 1 is.
  func mayBe(_ possible: ClosedRange<Double>, isTwoSided: Bool = false) -> Bool {
    let sides = isTwoSided && isOneSided ? 2.0 : 1
    let isOtherWay = sides == 2 && modifier == .equal && number.value > 0.5
    let value = (isOtherWay ? 1 - number.value : number.value) * sides
    var half = 0.5 * sides
    for _ in 0..<number.decimals { half /= 10 }
    return switch modifier {
    case .equal: value - half <= possible.upperBound && value + half >= possible.lowerBound
    case .atMost: possible.lowerBound <= value + half
    case .less: possible.lowerBound < value
    case .atLeast: possible.upperBound >= value - half
    case .greater: possible.upperBound > value
    }
  }
}
