import Browser
import TerminalModel
import TrialModel

/// Draws what was imported so far: when, how it ended, what it found, from where.
struct ImportsView {
  private let state: BrowserState
  private let screen: ImportsScreen

  init(_ state: BrowserState, _ screen: ImportsScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    let imports = screen.imports ?? []
    let count = imports.count
    RowsOfTwoView(
      state: state,
      path: ["Imports"],
      identity: count == 0 ? "" : "newest first, times in UTC",
      count: count,
      selected: screen.selected,
      emptiness: screen.imports == nil
        ? ["What was imported so far could not be read."]
        : ["Nothing was imported yet; i imports a file or folder."],
      place: count == 0 ? "none" : "\(screen.selected + 1) of \(count)",
      caption: count == 0
        ? .blank
        : Line([
          .init("begun", at: 3, ink: .heading), .init("ended", at: 21, ink: .heading),
          .init("found", at: 34, ink: .heading), .init("from", at: 50, ink: .heading),
        ]),
      lines: { Self.lines(of: imports[$0]) }
    )
    .draw(on: &canvas)
  }

  private static func lines(of made: PastImport) -> (Line, Line) {
    let sign: [Line.Span] = made.findings > 0 ? [.init("!", at: 1, ink: .warnSign)] : []
    let first = Line(
      sign + [
        .init(made.moment, at: 3, figure: 0), .init(made.ending, at: 21),
        .init(made.findingsInWords, at: 34), .init(made.source, at: 50),
      ]
    )
    return (first, Line([.init(made.outcome, at: 21, ink: .dim)]))
  }
}

/// Draws the findings of an import: which study, where, what is wrong.
struct FindingsView {
  private let state: BrowserState
  private let screen: FindingsScreen

  init(_ state: BrowserState, _ screen: FindingsScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    let findings = screen.findings
    let total = screen.count.map { " of \($0)" } ?? ""
    let left = screen.leavesOutWarnings ? ", warnings left out" : ""
    RowsOfTwoView(
      state: state,
      path: ["Imports", screen.subject.moment],
      identity: screen.subject.outcome,
      count: findings.count,
      selected: screen.selected,
      emptiness: screen.leavesOutWarnings
        ? [
          "No file and no study was refused; "
            + "\(state.keymap.name(of: .toggleWarnings)) shows the warnings."
        ]
        : ["The findings could not be read."],
      place: findings.isEmpty ? "none" : "\(screen.selected + 1)\(total)\(left)",
      caption: Line([.init(screen.subject.source, at: 3, ink: .dim)]),
      lines: { Self.lines(of: findings[$0]) }
    )
    .draw(on: &canvas)
  }

  private static func lines(of finding: KeptFinding) -> (Line, Line) {
    let sign =
      finding.isFailure
      ? Line.Span("✗", at: 1, ink: .failSign) : Line.Span("!", at: 1, ink: .warnSign)
    let study = finding.study?.text ?? "not known"
    let first = Line([
      sign, .init(study, at: 3, figure: 0), .init(finding.placeInWords, at: 16),
    ])
    return (first, Line([.init("\(finding.what); \(finding.remedy)", at: 16, ink: .dim)]))
  }
}

extension KeptFinding {
  /// Where it was found: file, line and place in the record.
  var placeInWords: String {
    [file?.split(separator: "/").last.map(String.init), line.map { "line \($0)" }, path]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
