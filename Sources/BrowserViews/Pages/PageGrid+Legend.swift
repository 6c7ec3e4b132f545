import Browser
import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// Signs with their words, as many in a line as fit.
  func legend(_ legend: PageLegend) -> [[Line.Span]] {
    let entries: [String] =
      switch legend {
      case .changes: ChangeMark.allCases.map { "\($0.sign) \($0.rawValue)" }
      case .schedule(let schedule): self.entries(for: schedule)
      }
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, TextWidth.of(last) + TextWidth.of(entry) + 3 < width - labelColumn {
        lines[lines.count - 1] = "\(last)   \(entry)"
      } else {
        lines.append(entry)
      }
    }
    return lines.map { [.init($0, at: labelColumn, ink: .dim)] }
  }

  private func entries(for schedule: Schedule) -> [String] {
    let marks = Schedule.Lane.Mark.allCases.filter { mark in
      schedule.lanes.contains { $0.mark == mark }
    }
    let continues = schedule.lanes.contains(where: \.continues)
    let plot = SchedulePlot(ScheduleScale(schedule), cells: axisCells)
    return marks.map { "\($0.sign) \($0.rawValue)" } + (continues ? ["··> goes on"] : [])
      + (schedule.lanes.contains(where: plot.joinsMarks) ? ["a sign may stand for several"] : [])
  }
}

extension ChangeMark {
  /// The sign of one cell for how something stands now.
  var sign: String {
    switch self {
    case .new: "+"
    case .changed: "~"
    case .contradicts: "!"
    case .same: "="
    case .notStated: "-"
    }
  }

  var ink: Ink { self == .contradicts ? .warnSign : .normal }
}
