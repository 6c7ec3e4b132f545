import Browser
import TerminalModel
import TrialModel
import TrialQuery

/// Draws what matters most of the selected trial under the list.
struct PreviewView {
  private let state: BrowserState
  private let screen: TrialsScreen
  private let area: Rectangle

  init(_ state: BrowserState, _ screen: TrialsScreen, _ layout: TrialsLayout) {
    self.state = state
    self.screen = screen
    self.area = layout.preview
  }

  func draw(on canvas: inout Canvas) {
    let row = screen.selectedRow.map(screen.index.trial)
    let name = row.map { [$0.id.text, $0.acronym].compactMap(\.self).joined(separator: " ") }
    Chrome(state: state)
      .rule(name ?? "Preview", "", isFocused: false, row: area.row, on: &canvas)
    guard let row else { return }
    let width = canvas.size.columns
    let lines =
      state.catalogue.trial(row.id).map { Preview(of: $0, width: width).lines }
      ?? RowPreview(of: row, width: width).lines
    for (offset, line) in lines.prefix(area.rows - 1).enumerated() {
      for span in line.spans {
        canvas.put(span.text, column: span.column, row: area.row + 1 + offset, role: span.role)
      }
    }
  }
}

/// What matters most of a trial in seven lines: what it is, its main results, then and now.
struct Preview {
  private let trial: Trial
  private let width: Int

  init(of trial: Trial, width: Int) {
    self.trial = trial
    self.width = width
  }

  private var isNarrow: Bool { width < 100 }
  private var labelWidth: Int { isNarrow ? 19 : 30 }
  private var armWidth: Int { isNarrow ? 17 : 24 }
  private func armColumn(_ index: Int) -> Int { 3 + labelWidth + index * armWidth }
  private var ratioColumn: Int { armColumn(2) }

  var lines: [Line] {
    let title = Line([.init(trial.title, at: 2)])
    let knowledge = [then, now].compactMap { $0 }
    let room = 6 - knowledge.count
    let figures = results.map(line(of:)) + [toxicity].compactMap { $0 }
    guard !figures.isEmpty else { return [title, design] + knowledge }
    return [title, heads] + figures.prefix(room - 1) + knowledge
  }

  private var design: Line {
    Line([.init(TextWidth.clip(trial.overview.design.text, to: width - 3), at: 2)])
  }

  /// The arms that are compared, the experimental one first.
  private var arms: [Arm] {
    let pair = [Arm.Side.experimental, .control].compactMap { side in
      trial.arms.first { $0.side == side }
    }
    return pair
  }

  private var heads: Line {
    Line(
      arms.enumerated().flatMap { index, arm -> [Line.Span] in
        let isExperimental = arm.side == .experimental
        let count = arm.size(of: .randomised)?.value.value.map { " \($0.digits)" } ?? ""
        let column = armColumn(index)
        return [
          .init(
            isExperimental ? "●" : "○",
            at: column,
            role: isExperimental ? .experimentalSign : .controlSign
          ),
          .init(
            TextWidth.clip("\(arm.shortLabel)\(count)", to: armWidth - 3),
            at: column + 2,
            role: isExperimental ? .experimentalHead : .controlHead
          ),
        ]
      }
    )
  }

  /// The main ratios: the headline's, then overall survival and others of the same source.
  private var results: [ReportedResult] {
    let whole = trial.results.filter {
      $0.kind == .ratio && $0.subgroup == nil && $0.period == nil
    }
    let source = trial.results.first(where: \.isHeadline)?.figure.source
    var chosen: [ReportedResult] = []
    for result in whole.sorted(by: { rank($0, source) < rank($1, source) })
    where !chosen.contains(where: { $0.endpoint == result.endpoint }) {
      chosen.append(result)
    }
    return chosen
  }

  private func rank(_ result: ReportedResult, _ source: SourceKey?) -> Int {
    if result.isHeadline { return 0 }
    let isSameSource = result.figure.source == source
    return (result.endpoint == "overall survival" ? 1 : 3) + (isSameSource ? 0 : 1)
  }

