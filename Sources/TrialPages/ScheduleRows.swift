package import TrialModel

/// The axis of a schedule: its unit, and from when to when.
package struct ScheduleScale: Hashable, Sendable {
  package let axis: Schedule.Axis
  /// 0, or the whole unit at or before the earliest mark.
  package let start: Double
  /// The end as the catalogue gives it, or the latest mark if that is later.
  package let end: Double

  /// The axis that shows every mark of a schedule.
  package init(_ schedule: Schedule) {
    let marks = schedule.lanes.flatMap { lane in
      lane.times + lane.spans.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    axis = schedule.axis
    start = min(0, (marks.min() ?? 0).rounded(.down))
    end = max(schedule.end, marks.max() ?? 0, start + 1)
  }
}

/// One treatment of one arm over time.
package struct LaneRow: Hashable, Sendable {
  package let scale: ScheduleScale
  package let arm: ArmHead
  package let lane: Schedule.Lane
  /// Whether it is the first lane of its arm.
  package let isFirstOfArm: Bool

  package init(scale: ScheduleScale, arm: ArmHead, lane: Schedule.Lane, isFirstOfArm: Bool) {
    self.scale = scale
    self.arm = arm
    self.lane = lane
    self.isFirstOfArm = isFirstOfArm
  }
}
