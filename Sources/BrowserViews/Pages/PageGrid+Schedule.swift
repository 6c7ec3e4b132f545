import Browser
import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// Where the axis of a schedule begins: after the arm, where there is room, and the treatment.
  private var axisColumn: Int { width < 60 ? 11 : 25 }

  /// The cells of the axis, with room after it for the sign that a lane goes on.
  var axisCells: Int { max(8, min(110, width - axisColumn - 5)) }

  /// The numbers over the ticks, and the axis.
  func scheduleAxis(_ scale: ScheduleScale) -> [[Line.Span]] {
    let ticks = SchedulePlot(scale, cells: axisCells).ticks
    var axis = Array(repeating: "─", count: axisCells)
    for tick in ticks { axis[tick.cell] = "┼" }
    let numbers = ticks.map { tick in
      Line.Span(tick.label, at: axisColumn + tick.cell, ink: .dim)
    }
    let name = Line.Span(scale.axis.rawValue, at: labelColumn, ink: .dim)
    return [
      [name] + numbers,
      [.init(axis.joined(), at: axisColumn, ink: .dim)],
    ]
  }

  /// The marks of one treatment of one arm on the axis.
  func lane(_ row: LaneRow) -> [[Line.Span]] {
    let look = SideLook(row.arm.side)
    let sign = Line.Span(look.sign, at: labelColumn, ink: look.signInk)
    let arm = Line.Span(
      TextWidth.clip(row.arm.label, to: 12),
      at: labelColumn + 2,
      ink: look.headInk
    )
    let plot = SchedulePlot(row.scale, cells: axisCells)
    var lane: [Line.Span] = [
      .init(row.lane.label, at: width < 60 ? labelColumn + 2 : axisColumn - 8, figure: 0),
      .init(plot.text(of: row.lane), at: axisColumn),
    ]
    if row.lane.continues { lane.append(.init("··>", at: axisColumn + axisCells + 1)) }
    if width >= 60 { return [[sign, arm] + lane] }
    return (row.isFirstOfArm ? [[sign, arm]] : []) + [lane]
  }
}

/// Times on an axis of so many cells.
struct SchedulePlot {
  private let scale: ScheduleScale
  private let cells: Int

  init(_ scale: ScheduleScale, cells: Int) {
    self.scale = scale
    self.cells = cells
  }

  /// The cell of a time; the end of the axis has the last one.
  private func cell(of time: Double) -> Int {
    let part = (time - scale.start) / (scale.end - scale.start)
    return max(0, min(cells - 1, Int((part * Double(cells - 1)).rounded())))
  }

  /// The ticks at round times, far enough apart for their numbers.
  var ticks: [(cell: Int, label: String)] {
    let steps = scale.axis == .week ? [1, 2, 4, 8, 12, 26, 52, 104] : [1, 2, 3, 6, 12, 24, 60]
    let perUnit = Double(cells - 1) / (scale.end - scale.start)
    let step = steps.first { Double($0) * perUnit >= 4 } ?? steps[steps.count - 1]
    let first = Int((scale.start / Double(step)).rounded(.up))
    let last = Int((scale.end / Double(step)).rounded(.down))
    guard first <= last else { return [] }
    return (first...last).map { number in
      (cell(of: Double(number * step)), String(number * step))
    }
  }

  /// Whether several times of a lane fall into one cell.
  func joinsMarks(of lane: Schedule.Lane) -> Bool {
    Set(lane.times.map(cell)).count < lane.times.count
  }

  /// The marks of a lane; several times within one cell are one mark.
  func text(of lane: Schedule.Lane) -> String {
    var text = Array(repeating: " ", count: cells)
    for span in lane.spans {
      for cell in cell(of: span.lowerBound)...cell(of: span.upperBound) {
        text[cell] = lane.mark.sign
      }
    }
    for time in lane.times { text[cell(of: time)] = lane.mark.sign }
    let last = text.lastIndex { $0 != " " } ?? -1
    return text[...last].joined()
  }
}

extension Schedule.Lane.Mark {
  /// The sign of one cell for something given.
  var sign: String {
    switch self {
    case .radiotherapy: "█"
    case .dose: "▲"
    case .placebo: "△"
    case .chemotherapy: "▼"
    case .surgery: "×"
    }
  }
}
