import Browser
import TrialPages
import TerminalModel

/// A box of the flow, with its number on the right and a line below when a sum does not hold.
struct FlowBox {
  /// The cell of its edge at which the line to the next box leaves, from 0 at the left corner; far
  /// left, so that there is room beside the line for what was taken away.
  static let joint = 4

  private let step: FlowDiagram.Step
  private let width: Int
  /// The cell of the upper edge at which a line comes in, from 0 at the left corner.
  private let entry: Int?
  /// The cell of the lower edge at which a line leads on.
  private let exit: Int?

  init(_ step: FlowDiagram.Step, width: Int, entry: Int?, exit: Int?) {
    self.step = step
    self.width = width
    self.entry = entry
    self.exit = exit
  }

  /// The lines of the box with its left corner at a column.
  func lines(at column: Int) -> [[Line.Span]] {
    let number = step.box.number
    let room = width - 5 - TextWidth.of(number)
    let end = column + width - 1
    var lines: [[Line.Span]] = [[.init(edge("┌", "┐", joint: entry, sign: "┴"), at: column)]]
    for (offset, words) in TextWidth.wrap(step.box.label, to: room).enumerated() {
      var spans: [Line.Span] = [.init("│", at: column), .init(words, at: column + 2)]
      if offset == 0 { spans.append(.init(number, endingAt: end - 1, figure: step.box.figure)) }
      lines.append(spans + [.init("│", at: end)])
    }
    if let contradiction = step.contradiction {
      lines.append([
        .init("│", at: column), .init("!", at: column + 2, ink: .warnSign),
        .init("\(contradiction), not \(number)", at: column + 4), .init("│", at: end),
      ])
    }
    return lines + [[.init(edge("└", "┘", joint: exit, sign: "┬"), at: column)]]
  }

  private func edge(_ left: String, _ right: String, joint: Int?, sign: String) -> String {
    let middle = (1..<(width - 1)).map { $0 == joint ? sign : "─" }
    return left + middle.joined() + right
  }
}
