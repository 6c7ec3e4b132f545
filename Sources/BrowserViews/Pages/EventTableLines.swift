import TrialPages

/// Where the lines of a long table of adverse events stand, reckoned without making its rows.
///
/// All events take equally many lines and all names one, but for the selected row, which is made to
/// be measured. So the line of a row and the row of a line follow from their places.
struct EventTableLines: Hashable, Sendable {
  private let table: EventTable
  private let grid: PageGrid
  /// The place of the first row of the table among the selectable rows of the page.
  let firstRow: Int
  /// The place in the table of the selected row; `nil` when it stands elsewhere.
  private let selected: Int?
  private let selectedLines: [[Line.Span]]
  /// How many lines an event takes that is not selected.
  private let each: Int

  init(_ table: EventTable, grid: PageGrid, firstRow: Int, selectedRow: Int?) {
    self.table = table
    self.grid = grid
    self.firstRow = firstRow
    each = grid.height(of: table.head)
    let place = selectedRow.map { $0 - firstRow }
    selected = place.flatMap { (0..<table.count).contains($0) ? $0 : nil }
    selectedLines =
      selected.map { grid.eventLines(Self.posted(table, at: $0), table.head, isSelected: true) }
      ?? []
  }

  /// How many lines the table takes.
  var count: Int { start(of: table.count) }

  /// The lines of a row of the page, counted from the first line of the table; `nil` for others.
  func extent(ofRow row: Int) -> ClosedRange<Int>? {
    let place = row - firstRow
    guard (0..<table.count).contains(place) else { return nil }
    return start(of: place)...(start(of: place + 1) - 1)
  }

  /// The row of the page that a line belongs to.
  func row(ofLine line: Int) -> Int { firstRow + place(ofLine: line) }

  /// One line, counted from the first line of the table.
  func line(_ line: Int) -> Line {
    let place = place(ofLine: line)
    let spans =
      place == selected
      ? selectedLines
      : grid.eventLines(Self.posted(table, at: place), table.head, isSelected: false)
    let offset = line - start(of: place)
    return Line(
      spans.indices.contains(offset) ? spans[offset] : [],
      row: firstRow + place,
      isFirst: offset == 0
    )
  }

  private static func posted(_ table: EventTable, at place: Int) -> PostedRow {
    if case .posted(let row) = table.row(at: place).content { return row }
    return PostedRow(label: "", cells: [], widest: 0)
  }

  /// The first line of a row; that of the place after the last is the number of lines.
  private func start(of place: Int) -> Int {
    let usual = place * each - names(before: place) * (each - 1)
    guard let selected, selected < place else { return usual }
    let isName = names(before: selected + 1) > names(before: selected)
    return usual + selectedLines.count - (isName ? 1 : each)
  }

  private func names(before place: Int) -> Int {
    var low = 0
    var high = table.names.count
    while low < high {
      let middle = (low + high) / 2
      if table.names[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func place(ofLine line: Int) -> Int {
    var low = 0
    var high = table.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if start(of: middle) <= line { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
