import Browser
import TerminalModel
import TrialModel
import TrialScreening

/// Draws a record of a review beside the criteria, to be decided on.
struct ScreeningView {
  private let state: BrowserState
  private let screen: ScreeningScreen

  init(_ state: BrowserState, _ screen: ScreeningScreen) {
    self.state = state
    self.screen = screen
  }

  func draw(on canvas: inout Canvas) {
    let layout = ScreeningLayout(state, screen, isPlain: canvas.theme.isPlain)
    let chrome = Chrome(state: state)
    if layout.head.rows > 0 {
      let name = state.openReview?.name ?? ""
      chrome.breadcrumb(
        ["rtio-tui", name, screen.queue.rawValue],
        identity: identity,
        row: layout.head.row,
        on: &canvas
      )
    }
    if layout.queues.rows > 0 {
      QueuesLine(state, open: screen.queue).draw(row: layout.queues.row, on: &canvas)
    }
    if layout.rule.rows > 0 {
      let below = layout.below(screen.scroll)
      let more = below > 0 ? "\(below) \(below == 1 ? "line" : "lines") below" : ""
      chrome.rule(recordName, more, isFocused: true, row: layout.rule.row, on: &canvas)
    }
    draw(layout.panelText, from: 0, in: layout.panel, on: &canvas)
    draw(layout.recordText, from: screen.scroll, in: layout.record, indent: 1, on: &canvas)
    canvas.placeCursor(column: 1, row: layout.record.row)
    chrome.status(place, about, row: layout.status.row, on: &canvas)
    if layout.keys.rows > 0 { chrome.keys(row: layout.keys.row, on: &canvas) }
  }

  /// Who reads, and at which stage.
  private var identity: String {
    guard let open = state.openReview else { return "" }
    return [open.reader?.text, open.stage.rawValue].compactMap { $0 }.joined(separator: " · ")
  }

  private var recordName: String {
    guard let id = screen.id else { return "Nothing left" }
    let mark = state.marks.contains(id) ? " +" : ""
    let trial = screen.record ?? state.catalogue.trial(id)
    return [id.text, trial?.acronym].compactMap { $0 }.joined(separator: " ") + mark
  }

  /// Where the record stands in its queue.
  private var place: String {
    guard let place = screen.place else { return "none" }
    return "\(place + 1) of \(screen.order.count)"
  }

  /// On small screens what the record is called; elsewhere how far the reader is.
  private var about: String {
    guard let open = state.openReview else { return "" }
    if state.size.rows < 16 { return recordName }
    let left = open.count(of: .toRead)
    return "\(left) to read at this stage"
  }

  private func draw(
    _ text: RecordText,
    from scroll: Int,
    in area: Rectangle,
    indent: Int = 0,
    on canvas: inout Canvas
  ) {
    for (offset, line) in text.lines.dropFirst(scroll).prefix(area.rows).enumerated() {
      let row = area.row + offset
      var column = area.column + indent + line.column
      let end = area.endColumn
      for piece in line.pieces {
        column = canvas.put(
          piece.text,
          column: column,
          row: row,
          ink: Ink(piece.role),
          limit: max(0, end - column)
        )
      }
      for cell in line.cells {
        let start = area.column + indent + cell.column
        canvas.put(
          cell.piece.text,
          column: start,
          row: row,
          ink: Ink(cell.piece.role),
          limit: max(0, end - start)
        )
      }
    }
  }
}

extension Ink {
  /// How a piece of a record's text looks.
  fileprivate init(_ role: RecordText.Role) {
    self =
      switch role {
      case .normal: .normal
      case .heading: .heading
      case .dim: .dim
      case .marked: .match
      case .key: .keyHint
      case .warning: .warnSign
      }
  }
}

/// The lists of a review in one line, each with how many records it has; the open one in brackets.
struct QueuesLine {
  private let state: BrowserState
  private let open: ScreeningQueue

  init(_ state: BrowserState, open: ScreeningQueue) {
    self.state = state
    self.open = open
  }

  /// Lists without a record give way where not all have room; the open one stays.
  func draw(row: Int, on canvas: inout Canvas) {
    guard let review = state.openReview else { return }
    let room = canvas.size.columns - 2
    var shown = ScreeningQueue.allCases
    func name(_ queue: ScreeningQueue) -> String {
      "\(queue.rawValue) \(review.countText(of: queue))"
    }
    func width() -> Int { shown.reduce(0) { $0 + TextWidth.of(name($1)) + 2 } }
    if width() > room { shown.removeAll { $0 != open && review.isEmpty($0) } }
    while width() > room, let last = shown.lastIndex(where: { $0 != open }) {
      shown.remove(at: last)
    }
    var column = 1
    for queue in shown {
      let isOpen = queue == open
      let ink: Ink = isOpen ? .accent : review.isEmpty(queue) ? .disabled : .normal
      if isOpen { canvas.put("[", column: column, row: row, ink: ink) }
      let end = canvas.put(name(queue), column: column + 1, row: row, ink: ink)
      if isOpen { canvas.put("]", column: end, row: row, ink: ink) }
      column = end + 1
    }
  }
}

extension PopUpView {
  /// The ways to decide on a record, and a note.
  func draw(_ popUp: ScreeningPopUp, on canvas: inout Canvas) {
    let layout = ScreeningPopUpLayout(popUp, size: state.size, isPlain: canvas.theme.isPlain)
    FormView(
      area: layout.area,
      name: "Decide on \(popUp.id.text)",
      note: "\(popUp.ways.count) ways",
      lines: layout.lines,
      field: ScreeningPopUp.Field.note
    )
    .draw(selected: popUp.selected, on: &canvas)
  }
}
