package import TrialModel
import TrialStatistics

/// A forest plot, drawn or in words.
package struct ForestScreen: Hashable, Sendable {
  package let subject: ForestSubject
  package internal(set) var options: ForestOptions
  package internal(set) var isInWords: Bool
  package internal(set) var selection: PageSelection

  package init(_ subject: ForestSubject, options: ForestOptions = ForestOptions()) {
    self.subject = subject
    self.options = options
    self.isInWords = false
    self.selection = PageSelection()
  }

  /// The plot as numbers.
  package func plot(in catalogue: Catalogue) -> ForestPlot {
    ForestPlot(subject, options: options, in: catalogue)
  }

  /// The plot as a page.
  package func page(in catalogue: Catalogue) -> Page { page(of: plot(in: catalogue)) }

  /// A plot as the page that is open: drawn or in words.
  package func page(of plot: ForestPlot) -> Page {
    isInWords
      ? ForestWords.page(of: plot, isRescaled: options.isRescaled)
      : ForestPage.page(of: plot, isRescaled: options.isRescaled)
  }

  /// The trial of the selected row; `nil` on pooled rows and without any.
  func trial(in catalogue: Catalogue) -> Trial? {
    let rows = page(in: catalogue).selectableRows
    guard rows.indices.contains(selection.row), case .trial(let id, _) = rows[selection.row].link
    else { return nil }
    return catalogue.trial(id)
  }
}

extension BrowserState {
  mutating func openForest(_ subject: ForestSubject) {
    screens.append(.forest(ForestScreen(subject)))
  }

  /// Draws the ratios of a trial, of the endpoint of the selected row where it is a ratio's.
  mutating func openForest(of trial: Trial, at selection: PageSelection, on page: Page) {
    let rows = page.selectableRows
    let figure = rows.indices.contains(selection.row) ? rows[selection.row].figures.first : nil
    let result = trial.results.first { $0.figure == figure?.figure }
    let options = ForestOptions(endpoint: result.flatMap(ForestEndpoint.init))
    screens.append(.forest(ForestScreen(.trial(trial.id), options: options)))
  }

  /// The trials a forest is drawn of: those marked and in view when there are any, else all.
  func forestSubject(of screen: TrialsScreen) -> ForestSubject {
    let marked = screen.listed.filter(marks.contains)
    return .trials(marked.isEmpty ? screen.listed : marked, areMarked: !marked.isEmpty)
  }

  mutating func apply(_ action: Action, to screen: inout ForestScreen) -> [Effect] {
    let plot = screen.plot(in: catalogue)
    let page = screen.page(of: plot)
    if screen.selection.apply(action, on: page, pageful: PageArea(size).pageful) {
      replaceTop(.forest(screen))
      return []
    }
    switch action {
    case .back: pop()
    case .quit: return [.quit]
    case .open: open(screen.selection, on: page)
    case .undo, .redo:
      message = Message("undo and redo change the list; q goes back to it", isError: false)
    default: change(action, on: plot, in: &screen)
    }
    return []
  }

  /// Turns one of the settings of a plot.
  private mutating func change(
    _ action: Action,
    on plot: ForestPlot,
    in screen: inout ForestScreen
  ) {
    switch action {
    case .sayInWords: screen.isInWords.toggle()
    case .nextEndpoint: showNextEndpoint(of: plot, in: &screen)
    case .nextPooling: screen.options.pooling = ForestPooling.next(after: screen.options.pooling)
    case .leaveOneOut: leaveOneOut(of: plot, in: &screen)
    case .rescaleIntervals: rescale(plot, in: &screen)
    default: return
    }
    screen.selection.settle(on: screen.page(in: catalogue))
    replaceTop(.forest(screen))
  }

  private mutating func showNextEndpoint(of plot: ForestPlot, in screen: inout ForestScreen) {
    guard plot.endpoints.count > 1, let place = plot.place else {
      message = Message("there is only one to choose from", isError: false)
      return
    }
    screen.options.endpoint = plot.endpoints[place % plot.endpoints.count]
    screen.selection = PageSelection()
  }

  private mutating func leaveOneOut(of plot: ForestPlot, in screen: inout ForestScreen) {
    guard case .pooled(let rows) = plot.pool else {
      message = Message("leaving one out needs pooled trials; d pools", isError: false)
      return
    }
    guard rows.effect.studies > 2 else {
      message = Message("leaving one out needs three trials", isError: false)
      return
    }
    screen.options.leavesOneOut.toggle()
  }

  private mutating func rescale(_ plot: ForestPlot, in screen: inout ForestScreen) {
    let others = plot.studies.count { $0.drawn(rescaled: true)?.rescaledFrom != nil }
    guard others > 0 else {
      message = Message("all intervals here are at 95 % already", isError: false)
      return
    }
    screen.options.isRescaled.toggle()
    message = Message(
      screen.options.isRescaled
        ? "\(others) worked out for 95 %, marked *" : "each interval at its own level",
      isError: false
    )
  }

  private mutating func open(_ selection: PageSelection, on page: Page) {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row),
      case .trial(let trial, let tab) = rows[selection.row].link
    else {
      showSource()
      return
    }
    screens.append(.trial(TrialScreen(trial: trial, tab: tab)))
  }
}

extension PageSelection {
  /// Moves over the rows and figures of a page; false when the action does not move.
  mutating func apply(_ action: Action, on page: Page, pageful: Int) -> Bool {
    switch action {
    case .selectNext: move(by: 1, on: page)
    case .selectPrevious: move(by: -1, on: page)
    case .pageDown: move(by: pageful, on: page)
    case .pageUp: move(by: -pageful, on: page)
    case .selectFirst: self = PageSelection()
    case .selectLast: move(by: page.selectableRows.count, on: page)
    case .moveLeft: moveFigure(by: -1, on: page)
    case .moveRight: moveFigure(by: 1, on: page)
    default: return false
    }
    return true
  }
}
