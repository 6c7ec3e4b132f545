import TrialStatistics

/// The rows of a forest plot by effect and standard error: small trials at the foot, large ones at the top.
///
/// The limits are where nineteen of twenty trials would lie if the pooled effect were true of all and
/// nothing but chance were between them (Sterne and others 2011, BMJ 343:d4002).
struct Funnel {
  /// A trial of the funnel.
  struct Point {
    let study: ForestStudy
    let effect: EffectEstimate
    /// The effect as it is shown.
    let value: Double

    /// The standard error on the scale it is shown on: of a logarithm, or in points.
    let error: Double
  }

  let studies: PooledStudies
  /// In the order of the plot.
  let points: [Point]
  /// The pooled effect on the scale of pooling.
  let centre: PooledRows.Entry

  /// `nil` below two rows, or where nothing can be pooled.
  init?(_ studies: PooledStudies) {
    guard studies.studies.count > 1, let centre = studies.overall(by: studies.choice) else {
      return nil
    }
    let unit = studies.unit
    self.studies = studies
    self.centre = centre
    points = studies.studies.compactMap { study in
      study.pooledEffect.map { effect in
        Point(
          study: study,
          effect: effect,
          value: unit.shown(effect.value),
          error: unit == .ratio ? effect.standardError : 100 * effect.standardError
        )
      }
    }
  }

  /// The lines from no error at the top to the largest at the foot.
  static let lines = 13

  /// The error of the lowest line: a round step for each line that holds the largest.
  var reach: Double {
    let largest = points.map(\.error).max() ?? 1
    let steps = Double(Self.lines - 1)
    return steps * (Self.steps.first { $0 * steps >= largest } ?? largest / steps)
  }

  private static let steps = [-4, -3, -2, -1, 0, 1].flatMap { power in
    [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map { factor in
      var step = factor
      for _ in 0..<abs(power) { step = power < 0 ? step / 10 : step * 10 }
      return step
    }
  }

  /// The line a point stands in, from 0.
  func line(of point: Point) -> Int {
    Int((point.error / reach * Double(Self.lines - 1)).rounded())
  }

  /// The error of a line, in the unit of the points.
  func error(ofLine line: Int) -> Double { reach * Double(line) / Double(Self.lines - 1) }

  /// Where the limits stand at an error, as effects are shown.
  func limits(atError error: Double) -> ClosedRange<Double> {
    let unit = studies.unit
    let margin = ConfidenceLevel.ninetyFive.z * (unit == .ratio ? error : error / 100)
    let middle = centre.effect.estimate
    return unit.shown(middle - margin)...unit.shown(middle + margin)
  }

  /// Whether a point lies within the limits at its own error.
  func isWithin(_ point: Point) -> Bool { limits(atError: point.error).contains(point.value) }

  /// What the errors are of.
  var errorName: String {
    studies.unit == .ratio ? "standard error of ln \(studies.measure)" : "standard error, points"
  }

  /// An error in digits.
  func errorText(_ error: Double) -> String {
    DecimalText.of(error, decimals: studies.unit == .ratio ? 3 : 1)
  }
}
