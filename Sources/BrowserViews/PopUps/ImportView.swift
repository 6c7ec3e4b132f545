import Browser
import TerminalModel

extension PopUpView {
  /// The prompt for what to import: the path, what is wrong with it, and what it can be.
  func draw(_ prompt: ImportPrompt, on canvas: inout Canvas) {
    let columns = Self.importColumns(state.size)
    let path = PathLine("path", prompt.line, at: Self.textColumn, width: columns)
    let lines = [path.line] + lines(under: prompt)
    let area = importArea(lines: lines.count, on: canvas)
    PopUpPanel(area: area, name: name(of: prompt), note: "", lines: lines)
      .draw(from: 0, selected: nil, on: &canvas)
    canvas.placeCursor(
      column: area.content.column + min(path.cursorColumn, area.content.columns - 1),
      row: area.content.row
    )
  }

  func name(of prompt: ImportPrompt) -> String {
    prompt.subject == .records ? "Import" : "Bring in decisions"
  }

  /// What stands under the path: what is wrong with it, how it can go on, and what it can be.
  func lines(under prompt: ImportPrompt) -> [Line] {
    let columns = Self.importColumns(state.size)
    var lines: [Line] = []
    if let refusal = prompt.refusal {
      lines += Self.wrapped(refusal, to: columns).enumerated().map { place, words in
        Line(
          (place == 0 ? [.init("!", at: Self.textColumn - 2, ink: .warnSign)] : [])
            + [.init(words, at: Self.textColumn)]
        )
      }
    } else if !prompt.names.isEmpty {
      lines += Self.wrapped(prompt.names.joined(separator: "  "), to: columns).prefix(4)
        .map { Line([.init($0, at: Self.textColumn)]) }
    } else if prompt.subject == .records, !state.importPath.isEmpty, prompt.path.isEmpty {
      lines.append(
        Self.labelled(
          "last",
          TextWidth.clip(state.importPath, to: columns - Self.textColumn - 8) + "  (Up)"
        )
      )
    }
    lines.append(.blank)
    if prompt.subject == .decisions {
      lines += Self.wrapped(
        "Decisions of somebody else, a file as this program keeps it. Yours stand where the two "
          + "differ, and both are shown.",
        to: columns
      )
      .map { Line([.init($0, at: Self.textColumn, ink: .dim)]) }
    } else if let ending = state.lastEnding {
      lines += Self.wrapped(ending.words, to: columns).prefix(4).enumerated().map { place, words in
        Self.labelled(place == 0 ? "ended" : "", words)
      }
    } else {
      lines += Self.wrapped(
        "Records of ClinicalTrials.gov: a file of JSON or CSV, as it is, as .gz or .zip, or a folder.",
        to: columns
      )
      .map { Line([.init($0, at: Self.textColumn, ink: .dim)]) }
    }
    return lines
  }

  /// How far the import is.
  func drawImporting(on canvas: inout Canvas) {
    guard let work = state.work else { return }
    let lines = lines(about: work)
    let area = importArea(lines: lines.count, on: canvas)
    PopUpPanel(area: area, name: name(of: work), note: "runs beside the browser", lines: lines)
      .draw(from: 0, selected: nil, on: &canvas)
    canvas.placeCursor(onWordsIn: area.content)
  }

  /// What the work does and how far it is, line by line.
  func lines(about work: RunningWork) -> [Line] {
    let columns = Self.importColumns(state.size)
    let left: [Line] =
      work.phase == .listing || work.isStopping
      ? [Self.labelled("now", work.lines[0])]
      : [Self.labelled("time", work.pace.timeLeft ?? "not known yet")]
    let pace = work.pace
    // A service says how many records it has to give, files how many bytes.
    let read =
      pace.askedInWords.map { Self.labelled("asked", $0) }
      ?? Self.labelled("read", "\(pace.amountInWords), \(pace.rateInWords)")
    let studies =
      pace.askedInWords == nil
      ? Self.labelled("studies", pace.studiesInWords)
      : Self.labelled("records", pace.recordsInWords ?? "not known yet")
    return
      [
        Self.subject(of: work, columns), studies,
        Self.labelled("refused", String(pace.refused)),
        Self.labelled("found", pace.findingsInWords), read,
      ] + left
  }

  func name(of work: RunningWork) -> String {
    if case .records = work.subject { "Bring records" } else { "Import" }
  }

  /// The line that says what is imported or brought.
  private static func subject(of work: RunningWork, _ columns: Int) -> Line {
    switch work.subject {
    case .file(let path):
      PathLine("path", TypedLine(path), at: textColumn, width: columns).line
    case .records(let wanted): labelled("what", wanted.words)
    case .list: labelled("what", work.lines[0])
    }
  }

  /// The question whether an import is stopped by leaving.
  func drawLeaving(on canvas: inout Canvas) {
    let lines = leavingLines
    let area = importArea(lines: lines.count, on: canvas)
    PopUpPanel(area: area, name: "Leave?", note: "", lines: lines)
      .draw(from: 0, selected: nil, on: &canvas)
    canvas.placeCursor(onWordsIn: area.content)
  }

  /// The question and its answers, line by line.
  var leavingLines: [Line] {
    let leave = state.keymap.name(of: .quit, in: .leaving)
    let stay = state.keymap.name(of: .back, in: .leaving)
    let running =
      if case .records? = state.work?.subject { "Records are being brought." } else {
        "An import is running."
      }
    return [
      Line([.init("!", at: 2, ink: .warnSign), .init(running, at: 4)]),
      Line([.init("\(leave) stops it and leaves; what was read is kept.", at: 4)]),
      Line([.init("\(stay) stays, and it goes on.", at: 4)]),
    ]
  }

  /// Where words begin after their labels.
  private static let textColumn = 11

  private static func importColumns(_ size: Size) -> Int { min(66, size.columns - 3) }

  private func importArea(lines: Int, on canvas: Canvas) -> PopUpArea {
    PopUpArea(state.size, columns: 66, rows: lines, isPlain: canvas.theme.isPlain, isHigh: true)
  }

  private static func labelled(_ label: String, _ text: String) -> Line {
    Line([.init(label, at: 2, ink: .dim), .init(text, at: textColumn)])
  }

  private static func wrapped(_ text: String, to columns: Int) -> [String] {
    TextWidth.wrap(text, to: max(8, columns - textColumn - 1))
  }
}
