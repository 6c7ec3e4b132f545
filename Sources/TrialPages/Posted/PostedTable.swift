import TerminalModel
import TrialModel

/// A table as the registry posts it, before its values have a width.
struct PostedTable {
  /// One row: a text for each group, with the figure behind it.
  struct Line {
    let label: String
    var isIndented = false
    /// One for each column; `nil` where the record has nothing.
    var cells: [ShownFigure?]
  }

  let columns: PostedColumns
  private(set) var lines: [Line] = []
  /// What the sponsor adds to values, each with its row and group.
  private(set) var comments: [String] = []

  init(_ columns: PostedColumns) { self.columns = columns }

  /// Adds a row that names those under it.
  mutating func addHeading(_ label: String) { lines.append(Line(label: label, cells: [])) }

  /// Adds a row of counts.
  mutating func add(_ counts: [PostedCount], label: String, of what: String, isIndented: Bool) {
    let columns = columns
    add(label: label, of: what, isIndented: isIndented) { cells in
      for count in counts {
        guard let place = columns.place(of: count.group) else { continue }
        let units = count.units.map { " (\($0.text) units)" } ?? ""
        cells[place] = (count.number.text + units, count.comment)
      }
    }
  }

  /// Adds a row of measurements, counts of participants out of their denominators.
  mutating func add(
    _ category: MeasurementCategory,
    label: String,
    of what: String,
    isIndented: Bool,
    outOf denominators: [PostedDenominator],
    isCounted: Bool
  ) {
    let totals = denominators.first { $0.units == "Participants" } ?? denominators.first
    let columns = columns
    add(label: label, of: what, isIndented: isIndented) { cells in
      for measurement in category.measurements {
        guard let place = columns.place(of: measurement.group) else { continue }
        let total = totals?.counts.first { $0.group == measurement.group }?.number
        cells[place] = (measurement.words(outOf: isCounted ? total : nil), measurement.comment)
      }
    }
  }

  private mutating func add(
    label: String,
    of what: String,
    isIndented: Bool,
    filling fill: (inout [(text: String, comment: String?)?]) -> Void
  ) {
    var texts = [(text: String, comment: String?)?](repeating: nil, count: columns.count)
    fill(&texts)
    let cells = texts.enumerated().map { place, cell in
      cell.map { cell in
        ShownFigure(
          title: "\(what), \(label), \(columns.name(of: place))",
          text: cell.text + (cell.comment.map { " (\($0))" } ?? ""),
          figure: nil,
          source: columns.source
        )
      }
    }
    for (place, cell) in texts.enumerated() {
      guard let comment = cell?.comment else { continue }
      comments.append("\(PostedColumns.letter(of: place)), \(label): \(comment)")
    }
    shown.append(texts.map { $0?.text })
    lines.append(Line(label: label, isIndented: isIndented, cells: cells))
  }

  /// What the table shows for each value, line by line; `nil` where the record has nothing.
  private var shown: [[String?]] = []

  /// The table under its name; what the sponsor adds to values follows it.
  func section(named name: String) -> PageSection {
    let widest = shown.joined().map { TextWidth.of($0 ?? PostedCell.notReported) }.max() ?? 0
    var texts = shown[...]
    let rows = lines.map { line in
      guard !line.cells.isEmpty else { return PageRow(.paragraph(line.label)) }
      let figures = line.cells.compactMap { $0 }
      var next = 0
      let cells = zip(columns.letters, texts.popFirst() ?? []).map { letter, text in
        defer { if text != nil { next += 1 } }
        return PostedCell(
          letter: letter,
          text: text ?? PostedCell.notReported,
          figure: text == nil ? nil : next
        )
      }
      let row = PostedRow(
        label: line.label,
        isIndented: line.isIndented,
        cells: cells,
        widest: widest
      )
      return PageRow(.posted(row), figures: figures)
    }
    let head = PostedHead(name: name, columns: columns.letters, widest: widest)
    return PageSection(
      .posted(head),
      rows: rows + comments.eachOnce.map { PageRow(.paragraph($0)) }
    )
  }
}

extension Measurement {
  /// The value as printed, with its spread or limits beside it; a count out of its total.
  func words(outOf total: PostedNumber?) -> String {
    var text = value?.text ?? "-"
    if let total, let number = value?.value, let all = total.value, all > 0 {
      text += "/\(total.text) (\(DecimalText.of(100 * number / all, decimals: 1)) %)"
    }
    if lower != nil || upper != nil {
      text += " (\(lower?.text ?? "-") to \(upper?.text ?? "-"))"
    } else if let spread {
      text += " ±\(spread.text)"
    }
    return text
  }
}
