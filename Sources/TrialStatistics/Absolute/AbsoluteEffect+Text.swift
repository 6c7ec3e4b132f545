extension AbsoluteEffect {
  /// The difference in 1,000 patients: `65 fewer per 1000 (from 142 fewer to 12 more)`.
  ///
  /// Whole numbers, half up, of the difference that was not rounded before; one that rounds to 0 reads
  /// `0 fewer`.
  package var text: String {
    let estimate = "\(Self.inWords(difference.estimate)) per 1000"
    guard let bounds = difference.bounds else { return estimate }
    return "\(estimate) (from \(Self.inWords(bounds.lower)) to \(Self.inWords(bounds.upper)))"
  }

  /// The number needed in Altman's form, without bounds where there are none: `NNB 41.7`.
  package var numberText: String {
    if let numberNeeded { return numberNeeded.text }
    let number = 1 / harm.estimate.magnitude
    let text = number.isFinite ? NumberNeeded.oneDecimal(number) : "inf"
    return "\(NumberNeeded.Side(harm: harm.estimate).rawValue) \(text)"
  }

  private static func inWords(_ difference: Double) -> String {
    let whole = (1000 * difference.magnitude + 0.5).rounded(.down)
    return "\(Int(whole)) \(difference > 0 && whole > 0 ? "more" : "fewer")"
  }
}
