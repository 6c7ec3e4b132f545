/// Why studies cannot be pooled by the method asked for.
package enum PoolingError: Error, Hashable, Sendable {
  case noStudies
  /// Fewer studies than the method needs: Hartung-Knapp and leaving one out need two.
  case tooFewStudies(Int, needed: Int)
  /// Fewer studies than a line can be laid through with an error: three.
  case tooFewForLine(Int)
  case tooManyStudies(Int)
  /// All studies have the same estimate, so that Hartung-Knapp without a floor has no width.
  case noSpread
  /// None of the tables says anything about the ratio: no events, or nothing but events.
  case noInformativeTable
  /// The pooled ratio is 0 or infinite: no events at all in one arm.
  case ratioNotFinite
  /// The standard error of the pooled effect is 0.
  case noVariance

  /// The most studies that can be pooled.
  package static let mostStudies = 10_000_000
}
