import Browser
import TerminalModel
import TrialQuery

/// Draws the facets side by side, each value with the number of trials it would leave.
struct FacetsView {
  private let state: BrowserState
  private let screen: TrialsScreen
  private let area: Rectangle

  private static let gap = 2
  private static let usualWidth = 19

  init(_ state: BrowserState, _ screen: TrialsScreen, _ layout: TrialsLayout) {
    self.state = state
    self.screen = screen
    self.area = layout.facets
  }

  func draw(on canvas: inout Canvas) {
    let isFocused = screen.focus == .facets
    let facets = screen.counts.facets
    let abreast = max(1, (area.columns - 2) / (Self.usualWidth + Self.gap))
    let width = max(8, (area.columns - 2) / abreast - Self.gap)
    let first = firstFacet(abreast: abreast, count: facets.count)
    let last = min(facets.count, first + abreast)
    Chrome(state: state).rule(
      "Facets",
      "\(first + 1)-\(last) of \(facets.count)",
      isFocused: isFocused,
      row: area.row,
      on: &canvas
    )
    for number in first..<last {
      let column = 2 + (number - first) * (width + Self.gap)
      draw(
        facets[number],
        column: column,
        width: width,
        cursor: isFocused && number == screen.facetCursor.facet ? screen.facetCursor.value : nil,
        on: &canvas
      )
    }
  }

  /// The facet on the left, so that the one with the cursor is in view.
  private func firstFacet(abreast: Int, count: Int) -> Int {
    guard screen.facetCursor.facet >= abreast else { return 0 }
    return min(screen.facetCursor.facet - abreast + 1, max(0, count - abreast))
  }

  private func draw(
    _ facet: Facet,
    column: Int,
    width: Int,
    cursor: Int?,
    on canvas: inout Canvas
  ) {
    canvas.put(facet.title, column: column, row: area.row + 1, ink: .heading, limit: width)
    let rows = area.rows - 2
    guard rows > 0 else { return }
    let all = facet.choices
    let fits = all.count + facet.others <= rows
    let shown = fits ? rows : rows - 1
    let top = cursor.map { max(0, min($0 - shown + 1, all.count - shown)) } ?? 0
    for (offset, choice) in all.dropFirst(top).prefix(shown).enumerated() {
      let row = area.row + 2 + offset
      draw(choice, column: column, row: row, width: width, on: &canvas)
      if cursor != nil {
        canvas.offer(top + offset, row: row, columns: column..<column + width)
      }
      if cursor == top + offset {
        canvas.put("▸", column: column - 1, row: row)
        canvas.placeCursor(column: column + 1, row: row)
      }
    }
    if !fits {
      let more = all.count + facet.others - shown
      canvas.put(
        "+ \(more) more",
        column: column,
        row: area.row + area.rows - 1,
        ink: .dim,
        limit: width
      )
    }
  }

  private func draw(
    _ choice: Facet.Choice,
    column: Int,
    row: Int,
    width: Int,
    on canvas: inout Canvas
  ) {
    let box = choice.isChosen ? "[x]" : (choice.isExcluded ? "[-]" : "[ ]")
    let count = String(choice.count)
    let ink: Ink = choice.count == 0 && !choice.isChosen ? .disabled : .normal
    canvas.put(box, column: column, row: row, ink: ink)
    let room = width - 4 - count.count - 1
    canvas.put(
      TextWidth.clip(choice.label, to: room),
      column: column + 4,
      row: row,
      ink: ink
    )
    canvas.put(count, endColumn: column + width, row: row, ink: ink)
  }
}
