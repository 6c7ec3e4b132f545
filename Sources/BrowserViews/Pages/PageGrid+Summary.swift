import Browser
import TerminalModel
import TrialPages

/// Where the columns of a summary of findings stand for a width.
private struct SummaryColumns {
  let width: Int

  /// Whether all but the figure of the control risk fits on one line.
  var isWide: Bool { width >= 100 }
  var isNarrow: Bool { width < 60 }

  /// The cells of the label.
  var labelWidth: Int { isNarrow ? 13 : isWide ? 30 : 28 }
  /// The columns after the counts of trials and patients, on wide screens alone.
  var trialsEnd: Int { 38 }
  var patientsEnd: Int { 47 }
  /// Where ratio and interval begin.
  var effect: Int { isNarrow ? 16 : isWide ? 49 : 31 }
  /// The column after how many have the event with control.
  var riskEnd: Int { isWide ? 80 : 58 }
  /// Where the difference begins.
  var difference: Int { isWide ? 83 : 60 }
  /// Where the certainty begins, on wide screens alone.
  var certainty: Int { 105 }
}

extension PageGrid {
  /// The heads of the columns of a summary of findings.
  func summaryHead(_ name: String) -> [Line] {
    let columns = SummaryColumns(width: width)
    var spans: [Line.Span] = [.init(name, at: 1, ink: .heading)]
    guard !columns.isNarrow else {
      spans.append(.init("effect (95 % CI)", at: columns.effect, ink: .dim))
      return [Line(spans)]
    }
    if columns.isWide {
      spans += [
        .init("trials", endingAt: columns.trialsEnd, ink: .dim),
        .init("patients", endingAt: columns.patientsEnd, ink: .dim),
      ]
    }
    spans += [
      .init("effect (95 % CI)", at: columns.effect, ink: .dim),
      .init("control", endingAt: columns.riskEnd, ink: .dim),
      .init("more, fewer in 1,000", at: columns.difference, ink: .dim),
    ]
    if columns.isWide { spans.append(.init("certainty", at: columns.certainty, ink: .dim)) }
    return [Line(spans)]
  }

  /// A row of a summary: its numbers on one line, what they are of below it.
  func summary(_ line: SummaryLine) -> [[Line.Span]] {
    let columns = SummaryColumns(width: width)
    if columns.isNarrow { return narrow(line, columns) }
    var first: [Line.Span] = [
      .init(TextWidth.clip(line.label, to: columns.labelWidth), at: labelColumn),
      .init(line.effect, at: columns.effect, figure: line.effectFigure),
      .init(line.risk, endingAt: columns.riskEnd, figure: line.riskFigure),
      .init(line.difference, at: columns.difference, figure: line.differenceFigure),
    ]
    let risk = columns.isWide ? line.riskOrigin : line.riskOriginShort
    let origin = [line.note, risk].filter { !$0.isEmpty }.joined(separator: " · ")
    if columns.isWide {
      first += [
        .init(line.trials, endingAt: columns.trialsEnd),
        .init(Int(line.patients) == nil ? "" : line.patients, endingAt: columns.patientsEnd),
        .init(
          TextWidth.clip(line.certainty, to: width - columns.certainty - 1),
          at: columns.certainty
        ),
      ]
      guard !origin.isEmpty else { return [first] }
      let room = width - columns.effect - 1
      return [first, [.init(TextWidth.clip(origin, to: room), at: columns.effect, ink: .dim)]]
    }
    guard !line.trials.isEmpty else { return [first] }
    return [
      first,
      [
        .init(
          TextWidth.clip(line.body, to: columns.effect - labelColumn - 3),
          at: labelColumn + 2,
          ink: .dim
        ),
        .init(
          TextWidth.clip(origin, to: columns.difference - columns.effect - 1),
          at: columns.effect,
          ink: .dim
        ),
        .init(
          TextWidth.clip(line.certaintyWords, to: width - columns.difference - 1),
          at: columns.difference,
          ink: .dim
        ),
      ],
    ]
  }

  /// The same below 60 columns, in three lines.
  private func narrow(_ line: SummaryLine, _ columns: SummaryColumns) -> [[Line.Span]] {
    let room = width - labelColumn - 3
    let effect = line.effect.filter { $0 != "(" && $0 != ")" }
    let first: [Line.Span] = [
      .init(TextWidth.clip(line.shortLabel, to: columns.labelWidth), at: labelColumn),
      .init(effect, at: columns.effect, figure: line.effectFigure),
    ]
    guard !line.trials.isEmpty else { return [first] }
    let risk = "\(line.risk) in 1,000:"
    let difference = labelColumn + 3 + TextWidth.of(risk)
    return [
      first,
      [
        .init(risk, at: labelColumn + 2, figure: line.riskFigure),
        .init(line.difference, at: difference, figure: line.differenceFigure),
      ],
      [
        .init(
          TextWidth.clip("\(line.body), \(line.certaintyWords)", to: room),
          at: labelColumn + 2,
          ink: .dim
        )
      ],
    ]
  }
}
