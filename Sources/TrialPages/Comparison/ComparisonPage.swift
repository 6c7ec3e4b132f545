package import TrialModel
package import TrialQuery

/// Trials side by side: who was treated with what, how many, and what came of it.
package struct ComparisonPage {
  /// How many trials can stand side by side.
  package static let counts = 2...4

  let trials: [Trial]
  let catalogue: Catalogue
  /// Which terms of adverse events mean the same.
  let terms: EventTerms

  /// The page of trials from left to right; its figures are looked up in the catalogue.
  package init(_ trials: [Trial], in catalogue: Catalogue, _ terms: EventTerms = .none) {
    self.terms = terms
    self.trials = trials
    self.catalogue = catalogue
  }

  /// One label with a cell for each trial; `nil` where no source gives anything.
  struct Row {
    let label: String
    let cells: [ShownFigure?]
    /// The tab of a trial that says more.
    let tab: TrialTab
    var isIndented = false
    /// The adverse event the row is about; `nil` for all else.
    var event: AskedEvent?

    /// Whether any trial has something.
    var isGiven: Bool { cells.contains { $0 != nil } }

    /// Whether all trials have the same.
    var isSame: Bool { Set(cells.map { $0?.text }).count == 1 }
  }

  /// Rows under a name, with what has to be said below them.
  struct Group {
    let name: String
    let rows: [Row]
    var note: String?
  }

  /// The rows as a page, without those in which all trials are alike when that is asked for.
  package func page(leavingOutSame: Bool) -> Page {
    let groups = [treatment, patients] + outcomes + [harms] + postedHarms
    return Page(
      groups.compactMap { group in
        let rows = group.rows.filter { $0.isGiven && !(leavingOutSame && $0.isSame) }
        guard !rows.isEmpty else { return nil }
        let note = group.note.map { [PageRow(.paragraph($0))] } ?? []
        return PageSection(.name(group.name), rows: rows.map(pageRow) + note)
      }
    )
  }

  private func pageRow(_ row: Row) -> PageRow {
    let cells = row.cells.map { $0?.text ?? "-" }
    let figures = zip(trials, row.cells).map { trial, shown in
      shown.map { $0.linked(to: .trial(trial.id, row.tab), naming: trial) }
        ?? .missing(row.label, in: trial, link: .trial(trial.id, row.tab))
    }
    return PageRow(
      .compared(
        ComparedRow(
          label: row.label,
          isIndented: row.isIndented,
          cells: cells,
          first: 0,
          event: row.event
        )
      ),
      figures: figures
    )
  }

  /// A row from what each trial has.
  func row(
    _ label: String,
    _ tab: TrialTab,
    isIndented: Bool = false,
    _ cell: (Trial) -> ShownFigure?
  ) -> Row {
    Row(label: label, cells: trials.map(cell), tab: tab, isIndented: isIndented)
  }
}

/// One row of a comparison.
package struct ComparedRow: Hashable, Sendable {
  package let label: String
  /// Whether the row stands one step to the right, under the row before it.
  package let isIndented: Bool
  /// A text for each trial; `-` where no source gives anything.
  package let cells: [String]
  /// The place of the first trial shown.
  package let first: Int
  /// The adverse event the row is about; `nil` for all else.
  package let event: AskedEvent?

  package init(
    label: String,
    isIndented: Bool,
    cells: [String],
    first: Int,
    event: AskedEvent? = nil
  ) {
    self.label = label
    self.isIndented = isIndented
    self.cells = cells
    self.first = first
    self.event = event
  }
}

extension ShownFigure {
  /// The place of a trial in a row for which no source gives anything.
  fileprivate static func missing(_ label: String, in trial: Trial, link: PageLink) -> ShownFigure {
    ShownFigure(
      title: "\(trial.name), \(label)",
      text: "-",
      figure: nil,
      source: nil,
      link: link
    )
  }

  /// Whether it only keeps the place of something no source gives.
  package var isMissing: Bool { figure == nil && source == nil && text == "-" }

  /// The figure with the name of its trial, opening the trial.
  fileprivate func linked(to link: PageLink, naming trial: Trial) -> ShownFigure {
    ShownFigure(
      title: "\(trial.name), \(title)",
      text: text,
      figure: figure,
      source: source,
      side: side,
      link: link
    )
  }
}
