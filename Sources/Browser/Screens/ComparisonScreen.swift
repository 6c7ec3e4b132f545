package import TerminalModel
package import TrialModel

/// Marked trials side by side.
package struct ComparisonScreen: Hashable, Sendable {
  /// How many trials can stand side by side.
  package static let counts = 2...4

  /// The trials, from left to right.
  package let trials: [TrialID]
  /// The row, and as its figure the trial.
  package internal(set) var selection = PageSelection()
  /// Whether rows in which all trials are alike are left out.
  package internal(set) var leavesOutSame = false

  package init(trials: [TrialID]) { self.trials = trials }

  /// The rows as they stand on a screen of that size.
  package func page(of catalogue: Catalogue, size: Size) -> Page {
    let layout = ComparisonLayout(size, trials: trials.count)
    return ComparisonPage(
      trials.compactMap(catalogue.trial),
      in: catalogue,
      first: layout.first(showing: selection.figure)
    )
    .page(leavingOutSame: leavesOutSame)
  }

  /// The figures of the selected row that there are, and which of them is selected.
  ///
  /// Empty where the selected trial has none.
  func figures(in catalogue: Catalogue, size: Size) -> ([ShownFigure], Int) {
    let rows = page(of: catalogue, size: size).selectableRows
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
  /// Sets the marked trials side by side, or says how many have to be marked.
  mutating func compareMarked() {
    let trials = marksInOrder
    let counts = ComparisonScreen.counts
    guard counts.contains(trials.count) else {
      let remedy = trials.count < counts.lowerBound ? "m marks one" : "m takes one away"
      message = Message(
        "comparing takes \(counts.lowerBound) to \(counts.upperBound) marked trials,"
          + " \(trials.count) are marked; \(remedy)",
        isError: false
      )
      return
    }
    screens.append(.comparison(ComparisonScreen(trials: trials)))
  }

  mutating func apply(_ action: Action, to screen: inout ComparisonScreen) -> [Effect] {
    let page = screen.page(of: catalogue, size: size)
    let pageful = PageArea(size).pageful
    switch action {
    case .selectNext: screen.selection.move(by: 1, on: page)
    case .selectPrevious: screen.selection.move(by: -1, on: page)
    case .pageDown: screen.selection.move(by: pageful, on: page)
    case .pageUp: screen.selection.move(by: -pageful, on: page)
    case .selectFirst: screen.selection.row = 0
    case .selectLast: screen.selection.move(by: page.selectableRows.count, on: page)
    case .moveLeft: screen.selection.moveFigure(by: -1, on: page)
    case .moveRight: screen.selection.moveFigure(by: 1, on: page)
    case .toggleSameRows: toggleSameRows(in: &screen, on: page)
    case .open:
      open(screen, on: page)
      return []
    case .back:
      pop()
      return []
    case .quit: return [.quit]
    case .undo, .redo:
      message = Message("undo and redo change the list; q goes back to it", isError: false)
    default: break
    }
    replaceTop(.comparison(screen))
    return []
  }

  private mutating func toggleSameRows(in screen: inout ComparisonScreen, on page: Page) {
    screen.leavesOutSame.toggle()
    let count = screen.page(of: catalogue, size: size).selectableRows.count
    let difference = abs(page.selectableRows.count - count)
    let rows = difference == 1 ? "1 row" : "\(difference) rows"
    message = Message(
      screen.leavesOutSame
        ? "\(rows) in which all are alike left out; x shows them" : "all rows shown",
      isError: false
    )
    screen.selection.settle(on: screen.page(of: catalogue, size: size))
  }

  private mutating func open(_ screen: ComparisonScreen, on page: Page) {
    let rows = page.selectableRows
    guard rows.indices.contains(screen.selection.row),
      case .trial(let trial, let tab) = rows[screen.selection.row]
        .link(at: screen.selection.figure)
    else { return }
    screens.append(.trial(TrialScreen(trial: trial, tab: tab)))
  }
}
