/// A line of a funnel plot: the trials of about one standard error.
package struct FunnelLine: Hashable, Sendable {
  /// A trial of the line.
  package struct Point: Hashable, Sendable {
    package let name: String
    /// Its effect as shown.
    package let value: Double
    /// Its standard error: of a logarithm, or in points.
    package let error: Double
  }

  package let axis: ForestAxis
  /// The standard error the line stands for, in the unit of its trials.
  package let error: Double
  /// The same in digits where the line is labelled, `0.100`; else empty.
  package let label: String
  /// Its trials from left to right, as many as the row has figures.
  package let points: [Point]
  /// Where nineteen of twenty trials of this error would lie about the pooled effect.
  package let limits: ClosedRange<Double>
  /// The pooled effect.
  package let centre: Double

  package init(
    axis: ForestAxis,
    error: Double,
    label: String,
    points: [Point],
    limits: ClosedRange<Double>,
    centre: Double
  ) {
    self.axis = axis
    self.error = error
    self.label = label
    self.points = points
    self.limits = limits
    self.centre = centre
  }
}

/// The head of a funnel plot: what stands on its two axes.
package struct FunnelHead: Hashable, Sendable {
  /// The effect in letters: `HR`.
  package let name: String
  /// What the lines are by: `standard error of ln HR`.
  package let errorName: String
  package let axis: ForestAxis

  package init(name: String, errorName: String, axis: ForestAxis) {
    self.name = name
    self.errorName = errorName
    self.axis = axis
  }
}
