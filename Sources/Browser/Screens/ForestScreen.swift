package import TrialPages
package import TrialModel
import TrialQuery
import TrialStatistics

/// A forest plot, drawn or in words.
///
/// Plot and page are worked out when the settings change, not at every key: pooling by six methods
/// takes longer than a key may.
package struct ForestScreen: Hashable, Sendable {
  package let subject: ForestSubject
  package private(set) var options: ForestOptions
  package private(set) var isInWords: Bool
  package internal(set) var selection: PageSelection
  /// The plot as numbers.
  package private(set) var plot: ForestPlot
  /// The plot as the page that is open: drawn or in words.
  package private(set) var page: Page

  package init(
    _ subject: ForestSubject,
    options: ForestOptions = ForestOptions(),
    in catalogue: Catalogue
  ) {
    self.subject = subject
    self.options = options
    self.isInWords = false
    self.selection = PageSelection()
    plot = ForestPlot(subject, options: options, in: catalogue)
    page = ForestPage.page(of: plot, isRescaled: options.isRescaled)
  }

  /// Changes how the plot is made; the selection stays as far as there are rows.
  mutating func set(_ options: ForestOptions, in catalogue: Catalogue) {
    guard options != self.options else { return }
    self.options = options
    drawAnew(from: catalogue)
  }

  /// Works out plot and page anew, for other settings or a catalogue that has changed.
  mutating func drawAnew(from catalogue: Catalogue) {
    plot = ForestPlot(subject, options: options, in: catalogue)
    drawAnew()
  }

  /// Says the plot in words, or draws it again.
  mutating func toggleWords() {
    isInWords.toggle()
    drawAnew()
  }

  private mutating func drawAnew() {
    page =
      isInWords
      ? ForestWords.page(of: plot, isRescaled: options.isRescaled)
      : ForestPage.page(of: plot, isRescaled: options.isRescaled)
    selection.settle(on: page)
  }

  /// The trial of the selected row; `nil` on pooled rows and without any.
  func trial(in catalogue: Catalogue) -> Trial? {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row), case .trial(let id, _) = rows[selection.row].link
    else { return nil }
    return catalogue.trial(id)
  }
}

extension BrowserState {
  mutating func openForest(_ subject: ForestSubject) {
    screens.append(.forest(ForestScreen(subject, in: catalogue)))
  }

  /// Draws the ratios of a trial, of the endpoint of the selected row where it is a ratio's.
  mutating func openForest(of trial: Trial, at selection: PageSelection, on page: Page) {
    let rows = page.selectableRows
    let figure = rows.indices.contains(selection.row) ? rows[selection.row].figures.first : nil
    let result = trial.results.first { $0.figure == figure?.figure }
    let options = ForestOptions(endpoint: result.flatMap(ForestEndpoint.init))
    screens.append(.forest(ForestScreen(.trial(trial.id), options: options, in: catalogue)))
  }

  /// Draws the ratios of the trials in view, or of those of them that are marked.
  ///
  /// Studies of the store with results have to be read first; too many are left out, and said so.
  mutating func openForest(of screen: TrialsScreen) -> [Effect] {
    let unread = drawnRows(of: screen).rows.map(index.id).filter { catalogue.trial($0) == nil }
    guard unread.isEmpty || unread.count > Self.mostStudiesDrawn else {
      return [.readStudies(unread, for: .performing(.openForest))]
    }
    openForest(forestSubject(of: screen))
    guard !unread.isEmpty else { return [] }
    message = Message(
      "\(unread.count) with posted results not drawn: narrow to \(Self.mostStudiesDrawn), or mark by m",
      isError: true
    )
    return []
  }

  /// How many studies are read for one plot: a second's worth.
  private static let mostStudiesDrawn = 50

  /// The rows that may have something to draw: those with results in view, or marked in view.
  private func drawnRows(of screen: TrialsScreen) -> RowSet {
    let inView = screen.matched.rows
    let marked = marks.compactMap(index.row).filter(inView.contains)
    if !marked.isEmpty { return index.set(of: marked) }
    let results = Term(.values(.has, [FilterValue(Holding.results.rawValue)]))
    return index.rows(matching: Filter([results]), within: inView).rows
  }

  /// The trials a forest is drawn of: those marked and in view when there are any, else all with
  /// results that are at hand.
  func forestSubject(of screen: TrialsScreen) -> ForestSubject {
    let rows = screen.matched.rows
    let atHand = index.set(of: catalogue.numbers.compactMap(index.row).filter(rows.contains))
    let listed = screen.listed.filter(atHand.contains).map(index.id)
    let marked = listed.filter(marks.contains)
    return .trials(marked.isEmpty ? listed : marked, areMarked: !marked.isEmpty)
  }

  mutating func apply(_ action: Action, to screen: inout ForestScreen) -> [Effect] {
    let page = screen.page
    if screen.selection.apply(action, on: page, pageful: PageArea(size).pageful(of: page)) {
      replaceTop(.forest(screen))
      return []
    }
    switch action {
    case .back: pop()
    case .quit: return [.quit]
    case .open: open(screen.selection, on: page)
    case .undo, .redo:
      message = Message("undo and redo change the list; q goes back to it", isError: false)
    default: change(action, in: &screen)
    }
    return []
  }

  /// Turns one of the settings of a plot.
  private mutating func change(_ action: Action, in screen: inout ForestScreen) {
    switch action {
    case .sayInWords: screen.toggleWords()
    case .nextEndpoint: showNextEndpoint(in: &screen)
    case .nextPooling:
      var options = screen.options
      options.pooling = ForestPooling.next(after: options.pooling)
      screen.set(options, in: catalogue)
    case .leaveOneOut: leaveOneOut(in: &screen)
    case .rescaleIntervals: rescale(&screen)
    default: return
    }
    replaceTop(.forest(screen))
  }

  private mutating func showNextEndpoint(in screen: inout ForestScreen) {
    let plot = screen.plot
    guard plot.endpoints.count > 1, let place = plot.place else {
      message = Message("there is only one to choose from", isError: false)
      return
    }
    var options = screen.options
    options.endpoint = plot.endpoints[place % plot.endpoints.count]
    screen.selection = PageSelection()
    screen.set(options, in: catalogue)
  }

  private mutating func leaveOneOut(in screen: inout ForestScreen) {
    guard case .pooled(let rows) = screen.plot.pool else {
      message = Message("leaving one out needs pooled trials; d pools", isError: false)
      return
    }
    guard rows.effect.studies > 2 else {
      message = Message("leaving one out needs three trials", isError: false)
      return
    }
    var options = screen.options
    options.leavesOneOut.toggle()
    screen.set(options, in: catalogue)
  }

  private mutating func rescale(_ screen: inout ForestScreen) {
    let others = screen.plot.studies.count { $0.drawn(rescaled: true)?.rescaledFrom != nil }
    guard others > 0 else {
      message = Message("all intervals here are at 95 % already", isError: false)
      return
    }
    var options = screen.options
    options.isRescaled.toggle()
    screen.set(options, in: catalogue)
    message = Message(
      options.isRescaled
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
    screens.append(.trial(TrialScreen(trial: trial, tab: tab, options: openingOptions)))
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
    case .nextPart: moveToPart(forward: true, on: page)
    case .previousPart: moveToPart(forward: false, on: page)
    case .moveLeft: moveFigure(by: -1, on: page)
    case .moveRight: moveFigure(by: 1, on: page)
    default: return false
    }
    return true
  }
}
