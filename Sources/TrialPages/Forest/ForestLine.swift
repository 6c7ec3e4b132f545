/// A line of a forest plot, as drawn.
package struct ForestLine: Hashable, Sendable {
  /// What the line shows.
  package enum Kind: Hashable, Sendable {
    /// The name of a group of rows, the null line running through.
    case group
    /// A ratio; large where it weighs an equal share or more.
    case study(isLarge: Bool)
    case pooled
    /// Where a further trial would be expected.
    case prediction
  }

  package let kind: Kind
  /// The trial, the part of it, or the method.
  package let label: String
  /// The arms compared, `TIRA+ATEZ v PBO`, where the trial has other rows; else empty.
  package let arms: String
  /// What stands after the label where there is room: agents, data cut.
  package let detail: String
  /// The data cut or year of print: `2021-01`; empty where not known and for lines of no study.
  package let cut: String
  /// What the control arm is given: `placebo`; empty within one trial and for lines of no study.
  package let control: String
  /// The ratio, or the points; `nil` for a name alone and for a prediction interval.
  package let value: Double?
  /// The bounds; `nil` when there are none or they are out of order, infinite where not reached.
  package let bounds: ClosedRange<Double>?
  package let axis: ForestAxis
  /// The ratio in the digits of its source, or what was computed; empty for a prediction interval.
  package let estimate: String
  /// The bounds in brackets; empty when there are none.
  package let interval: String
  /// A level other than 95 %, `*` for an interval worked out anew, `!`, `c`, `k` for a misprint.
  package let note: String
  /// The weight in percent, `38.3`; empty where the line has none.
  package let weight: String
  /// Patients with the event of those at risk in both arms: `161/475`; empty for lines without counts.
  package let counts: [String]
  /// How many took part, `799`; empty where not known or not of the line.
  package let participants: String
  /// What the area of the mark stands for, as a share of the heaviest row, 0...1.
  ///
  /// `nil` for rows that weigh nothing and for lines that are no row.
  package let markArea: Double?

  package init(
    _ kind: Kind,
    label: String,
    arms: String = "",
    detail: String = "",
    cut: String = "",
    value: Double? = nil,
    bounds: ClosedRange<Double>? = nil,
    axis: ForestAxis,
    estimate: String = "",
    interval: String = "",
    note: String = "",
    weight: String = "",
    counts: [String] = [],
    control: String = "",
    participants: String = "",
    markArea: Double? = nil
  ) {
    self.kind = kind
    self.label = label
    self.arms = arms
    self.detail = detail
    self.cut = cut
    self.control = control
    self.value = value
    self.bounds = bounds
    self.axis = axis
    self.estimate = estimate
    self.interval = interval
    self.note = note
    self.weight = weight
    self.counts = counts
    self.participants = participants
    self.markArea = markArea
  }
}
