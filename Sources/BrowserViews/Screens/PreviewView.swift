import Browser
import TerminalModel
import TrialModel
import TrialPages
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
    let screening = ScreeningPreview(of: row, width: width).lines
    let preview =
      state.catalogue.trial(row.id)
      .map { trial in
        Preview(of: trial, in: state.catalogue, width: width, rows: 7 - screening.count).lines
      }
      ?? RowPreview(of: row, width: width).lines
    // What was decided stands under the title, and is not what is cut off.
    let lines = preview.prefix(1) + screening + preview.dropFirst()
    for (offset, line) in lines.prefix(area.rows - 1).enumerated() {
      for span in line.spans {
        canvas.put(span.text, column: span.column, row: area.row + 1 + offset, ink: span.ink)
      }
    }
  }
}

/// What matters most of a trial in seven lines at most: what it is, its main findings, then and now.
struct Preview {
  private let trial: Trial
  private let findings: MainFindings
  private let width: Int
  /// How many lines there is room for, from 4.
  private let rows: Int

  init(of trial: Trial, in catalogue: Catalogue, width: Int, rows: Int = 7) {
    self.trial = trial
    self.width = width
    self.rows = rows
    findings = MainFindings(trial, in: catalogue)
  }

  private var isNarrow: Bool { width < 100 }
  private var labelWidth: Int { isNarrow ? 19 : 30 }
  private var armWidth: Int { isNarrow ? 17 : 24 }
  private func armColumn(_ index: Int) -> Int { 3 + labelWidth + index * armWidth }
  private var ratioColumn: Int { armColumn(2) }

  var lines: [Line] {
    let title = Line([.init(TextWidth.clip(trial.title, to: width - 3), at: 2)])
    let knowledge = [then, now].compactMap { $0 }
    let figures = findings.lines.prefix(rows - 2 - knowledge.count)
    guard !figures.isEmpty else { return [title, design] + knowledge }
    return [title, heads] + figures.map(line(of:)) + knowledge
  }

  private var design: Line {
    Line([.init(TextWidth.clip(trial.overview.design.text, to: width - 3), at: 2)])
  }

  /// The places of the arms there is room for: the first of each side, else the first two.
  private var columns: [Int] {
    let heads = findings.heads
    let sides = [Arm.Side.experimental, .control].compactMap { side in
      heads.firstIndex { $0.side == side }
    }
    return sides.isEmpty ? Array(heads.indices.prefix(2)) : sides
  }

  private var heads: Line {
    Line(
      columns.enumerated().flatMap { index, place -> [Line.Span] in
        let head = findings.heads[place]
        let isControl = head.side == .control
        let column = armColumn(index)
        return [
          .init(
            isControl ? "○" : "●",
            at: column,
            ink: isControl ? .controlSign : .experimentalSign
          ),
          .init(
            TextWidth.clip(head.label + (head.count.map { " \($0)" } ?? ""), to: armWidth - 3),
            at: column + 2,
            ink: isControl ? .controlHead : .experimentalHead
          ),
        ]
      }
    )
  }

  /// A finding with its label, the values of the arms, and the ratio between them.
  private func line(of finding: PreviewLine) -> Line {
    let label = isNarrow ? finding.shortLabel : finding.label
    var spans: [Line.Span] = [.init(TextWidth.clip(label, to: labelWidth - 1), at: 2)]
    for (index, place) in columns.enumerated() {
      guard let value = finding.values.first(where: { $0.column == place }) else { continue }
      let isLast = index == columns.count - 1
      spans.append(
        .init(
          shortened(value.text, marks: isLast ? finding.marks : ""),
          at: armColumn(index)
        )
      )
    }
    if let ratio = finding.ratio {
      let figure = "\(finding.measure) \(ratio.text)"
      let marks = ratio.marks.isEmpty ? "" : " \(ratio.marks)"
      let whole = [figure + marks, ratio.p].filter { !$0.isEmpty }.joined(separator: "  ")
      let fits = ratioColumn + TextWidth.of(whole) < width
      spans.append(.init(fits ? whole : figure + marks, at: ratioColumn))
    }
    return Line(spans)
  }

  /// A value with its marks, without the interval or the counts in brackets where they do not fit.
  private func shortened(_ value: String, marks: String) -> String {
    let tail = marks.isEmpty ? "" : " \(marks)"
    if TextWidth.of(value + tail) < armWidth { return value + tail }
    return value.prefix { $0 != "(" }.trimmingBlanks + tail
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
      .init(label, at: 2, ink: .heading),
      .init(TextWidth.clip(text, to: width - 21), at: 19),
    ])
  }
}

extension Substring {
  /// Without blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
