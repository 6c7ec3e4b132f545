extension NumberNeeded {
  /// The number in Altman's form: `NNH 22.4 (NNB 36.8 to infinity to NNH 8.9)`.
  ///
  /// Each number has one decimal. Without a difference the estimate reads `none inf`.
  package var text: String {
    let number = estimate.isFinite ? Self.oneDecimal(estimate) : "inf"
    let range =
      switch reach {
      case .oneSide(let low, let high): "\(Self.oneDecimal(low)) to \(Self.oneDecimal(high))"
      case .throughInfinity(let benefit, let harm):
        "NNB \(Self.oneDecimal(benefit)) to infinity to NNH \(Self.oneDecimal(harm))"
      }
    return "\(side.rawValue) \(number) (\(range))"
  }

  /// A number of 0 or more with one decimal, rounded as the number in the machine really is.
  ///
  /// 98.24999999999999 gives 98.2, which multiplying by ten and rounding would not; an exact
  /// half goes to the even digit.
  static func oneDecimal(_ value: Double) -> String {
    guard value.isFinite else { return "inf" }
    guard let whole = UInt64(exactly: value.rounded(.down)) else { return String(value) }
    let fraction = value - value.rounded(.down)
    let product = fraction * 10
    let lost = (-product).addingProduct(fraction, 10)
    let digit = product.rounded(.down)
    let rest = product - digit - 0.5
    let roundsUp =
      rest > 0 || (rest == 0 && (lost > 0 || (lost == 0 && Int(digit) % 2 == 1)))
    let tenths = UInt64(digit) + (roundsUp ? 1 : 0)
    return tenths == 10 ? "\(whole + 1).0" : "\(whole).\(tenths)"
  }
}
