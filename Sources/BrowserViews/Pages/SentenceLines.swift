import TrialPages

/// Where the sentences of a long table in words stand, without making all of them.
///
/// A sentence takes as many lines as it needs. Those near the selected row are made and measured; of
/// those far from it each is reckoned to take so many lines, which nobody sees: what is on the screen is
/// near the selected row. A table of a few hundred rows is measured whole.
struct SentenceLines: Hashable, Sendable {
  /// The least number of rows before and after the selected one that are measured: more than any screen
  /// has lines.
  static let near = 128
  /// The lines that a sentence far from the selected row is reckoned to take.
  private static let usual = 2

  private let rows: PageRows
  private let grid: PageGrid
  /// The place of the first row among the selectable rows of the page.
  private let firstRow: Int
  /// The places of the rows that are measured.
  private let measured: Range<Int>
  private let lines: [[[Line.Span]]]
  /// The first line of each row that is measured, and of the row after the last of them.
  private let starts: [Int]

  init(_ rows: PageRows, grid: PageGrid, firstRow: Int, selectedRow: Int?) {
    self.rows = rows
    self.grid = grid
    self.firstRow = firstRow
    let place = max(0, min(rows.count - 1, (selectedRow ?? firstRow) - firstRow))
    // By the hundred, so that the screen stays as it is from one row to the next.
    let part = place / Self.near
    let lower = max(0, (part - 1) * Self.near)
    measured = lower..<max(lower, min(rows.count, (part + 2) * Self.near))
    lines = measured.map { grid.spans(for: rows[$0]) }
    starts = lines.reduce(into: [lower * Self.usual]) { starts, lines in
      starts.append(starts[starts.count - 1] + lines.count)
    }
  }

  /// How many rows were made.
  var made: Int { measured.count }

  /// Whether every row was measured, so that numbers of lines are what they are said to be.
  var isExact: Bool { measured.count == rows.count }

  /// How many lines the table takes, as far as it was measured.
  var count: Int { start(of: rows.count) }

  /// The lines of a row of the page, counted from the first line of the table; `nil` for others.
  func extent(ofRow row: Int) -> ClosedRange<Int>? {
    let place = row - firstRow
    guard rows.indices.contains(place) else { return nil }
    return start(of: place)...max(start(of: place), start(of: place + 1) - 1)
  }

  /// One line, counted from the first line of the table.
  func line(_ line: Int) -> Line {
    let place = place(ofLine: line)
    let spans =
      measured.contains(place) ? lines[place - measured.lowerBound] : grid.spans(for: rows[place])
    let offset = line - start(of: place)
    return Line(
      spans.indices.contains(offset) ? spans[offset] : [],
      row: firstRow + place,
      isFirst: offset == 0
    )
  }

  /// The first line of a row; that of the place after the last is the number of lines.
  private func start(of place: Int) -> Int {
    if place < measured.lowerBound { return place * Self.usual }
    if place <= measured.upperBound { return starts[place - measured.lowerBound] }
    return starts[starts.count - 1] + (place - measured.upperBound) * Self.usual
  }

  private func place(ofLine line: Int) -> Int {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if start(of: middle) <= line { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
