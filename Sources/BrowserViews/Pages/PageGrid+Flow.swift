import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// The boxes of the flow: one way down, or two side by side where there is room, else a list.
  func flow(_ diagram: FlowDiagram) -> [[Line.Span]] {
    guard let root = diagram.root, !isPlain else { return flowList(diagram) }
    if diagram.branches.count == 1, width >= 44 {
      let each = min(48, width - labelColumn - 2)
      let first = FlowBox(root, width: each, entry: nil, exit: FlowBox.joint)
      let room = min(76, width - labelColumn - 2)
      return first.lines(at: labelColumn)
        + branch(diagram.branches[0], column: labelColumn, width: each, room: room)
    }
    guard diagram.branches.count == 2, width >= 76 else { return flowList(diagram) }
    let each = min(48, (width - 6) / 2)
    let columns = [labelColumn, labelColumn + each + 2]
    let whole = columns[1] + each - columns[0]
    let rootWidth = min(whole, 44)
    let rootColumn = labelColumn + (whole - rootWidth) / 2
    let joints = columns.map { $0 + FlowBox.joint }
    var lines = FlowBox(root, width: rootWidth, entry: nil, exit: rootWidth / 2).lines(
      at: rootColumn
    )
    lines.append([fork(from: rootColumn + rootWidth / 2, to: joints)])
    let branches = zip(diagram.branches, columns).map { steps, column in
      branch(steps, column: column, width: each, room: each)
    }
    for line in 0..<(branches.map(\.count).max() ?? 0) {
      lines.append(branches.flatMap { line < $0.count ? $0[line] : [] })
    }
    return lines
  }

  /// The line that leads from one box to the two ways.
  private func fork(from middle: Int, to joints: [Int]) -> Line.Span {
    let cells = (joints[0]...joints[1]).map { column in
      switch column {
      case joints[0]: "┌"
      case joints[1]: "┐"
      case middle: "┴"
      default: "─"
      }
    }
    return .init(cells.joined(), at: joints[0])
  }

  /// Boxes of a width one under the other, with as much room for what is beside the lines between them.
  private func branch(
    _ steps: [FlowDiagram.Step],
    column: Int,
    width: Int,
    room: Int
  ) -> [[Line.Span]] {
    let joint = column + FlowBox.joint
    var lines: [[Line.Span]] = []
    for (place, step) in steps.enumerated() {
      lines += edge(to: step, joint: joint, width: room - FlowBox.joint)
      let exit = place + 1 < steps.count ? FlowBox.joint : nil
      lines += FlowBox(step, width: width, entry: FlowBox.joint, exit: exit).lines(at: column)
    }
    return lines
  }

  /// The line down to a box, with what changed beside it.
  private func edge(
    to step: FlowDiagram.Step,
    joint: Int,
    width: Int
  ) -> [[Line.Span]] {
    let numbers = step.changes.map { "\($0.sign) \($0.box.number)" }
    let text = joint + 2 + (numbers.map(TextWidth.of).max() ?? 0) + 1
    return zip(step.changes, numbers).flatMap { change, number in
      let room = joint + width - text
      return TextWidth.wrap(change.box.label, to: max(8, room)).enumerated().map { offset, words in
        let label = Line.Span(words, at: text, ink: .dim)
        let edge = Line.Span("│", at: joint)
        return offset == 0
          ? [edge, .init(number, at: joint + 2, figure: change.box.figure), label] : [edge, label]
      }
    }
  }

  /// The steps one below the other, with what is taken away before each.
  private func flowList(_ diagram: FlowDiagram) -> [[Line.Span]] {
    let end = labelColumn + 6
    func line(_ sign: String, _ box: FlowDiagram.Box, note: String?) -> [[Line.Span]] {
      let words = [box.label, note.map { "! \($0)" }].compactMap { $0 }.joined(separator: "  ")
      return TextWidth.wrap(words, to: min(76, width - end - 3)).enumerated().map { offset, words in
        guard offset == 0 else { return [.init(words, at: end + 2)] }
        return [
          .init(sign, at: labelColumn),
          .init(box.number, endingAt: end, figure: box.figure),
          .init(words, at: end + 2),
        ]
      }
    }
    func lines(_ step: FlowDiagram.Step) -> [[Line.Span]] {
      let changes = step.changes.flatMap { line($0.sign, $0.box, note: nil) }
      let sign = step.changes.isEmpty ? " " : "="
      return changes + line(sign, step.box, note: step.contradiction)
    }
    let root = diagram.root.map(lines) ?? []
    // Two ways stand apart; one goes on.
    let gap: [[Line.Span]] = diagram.branches.count > 1 ? [[]] : []
    return root + diagram.branches.flatMap { gap + $0.flatMap(lines) }
  }
}
