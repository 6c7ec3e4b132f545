package import TrialModel

extension ArmsPage {
  /// Treatment over time, or why it is not drawn.
  static func schedule(of trial: Trial) -> PageSection {
    guard let schedule = trial.schedule, !schedule.lanes.isEmpty else {
      return PageSection(
        .name("SCHEDULE"),
        rows: [
          PageRow(
            .paragraph(
              "Not drawn: the sources at hand do not say when each treatment was given. "
                + "What they say of it stands under the arms."
            )
          )
        ]
      )
    }
    let scale = ScheduleScale(schedule)
    var rows = [PageRow(.scheduleAxis(scale))]
    for arm in trial.arms {
      for (place, lane) in schedule.lanes.filter({ $0.arm == arm.id }).enumerated() {
        rows.append(row(for: lane, isFirst: place == 0, of: arm, on: scale, schedule))
      }
    }
    rows.append(PageRow(.legend(.schedule(schedule))))
    rows += notes(of: schedule, arms: trial.arms)
    return PageSection(.name("SCHEDULE, in \(schedule.axis.rawValue)s"), rows: rows)
  }

  private static func row(
    for lane: Schedule.Lane,
    isFirst: Bool,
    of arm: Arm,
    on scale: ScheduleScale,
    _ schedule: Schedule
  ) -> PageRow {
    PageRow(
      .lane(LaneRow(scale: scale, arm: arm.head, lane: lane, isFirstOfArm: isFirst)),
      figures: [
        ShownFigure(
          title: "\(arm.shortLabel), \(lane.label) over time",
          text: lane.words(in: schedule.axis),
          figure: nil,
          source: schedule.source,
          side: arm.side
        )
      ]
    )
  }

  /// What time 0 is, and what the lanes cannot show; the same words of several lanes once.
  private static func notes(of schedule: Schedule, arms: [Arm]) -> [PageRow] {
    var notes = [(label: "\(schedule.axis.rawValue) 0", text: schedule.origin)]
    for lane in schedule.lanes {
      guard let note = lane.note else { continue }
      let isOfOneArm = schedule.lanes.contains {
        $0.label == lane.label && $0.note != nil && $0.note != note
      }
      let arm = isOfOneArm ? arms.first { $0.id == lane.arm } : nil
      let text = (arm.map { "\($0.shortLabel): " } ?? "") + note
      if !notes.contains(where: { $0 == (lane.label, text) }) { notes.append((lane.label, text)) }
    }
    if let note = schedule.note { notes.append(("note", note)) }
    return notes.map { note in
      PageRow(
        .statement(label: note.label, text: note.text),
        figures: [
          ShownFigure(
            title: "schedule, \(note.label)",
            words: SourcedText(note.text, source: schedule.source)
          )
        ]
      )
    }
  }
}

extension Schedule.Lane {
  /// The lane in words: `radiotherapy, week 0 to 6`.
  package func words(in axis: Schedule.Axis) -> String {
    func number(_ time: Double) -> String {
      time == time.rounded() ? String(Int(time)) : String(time)
    }
    let given =
      spans.map { "\(number($0.lowerBound)) to \(number($0.upperBound))" } + times.map(number)
    let times =
      given.isEmpty ? "no times given" : "\(axis.rawValue) \(given.joined(separator: ", "))"
    let parts = [mark.rawValue, times, continues ? "goes on" : nil, note]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