  private func line(of ratio: ReportedResult) -> Line {
    var spans: [Line.Span] = [
      .init(
        TextWidth.clip(isNarrow ? ratio.endpointLabel : ratio.endpoint, to: labelWidth - 5)
          + (arms.contains { median(of: $0, beside: ratio) != nil } ? ", mo" : ""),
        at: 2
      )
    ]
    for (index, arm) in arms.enumerated() {
      guard let median = median(of: arm, beside: ratio) else { continue }
      spans.append(
        .init(
          median.figure.inDigits(within: armWidth - 1),
          at: armColumn(index)
        )
      )
    }
    let label = ratio.measure == "hazard ratio" ? "HR" : (ratio.measure ?? "ratio")
    let figure = "\(label) \(ratio.figure.inDigits)"
    let p = ratio.figure.p.map { "  \($0.text)" } ?? ""
    let fits = ratioColumn + TextWidth.of(figure + p) < width
    spans.append(.init(fits ? figure + p : figure, at: ratioColumn))
    return Line(spans)
  }

  /// The median of an arm that the source of a ratio prints with it; `nil` when it prints none.
  private func median(of arm: Arm, beside ratio: ReportedResult) -> ReportedResult? {
    trial.results.first {
      $0.kind == .median && $0.arm == arm.id && $0.endpoint == ratio.endpoint
        && $0.subgroup == nil && $0.figure.source == ratio.figure.source
        && $0.figure.dataCut == ratio.figure.dataCut
    }
  }

  /// The first row of the toxicity table that has both arms.
  private var toxicity: Line? {
    let event = trial.toxicity?.events.first { event in
      arms.allSatisfy { arm in cell(of: arm, in: event) != nil }
    }
    guard let event else { return nil }
    let label = "\(event.term), grade \(event.grade.text)"
    var spans: [Line.Span] = [.init(TextWidth.clip(label, to: labelWidth - 1), at: 2)]
    for (index, arm) in arms.enumerated() {
      guard let cell = cell(of: arm, in: event) else { continue }
      let count =
        cell.affected.map { affected in
          cell.atRisk.map { "\(affected)/\($0)" } ?? "\(affected)"
        } ?? ""
      let percent = cell.percent?.value.value.map { "\($0.digits) %" } ?? ""
      spans.append(
        .init(
          [percent, count].filter { !$0.isEmpty }.joined(separator: "  "),
          at: armColumn(index)
        )
      )
    }
    return Line(spans)
  }

  private func cell(of arm: Arm, in event: AdverseEvent) -> AdverseEventCell? {
    let groups = trial.toxicity?.groups.filter { $0.arm == arm.id }.map(\.id) ?? []
    let cells = event.cells.filter { groups.contains($0.group) }
    return cells.first { $0.affected != nil && $0.percent != nil } ?? cells.first
  }

  private var then: Line? {
    trial.stateThen.map { state in
      let date = state.asOf.map { " (\($0.text))" } ?? ""
      return labelled("Then\(date)", state.text)
    }
  }

  private var now: Line? {
    let date = trial.stateNow.asOf.map { " (\($0.text))" } ?? ""
    return labelled("Now\(date)", trial.stateNow.text)
  }

  private func labelled(_ label: String, _ text: String) -> Line {
    Line([
      .init(label, at: 2, role: .heading),
      .init(TextWidth.clip(text, to: width - 21), at: 19),
    ])
  }
}

extension Figure {
  /// The number with its interval, or alone where that does not fit.
  fileprivate func inDigits(within room: Int) -> String {
    TextWidth.of(inDigits) <= room ? inDigits : numberInUse?.digits ?? "-"
  }

  /// The number with its interval in the digits of the source: `0.85 (0.72-1.00)`.
  ///
  /// Where there is a correction the corrected figures are given, unless a reader keeps the print;
  /// marked `!`, `c` or `k`.
  var inDigits: String {
    let number = numberInUse?.digits ?? "-"
    let interval = intervalInUse
    let mark = correction.map { " \($0.mark)" } ?? ""
    return (interval.map { "\(number) (\($0.text))" } ?? number) + mark
  }
}
