import Browser
import TerminalModel
import TrialModel
import TrialPages
import TrialQuery

/// Draws the rows of the list: marker, mark, the columns that fit, and a star where readers say something of
/// a trial.
struct TrialsTable {
  private let state: BrowserState
  private let screen: TrialsScreen
  private let layout: TrialsLayout
  private let placed: [PlacedColumn]
  /// How many chosen columns the width has no room for.
  let hiddenColumns: Int

  /// A column with its place on the screen.
  private struct PlacedColumn {
    let column: Column
    let start: Int
    let width: Int
  }

  init(_ state: BrowserState, _ screen: TrialsScreen, _ layout: TrialsLayout) {
    self.state = state
    self.screen = screen
    self.layout = layout
    let columns = screen.view.columns ?? layout.standardColumns
    let axis = layout.axisColumns > 0 ? layout.axisColumns + 2 : 0
    let widths = ColumnWidths(columns, room: layout.list.columns - 3 - axis).widths
    var start = 2
    var placed: [PlacedColumn] = []
    for (column, width) in widths {
      placed.append(PlacedColumn(column: column, start: start, width: width))
      start += width + 2
      if column == .result { start += axis }
    }
    self.placed = placed
    self.hiddenColumns = screen.view.columns.map { $0.count - placed.count } ?? 0
  }

  /// Whether a column has a place on the screen.
  func shows(_ column: Column) -> Bool { placed.contains { $0.column == column } }

  /// Where the axis of intervals begins: right of the results; `nil` without it.
  private var axisStart: Int? {
    guard layout.axisColumns > 0, let result = placed.first(where: { $0.column == .result }) else {
      return nil
    }
    return result.start + result.width + 2
  }

  func drawHeads(on canvas: inout Canvas) {
    guard layout.listHead.rows > 1 else { return }
    let row = layout.listHead.row + 1
    for place in placed {
      let title = TextWidth.pad(
        TextWidth.clip(place.column.title, to: place.width),
        to: place.width,
        alignment: place.column.alignment == .right ? .right : .left
      )
      canvas.put(title, column: place.start, row: row, ink: .heading)
    }
    if let axisStart {
      for tick in axis.ticks {
        canvas.put(tick.label, column: axisStart + tick.column, row: row, ink: .dim)
      }
    }
  }

  func drawRows(on canvas: inout Canvas) {
    let rows = screen.listed.dropFirst(screen.top).prefix(layout.list.rows)
    for (offset, row) in rows.enumerated() {
      draw(
        screen.trial(at: row),
        isSelected: screen.top + offset == screen.place,
        row: layout.list.row + offset,
        on: &canvas
      )
      if screen.focus == .list {
        canvas.offer(screen.top + offset, row: layout.list.row + offset)
      }
    }
  }

  private func draw(
    _ trial: ListedTrial,
    isSelected: Bool,
    row: Int,
    on canvas: inout Canvas
  ) {
    if isSelected { canvas.put("▸", column: 0, row: row) }
    if state.marks.contains(trial.id) { canvas.put("+", column: 1, row: row) }
    for (number, place) in placed.enumerated() {
      let text = TextWidth.clip(text(of: trial, in: place), to: place.width)
      let isMarked = number == 0 && isSelected
      let ink: Ink = isMarked ? .selected : .normal
      if place.column.alignment == .right {
        canvas.put(text, endColumn: place.start + place.width, row: row, ink: ink)
      } else {
        canvas.put(text, column: place.start, row: row, ink: ink)
      }
    }
    // It stands in the gap after the first column, which every row has.
    if !trial.notes.isEmpty, let first = placed.first {
      canvas.put("*", column: first.start + first.width, row: row)
    }
    if let axisStart { drawAxis(of: trial, column: axisStart, row: row, on: &canvas) }
    if isSelected, screen.focus == .list { canvas.placeCursor(column: 2, row: row) }
  }

  /// What the column says of a trial; a result too long for it loses its interval, not a digit, and
  /// shows that there is one.
  private func text(of trial: ListedTrial, in place: PlacedColumn) -> String {
    let text = place.column.text(of: trial)
    guard place.column == .result, TextWidth.of(text) > place.width, let headline = trial.headline
    else { return text }
    let number = "\(headline.label) \(headline.estimate)"
    let mark = headline.mark.map { " \($0)" } ?? ""
    let cut = headline.interval == nil ? "" : " (…)"
    return TextWidth.of(number + cut + mark) <= place.width ? number + cut + mark : number + mark
  }

  private var axis: RatioAxis { RatioAxis(columns: layout.axisColumns, lower: 0.35, upper: 2.85) }

  private func drawAxis(of trial: ListedTrial, column: Int, row: Int, on canvas: inout Canvas) {
    let ratio = trial.headline?.ratio
    canvas.put(
      axis.cells(value: ratio?.value, bounds: ratio?.bounds),
      column: column,
      row: row
    )
  }
}
