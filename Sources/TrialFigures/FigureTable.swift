/// A table of a figure: columns of words, and perhaps one of marks on an axis.
struct FigureTable {
  struct Column {
    enum Kind {
      /// Words from the left, wrapped at so many pixels.
      case words(widest: Double)
      /// Numbers under each other from the right.
      case numbers
      /// Marks on an axis.
      case marks(FigureAxis)
    }

    let title: String
    let kind: Kind

    init(_ title: String, _ kind: Kind = .words(widest: 240)) {
      self.title = title
      self.kind = kind
    }
  }

  enum Row {
    /// A name over the rows that follow.
    case name(String)
    /// A text for each column, empty in that of the marks.
    case cells([String], mark: FigureMark?, isStrong: Bool)
  }

  let columns: [Column]
  let rows: [Row]

  /// The table without the columns of words and numbers in which no row has anything.
  var withoutEmptyColumns: FigureTable {
    let kept = columns.indices.filter { place in
      if case .marks = columns[place].kind { return true }
      return rows.contains { row in
        if case .cells(let cells, _, _) = row { !cells[place].isEmpty } else { false }
      }
    }
    return FigureTable(
      columns: kept.map { columns[$0] },
      rows: rows.map { row in
        guard case .cells(let cells, let mark, let isStrong) = row else { return row }
        return .cells(kept.map { cells[$0] }, mark: mark, isStrong: isStrong)
      }
    )
  }
}
