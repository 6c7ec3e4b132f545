/// What must be written over one frame to show another.
package struct FrameDifference: Hashable, Sendable {
  /// Neighbouring cells of a row; never half of a wide character.
  package struct Run: Hashable, Sendable {
    package let column: Int
    package let row: Int
    package let cells: ArraySlice<Cell>
  }

  /// The runs from the top left to the bottom right.
  package let runs: [Run]

  /// The cells that differ; every row when there was no frame or one of another size.
  package init(from old: Frame?, to new: Frame) {
    var runs: [Run] = []
    if let old, old.size == new.size {
      for row in 0..<new.size.rows {
        Self.appendRuns(of: row, from: old, to: new, onto: &runs)
      }
    } else if new.size.columns > 0 {
      runs = (0..<new.size.rows).map { Run(column: 0, row: $0, cells: new.row($0)) }
    }
    self.runs = runs
  }

  private static func appendRuns(
    of row: Int,
    from old: Frame,
    to new: Frame,
    onto runs: inout [Run]
  ) {
    let cells = new.cells
    let rowStart = row * new.size.columns
    let rowEnd = rowStart + new.size.columns
    var index = rowStart
    while index < rowEnd {
      guard cells[index] != old.cells[index] else {
        index += 1
        continue
      }
      // A second half is written together with its first, before it or after it.
      var start = index
      while start > rowStart, cells[start].isContinuation { start -= 1 }
      while index < rowEnd, cells[index] != old.cells[index] || cells[index].isContinuation {
        index += 1
      }
      runs.append(Run(column: start - rowStart, row: row, cells: cells[start..<index]))
    }
  }
}

extension Frame {
  /// Writes the runs of a difference over the cells; parts outside the screen are ignored.
  package mutating func apply(_ difference: FrameDifference) {
    for run in difference.runs where run.row >= 0 && run.row < size.rows {
      for (column, cell) in zip(run.column..., run.cells) where column < size.columns {
        cells[run.row * size.columns + column] = cell
      }
    }
  }
}
