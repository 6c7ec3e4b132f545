import RealModule

extension RatioEstimate {
  /// The interval the ratio would have at another level, by its standard error.
  ///
  /// exp(ln r ± z SE): symmetric on the log scale, so a printed interval that is not keeps its
  /// width and not its bounds.
  package func interval(at level: ConfidenceLevel) -> ConfidenceInterval {
    let reach = level.z * logStandardError
    return ConfidenceInterval(
      computed: (Double.exp(logRatio - reach), Double.exp(logRatio + reach)),
      level: level
    )
  }
}
