/// Treatment over time, drawn as one lane for each treatment of an arm.
package struct Schedule: Hashable, Sendable {
  /// The unit of the axis.
  package enum Axis: String, Hashable, Sendable, CaseIterable {
    case week
    case month
  }

  /// One treatment of one arm over time.
  package struct Lane: Hashable, Sendable {
    /// What a mark stands for.
    package enum Mark: String, Hashable, Sendable, CaseIterable {
      case radiotherapy, dose, placebo, chemotherapy, surgery
    }

    package let arm: ArmID
    /// A few letters before the lane: `RT`, `IPI`.
    package let label: String
    package let mark: Mark
    /// The times at which something is given.
    package let times: [Double]
    /// Spans during which something is given continuously, for instance daily fractions.
    package let spans: [ClosedRange<Double>]
    /// Whether it goes on beyond the axis, until progression or toxicity.
    package let continues: Bool
    /// What the lane cannot show, in our words; `nil` when nothing.
    package let note: String?

    package init(
      arm: ArmID,
      label: String,
      mark: Mark,
      times: [Double],
      spans: [ClosedRange<Double>],
      continues: Bool,
      note: String?
    ) {
      self.arm = arm
      self.label = label
      self.mark = mark
      self.times = times
      self.spans = spans
      self.continues = continues
      self.note = note
    }
  }

  package let axis: Axis
  /// The end of the axis, in its unit; the axis begins at 0 or at the earliest mark before it.
  package let end: Double
  package let lanes: [Lane]
  /// What time 0 is: `first day of radiotherapy`.
  package let origin: String
  package let source: SourceKey
  /// What a reader has to know of it, in our words; `nil` when nothing.
  package let note: String?

  package init(
    axis: Axis,
    end: Double,
    lanes: [Lane],
    origin: String,
    source: SourceKey,
    note: String?
  ) {
    self.axis = axis
    self.end = end
    self.lanes = lanes
    self.origin = origin
    self.source = source
    self.note = note
  }
}
