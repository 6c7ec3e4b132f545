/// Where the columns of a table stand in pixels, and how its words break into lines.
struct FigureTableLayout {
  static let size = 12.0
  static let lineHeight = 15.0
  private static let gap = 18.0
  private static let axisWidth = 300.0

  private let extent = TextExtent(size: size)
  private let columns: [FigureTable.Column]
  /// The width of every column.
  let widths: [Double]
  /// The left edge of every column, from 0.
  let lefts: [Double]

  init(_ table: FigureTable) {
    columns = table.columns
    let extent = extent
    // Bold words are about a tenth wider.
    func width(_ words: String, isStrong: Bool) -> Double {
      extent.width(of: words) * (isStrong ? 1.1 : 1)
    }
    widths = table.columns.indices.map { place in
      let column = table.columns[place]
      let cells = table.rows.map { row -> Double in
        guard case .cells(let cells, _, let isStrong) = row else { return 0 }
        return width(cells[place], isStrong: isStrong)
      }
      let title = width(column.title, isStrong: true)
      switch column.kind {
      case .words(let widest):
        return min(widest, max(cells.max() ?? 0, title))
      case .numbers: return max(cells.max() ?? 0, title)
      case .marks(let axis):
        let sides = extent.width(of: axis.below) + extent.width(of: axis.above)
        return max(Self.axisWidth, min(sides + 40, 1.6 * Self.axisWidth))
      }
    }
    var left = 0.0
    var lefts: [Double] = []
    for width in widths {
      lefts.append(left)
      left += width + Self.gap
    }
    self.lefts = lefts
  }

  /// The width of the whole table.
  var width: Double { (lefts.last ?? 0) + (widths.last ?? 0) }

  /// The lines of a cell or title in its column.
  func lines(_ words: String, in column: Int, isStrong: Bool) -> [String] {
    guard case .words = columns[column].kind else { return [words] }
    return extent.lines(of: words, within: widths[column] / (isStrong ? 1.1 : 1) + 0.1)
  }
}
