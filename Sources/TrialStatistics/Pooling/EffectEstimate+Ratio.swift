internal import RealModule

extension EffectEstimate {
  /// The logarithm of a ratio, with the standard error its interval implies at the level given.
  ///
  /// SE = (ln U - ln L) / 2z, z at the printed level of the interval (Altman and Bland 2011, BMJ
  /// 343:d2304; Cochrane Handbook 6.3.2). The estimate need not lie within its bounds: a misprint is
  /// for a check to find.
  ///
  /// - Throws: `EffectEstimateError` when ratio and bounds are not finite numbers above 0 with the
  ///   bounds in order.
  package init(
    ratio: Double,
    lower: Double,
    upper: Double,
    level: ConfidenceLevel = .ninetyFive
  ) throws(EffectEstimateError) {
    for number in [ratio, lower, upper] where !(number > 0 && number.isFinite) {
      throw .ratioNotPositive(number)
    }
    guard lower < upper else { throw .boundsNotInOrder(lower: lower, upper: upper) }
    let width = Double.log(upper) - Double.log(lower)
    try self.init(value: Double.log(ratio), standardError: width / (2 * level.z))
  }
}
