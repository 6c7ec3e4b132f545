package import TrialPages
package import TerminalModel
package import TrialModel
package import TrialQuery

/// Marked trials side by side.
///
/// The rows are worked out when the screen opens and when rows are left out, not at every key.
package struct ComparisonScreen: Hashable, Sendable {
  /// The trials, from left to right.
  package let trials: [TrialID]
  /// The row, and as its figure the trial.
  package internal(set) var selection = PageSelection()
  /// Whether rows in which all trials are alike are left out.
  package private(set) var leavesOutSame = false
  /// Whether the rows are said in words in place of standing in columns.
  package private(set) var isInWords = false
  /// The rows with all trials.
  package private(set) var rows: Page

  /// Which terms of adverse events mean the same.
  private let terms: EventTerms

  package init(trials: [TrialID], in catalogue: Catalogue, _ terms: EventTerms = .none) {
    self.trials = trials
    self.terms = terms
    rows = Self.rows(of: trials, in: catalogue, terms, leavingOutSame: false, inWords: false)
  }

  /// The rows as they stand on a screen of that size.
  package func page(size: Size) -> Page {
    if isInWords { return rows }
    let first = ComparisonLayout(size, trials: trials.count).first(showing: selection.figure)
    return first == 0 ? rows : rows.beginning(withTrial: first)
  }

  /// Leaves out the rows in which all trials are alike, or shows them again.
  mutating func toggleSameRows(in catalogue: Catalogue) {
    leavesOutSame.toggle()
    drawAnew(from: catalogue)
  }

  /// Says the rows in words, or sets them in columns again.
  mutating func toggleWords(in catalogue: Catalogue) {
    isInWords.toggle()
    drawAnew(from: catalogue)
  }

  /// Works out the rows anew, for other settings or a catalogue that has changed.
  mutating func drawAnew(from catalogue: Catalogue) {
    rows = Self.rows(
      of: trials,
      in: catalogue,
      terms,
      leavingOutSame: leavesOutSame,
      inWords: isInWords
    )
    selection.settle(on: rows)
  }

  private static func rows(
    of trials: [TrialID],
    in catalogue: Catalogue,
    _ terms: EventTerms,
    leavingOutSame: Bool,
    inWords: Bool
  ) -> Page {
    let trials = trials.compactMap(catalogue.trial)
    let page = ComparisonPage(trials, in: catalogue, terms).page(leavingOutSame: leavingOutSame)
    return inWords ? page.inWords(naming: trials.map(\.name)) : page
  }

  /// Why no forest plot is drawn from a row.
  static let noEvent = "a forest plot from here is of the adverse event of a row"

  /// The adverse event of the selected row; `nil` where it is about something else.
  func askedEvent(in catalogue: Catalogue) -> AskedEvent? {
    let page =
      isInWords
      ? Self.rows(of: trials, in: catalogue, terms, leavingOutSame: leavesOutSame, inWords: false)
      : rows
    return page.askedEvent(at: selection.row, of: nil)
  }

  /// The figures of the selected row that there are, and which of them is selected.
  ///
  /// Empty where the selected trial has none.
  var figures: ([ShownFigure], Int) {
    let rows = rows.selectableRows
    guard rows.indices.contains(selection.row) else { return ([], 0) }
    let cells = rows[selection.row].figures
    guard cells.indices.contains(selection.figure), !cells[selection.figure].isMissing else {
      return ([], 0)
    }
    let before = cells[..<selection.figure].count { !$0.isMissing }
    return (cells.filter { !$0.isMissing }, before)
  }
}

extension BrowserState {
  /// Why the marked trials are not set side by side: too few or too many of those listed are marked.
  var reasonNotToCompare: String? {
    let (counts, count) = (ComparisonPage.counts, marks.count { index.row(of: $0) != nil })
    guard !counts.contains(count) else { return nil }
    let mark = keymap.name(of: .toggleMark)
    let remedy = count < counts.lowerBound ? "\(mark) marks one" : "\(mark) takes one away"
    return "comparing takes \(counts.lowerBound) to \(counts.upperBound) marked trials,"
      + " \(count) are marked; \(remedy)"
  }

  /// Sets the marked trials side by side.
  ///
  /// Those whose records are not at hand have to be read first.
  mutating func compareMarked() -> [Effect] {
    let trials = marksInOrder
    let unread = trials.filter { catalogue.trial($0) == nil }
    guard unread.isEmpty else { return [.readStudies(unread, for: .performing(.compare))] }
    screens.append(.comparison(ComparisonScreen(trials: trials, in: catalogue, eventTerms)))
    return []
  }

  mutating func apply(_ action: Action, to screen: inout ComparisonScreen) -> [Effect] {
    let page = screen.rows
    if screen.selection.apply(action, on: page, pageful: PageArea(size).pageful(of: page)) {
      return []
    }
    switch action {
    case .toggleSameRows: toggleSameRows(in: &screen, on: page)
    case .sayInWords: screen.toggleWords(in: catalogue)
    case .open: open(screen, on: page)
    case .openForest: return openForest(of: screen)
    default: return applyAnywhere(action)
    }
    return []
  }

  private mutating func toggleSameRows(in screen: inout ComparisonScreen, on page: Page) {
    screen.toggleSameRows(in: catalogue)
    let count = screen.rows.selectableRows.count
    let difference = abs(page.selectableRows.count - count)
    let rows = difference == 1 ? "1 row" : "\(difference) rows"
    message = Message(
      screen.leavesOutSame
        ? "\(rows) in which all are alike left out;"
          + " \(keymap.name(of: .toggleSameRows)) shows them"
        : "all rows shown",
      isError: false
    )
  }

  private mutating func open(_ screen: ComparisonScreen, on page: Page) {
    let rows = page.selectableRows
    guard rows.indices.contains(screen.selection.row),
      case .trial(let trial, let tab) = rows[screen.selection.row]
        .link(at: screen.selection.figure)
    else { return }
    screens.append(.trial(TrialScreen(trial: trial, tab: tab, options: openingOptions)))
  }
}

extension Page {
  /// The rows of a comparison with another trial as the first one shown.
  fileprivate func beginning(withTrial first: Int) -> Page {
    Page(
      sections.map { section in
        PageSection(
          section.heading,
          rows: section.rows.map { row in
            guard case .compared(let compared) = row.content else { return row }
            let moved = ComparedRow(
              label: compared.label,
              isIndented: compared.isIndented,
              cells: compared.cells,
              first: first,
              event: compared.event
            )
            return PageRow(.compared(moved), figures: row.figures, link: row.link)
          }
        )
      }
    )
  }
}
