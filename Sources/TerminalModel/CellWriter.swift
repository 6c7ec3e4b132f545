/// A pen that moves to the right along a row of cells.
struct CellWriter {
  /// The column after the last cell written.
  private(set) var column: Int
  private let end: Int
  private let style: Style
  private let isASCII: Bool
  /// The index of the cell a mark would go onto.
  private var base: Int?

  /// A pen at the first of `columns`, which may lie left of the screen.
  init(columns: Range<Int>, style: Style, repertoire: Repertoire) {
    self.column = columns.lowerBound
    self.end = columns.upperBound
    self.style = style
    self.isASCII = repertoire == .ascii
  }

  /// Writes what stands for one character; false when there is no room for it.
  mutating func write(
    _ element: VisibleText.Element,
    into cells: inout [Cell],
    rowStart: Int
  ) -> Bool {
    switch element {
    case .narrow(let scalar):
      return narrow(scalar, into: &cells, rowStart: rowStart)
    case .control(let letter):
      return narrow("^", into: &cells, rowStart: rowStart)
        && narrow(letter, into: &cells, rowStart: rowStart)
    case .wide(let scalar):
      return wide(scalar, into: &cells, rowStart: rowStart)
    case .mark(let scalar):
      if let base, !isASCII { cells[base] = cells[base].adding(scalar) }
      return true
    case .nothing:
      return true
    }
  }

  private mutating func narrow(
    _ scalar: Unicode.Scalar,
    into cells: inout [Cell],
    rowStart: Int
  ) -> Bool {
    guard column < end else { return false }
    if column >= 0 {
      let shown = isASCII && !scalar.isASCII ? ASCIITwin.of(scalar) : scalar
      cells[rowStart + column] = Cell(shown, style: style)
      base = rowStart + column
    }
    column += 1
    return true
  }

  private mutating func wide(
    _ scalar: Unicode.Scalar,
    into cells: inout [Cell],
    rowStart: Int
  ) -> Bool {
    guard column + 2 <= end else { return false }
    if isASCII || column == -1 {
      // One half left of the screen: the other is shown as a space.
      let shown: Unicode.Scalar = isASCII ? "?" : " "
      return narrow(shown, into: &cells, rowStart: rowStart)
        && narrow(shown, into: &cells, rowStart: rowStart)
    }
    if column >= 0 {
      cells[rowStart + column] = Cell(scalar, style: style)
      cells[rowStart + column + 1] = .continuation(style: style)
      base = rowStart + column
    }
    column += 2
    return true
  }
}
