import TrialPages
import TerminalModel
import TrialModel
import TrialQuery

extension FigureSheet {
  /// Trials as a table with the columns the list has by itself.
  init(of trials: [Trial]) {
    let columns = Column.standard
    let table = FigureTable(
      columns: columns.map { column in
        .init(column.title, column.alignment == .right ? .numbers : .words(widest: 200))
      },
      rows: trials.map { trial in
        .cells(columns.map { $0.text(of: ListedTrial(trial)) }, mark: nil, isStrong: false)
      }
    )
    self.init(
      title: "Radiotherapy with immunotherapy",
      subtitle: "\(trials.count) \(trials.count == 1 ? "trial" : "trials")",
      tables: [table],
      notes: Self.notes(on: trials)
    )
  }

  /// What the marks of the list stand for, as far as they occur.
  private static func notes(on trials: [Trial]) -> [String] {
    let sets = Set(trials.compactMap { Participants(of: $0)?.counted })
    let marks = Set(trials.compactMap { Headline(of: $0)?.mark })
    return [
      sets.contains(.enrolled) ? "e enrolled; without a letter randomised." : nil,
      sets.contains(.estimated) || sets.contains(.target) ? "t target or estimate." : nil,
      marks.contains("!") ? "! misprinted or contradicted by a source." : nil,
      marks.contains("c") ? "c a reader decided for the correction." : nil,
      marks.contains("k") ? "k a reader decided to keep it as printed." : nil,
    ]
    .compactMap { $0 }
  }

  /// Trials side by side, from the rows of the screen.
  init(comparing names: [String], rows page: Page) {
    let columns =
      [FigureTable.Column("", .words(widest: 190))]
      + names.map { FigureTable.Column($0, .words(widest: 220)) }
    let rows = page.sections.flatMap { section -> [FigureTable.Row] in
      let cells = section.rows.compactMap { row -> FigureTable.Row? in
        guard case .compared(let compared) = row.content else { return nil }
        return .cells([compared.label] + compared.cells, mark: nil, isStrong: false)
      }
      guard case .name(let name) = section.heading else { return cells }
      return [.name(name)] + cells
    }
    self.init(
      title: names.joined(separator: ", "),
      subtitle: "side by side",
      tables: [FigureTable(columns: columns, rows: rows)],
      notes: page.sections.flatMap(\.paragraphs)
    )
  }
}

extension PageSection {
  /// The sentences of the section, its statements with their labels.
  var paragraphs: [String] {
    rows.compactMap { row in
      switch row.content {
      case .paragraph(let text): text
      case .statement(let label, let text): "\(label): \(text)"
      default: nil
      }
    }
  }
}
