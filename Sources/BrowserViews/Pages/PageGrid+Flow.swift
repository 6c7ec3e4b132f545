import TrialModel
import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// The boxes of the flow: two ways side by side where there is room, else a list.
  func flow(_ diagram: FlowDiagram) -> [[Line.Span]] {
    guard let root = diagram.root, diagram.branches.count == 2, width >= 76, !isPlain else {
      return flowList(diagram)
    }
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
      branch(steps, column: column, width: each)
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

  private func branch(_ steps: [FlowDiagram.Step], column: Int, width: Int) -> [[Line.Span]] {
    let joint = column + FlowBox.joint
    var lines: [[Line.Span]] = []
    for (place, step) in steps.enumerated() {
      lines += edge(to: step, joint: joint, width: width - FlowBox.joint)
      let exit = place + 1 < steps.count ? FlowBox.joint : nil
      lines += FlowBox(step, width: width, entry: FlowBox.joint, exit: exit).lines(at: column)
    }
    return lines
  }

  /// The line down to a box, with what was taken away beside it.
  private func edge(
    to step: FlowDiagram.Step,
    joint: Int,
    width: Int
  ) -> [[Line.Span]] {
    guard let less = step.less else { return [] }
    let number = "- \(less.figure.flowNumber)"
    let text = joint + 2 + TextWidth.of(number) + 1
    let room = joint + width - text
    return TextWidth.wrap(less.label, to: max(8, room)).enumerated().map { offset, words in
      let label = Line.Span(words, at: text, ink: .dim)
      let edge = Line.Span("│", at: joint)
      return offset == 0
        ? [edge, .init(number, at: joint + 2, figure: step.lessFigure), label] : [edge, label]
    }
  }

  /// The steps one below the other, with what is taken away before each.
  private func flowList(_ diagram: FlowDiagram) -> [[Line.Span]] {
    let end = labelColumn + 6
    func line(_ sign: String, _ box: Flow.Box, _ figure: Int?, note: String?) -> [[Line.Span]] {
      let words = [box.label, note.map { "! \($0)" }].compactMap { $0 }.joined(separator: "  ")
      return TextWidth.wrap(words, to: min(76, width - end - 3)).enumerated().map { offset, words in
        guard offset == 0 else { return [.init(words, at: end + 2)] }
        return [
          .init(sign, at: labelColumn),
          .init(box.figure.flowNumber, endingAt: end, figure: figure),
          .init(words, at: end + 2),
        ]
      }
    }
    func lines(_ step: FlowDiagram.Step) -> [[Line.Span]] {
      let less = step.less.map { line("-", $0, step.lessFigure, note: nil) } ?? []
      let sign = step.less == nil ? " " : "="
      return less + line(sign, step.box, step.figure, note: step.contradiction)
    }
    let root = diagram.root.map(lines) ?? []
    return root + diagram.branches.flatMap { [[]] + $0.flatMap(lines) }
  }
}
