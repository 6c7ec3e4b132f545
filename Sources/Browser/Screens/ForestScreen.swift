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
  /// Which page is open, and where the selection stands on each.
  package internal(set) var tabs: Tabs<ForestTab>
  /// The plot as numbers.
  package private(set) var plot: ForestPlot
  /// Its rows that weigh, as the pages beside the plot pool them.
  private var studies: PooledStudies
  /// The page that is open: drawn or in words.
  package private(set) var page: Page

  /// Where the selection stands on the open page.
  package internal(set) var selection: PageSelection {
    get { tabs.selection }
    set { tabs.selection = newValue }
  }

  package init(
    _ subject: ForestSubject,
    options: ForestOptions = ForestOptions(),
    in catalogue: Catalogue
  ) {
    self.subject = subject
    self.options = options
    self.isInWords = false
    tabs = Tabs(open: .plot)
    plot = ForestPlot(subject, options: options, in: catalogue)
    studies = PooledStudies(plot, in: catalogue)
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
    studies = PooledStudies(plot, in: catalogue)
    drawAnew()
  }

  /// Says the plot in words, or draws it again.
  mutating func toggleWords() {
    isInWords.toggle()
    drawAnew()
  }

  /// Opens another page of the same plot; the selection stands where it stood there.
  mutating func choose(_ tab: ForestTab) {
    tabs.choose(tab)
    drawAnew()
  }

  private mutating func drawAnew() {
    page = ForestPages.page(
      tabs.open,
      of: plot,
      studies,
      isRescaled: options.isRescaled,
      inWords: isInWords
    )
    selection.settle(on: page)
  }

  /// The trial of the selected row or point; `nil` on pooled rows and without any.
  func trial(in catalogue: Catalogue) -> Trial? {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row),
      case .trial(let id, _) = rows[selection.row].link(at: selection.figure)
    else { return nil }
    return catalogue.trial(id)
  }
}

extension ForestScreen {
  /// The lines over a page: the way here, the tabs, how the plot is made, what is pooled.
  package static let headRows = 4
}

extension BrowserState {
  mutating func openForest(_ subject: ForestSubject, _ options: ForestOptions = ForestOptions()) {
    screens.append(.forest(ForestScreen(subject, options: options, in: catalogue)))
  }

  /// Draws the ratios of a trial, of the endpoint of the selected row where it is a ratio's.
  mutating func openForest(of trial: Trial, at selection: PageSelection, on page: Page) {
    let rows = page.selectableRows
    let figure = rows.indices.contains(selection.row) ? rows[selection.row].figures.first : nil
    let result = trial.results.first { $0.figure == figure?.figure }
    let options = ForestOptions(endpoint: result.flatMap(ForestEndpoint.init))
    screens.append(.forest(ForestScreen(.trial(trial.id), options: options, in: catalogue)))
  }

  /// Draws the ratios of the trials in view, or of those of them that are marked, or the adverse event
  /// that the filter asks for.
  ///
  /// Studies of the store with results have to be read first; too many are left out, and said so.
  mutating func openForest(of screen: TrialsScreen) -> [Effect] {
    let (unread, isTooMuch) = unreadStudies(of: screen)
    guard unread.isEmpty || isTooMuch else {
      return [.readStudies(unread, for: .performing(.openForest))]
    }
    let subject = forestSubject(of: screen)
    if !openForest(askedBy: screen.view.filter, over: subject) { openForest(subject) }
    if isTooMuch { message = Self.tooMuchToRead(unread.count) }
    return []
  }

  /// The studies in view whose results are not at hand, and whether they are too many to be read.
  func unreadStudies(of screen: TrialsScreen) -> (studies: [TrialID], isTooMuch: Bool) {
    let unread = drawnRows(of: screen).rows.map(index.id).filter { catalogue.trial($0) == nil }
    return (unread, unread.count > Self.mostStudiesDrawn)
  }

  /// That so many studies were left out.
  static func tooMuchToRead(_ count: Int) -> Message {
    Message(
      "\(count) with posted results not drawn: narrow to \(mostStudiesDrawn), or mark by m",
      isError: true
    )
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
    let area = PageArea(size, headRows: ForestScreen.headRows)
    if screen.selection.apply(action, on: page, pageful: area.pageful(of: page)) { return [] }
    switch action {
    case .chooseTab(let number):
      if let tab = ForestTab(rawValue: number) { screen.choose(tab) }
    case .open: open(screen.selection, on: page)
    case .sayInWords: screen.toggleWords()
    case .nextEndpoint: showNextEndpoint(in: &screen)
    case .chooseEndpoint: openEndpoints(of: screen)
    case .nextPooling:
      var options = screen.options
      options.pooling = ForestPooling.next(
        after: options.pooling,
        for: screen.plot.endpoint?.countMeasure
      )
      screen.set(options, in: catalogue)
    case .poolAllComparisons: poolAllComparisons(in: &screen)
    case .nextCut: takeNextCut(in: &screen)
    case .leaveOneOut: leaveOneOut(in: &screen)
    case .nextGrouping: groupAnew(&screen)
    case .shareVariance: shareVariance(in: &screen)
    case .rescaleIntervals: rescale(&screen)
    case .nextMeasure: measureAnew(&screen)
    default: return applyAnywhere(action)
    }
    return []
  }

  private mutating func showNextEndpoint(in screen: inout ForestScreen) {
    let plot = screen.plot
    guard let place = plot.place else { return }
    var options = screen.options
    options.endpoint = plot.endpoints[place % plot.endpoints.count]
    screen.tabs.startOver()
    screen.set(options, in: catalogue)
  }

  /// Opens the list of the endpoints there are.
  private mutating func openEndpoints(of screen: ForestScreen) {
    let choices =
      switch screen.subject {
      case .trials(let ids, _): ForestEndpoint.counted(in: ids.compactMap(catalogue.trial))
      case .trial(let id): ForestEndpoint.counted(in: catalogue.trial(id).map { [$0] } ?? [])
      case .event(let event): event.counted(by: screen.options.measure, in: catalogue)
      }
    let popUp = EndpointPopUp(of: choices, shown: screen.plot.endpoint)
    self.popUp = .endpoints(popUp)
  }

  /// Moves in the list of endpoints, narrows it, or draws the chosen one.
  mutating func apply(_ action: Action, to popUp: EndpointPopUp) {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return
    case .open:
      guard popUp.matches.indices.contains(popUp.selected) else { return }
      self.popUp = nil
      show(popUp.matches[popUp.selected].endpoint)
      return
    default: edit(&popUp.line, by: action.onOneLine)
    }
    popUp.selected = moved(popUp.selected, by: action, count: popUp.matches.count)
    self.popUp = .endpoints(popUp)
  }

  private mutating func show(_ endpoint: ForestEndpoint) {
    guard case .forest(var screen) = screen else { return }
    var options = screen.options
    options.endpoint = endpoint
    screen.tabs.startOver()
    screen.set(options, in: catalogue)
    replaceTop(.forest(screen))
  }

  private mutating func poolAllComparisons(in screen: inout ForestScreen) {
    var options = screen.options
    options.poolsAll.toggle()
    screen.set(options, in: catalogue)
    let key = keymap.name(of: .nextPooling, in: .forest)
    let pooled = options.pooling == nil ? "; \(key) pools" : ""
    message = Message(
      (options.poolsAll
        ? "every comparison that can be weighed" : "randomised, immunotherapy added alone")
        + pooled,
      isError: false
    )
  }

  /// Draws the other data cut of each trial.
  private mutating func takeNextCut(in screen: inout ForestScreen) {
    let before = screen.plot.studies
    var options = screen.options
    options.cut = options.cut.next
    screen.set(options, in: catalogue)
    let changed = zip(before, screen.plot.studies).count { $0.result != $1.result }
    message = Message(
      "\(options.cut.words): \(changed) \(changed == 1 ? "row is" : "rows are") another",
      isError: false
    )
  }

  /// Puts the rows together by the next category of their trials.
  private mutating func groupAnew(_ screen: inout ForestScreen) {
    var options = screen.options
    options.grouping = options.grouping.next
    screen.tabs.startOver()
    screen.set(options, in: catalogue)
    let key = keymap.name(of: .nextPooling, in: .forest)
    let pooled = options.pooling == nil ? "; \(key) pools each group" : ""
    message = Message(options.grouping.words + pooled, isError: false)
  }

  private mutating func shareVariance(in screen: inout ForestScreen) {
    var options = screen.options
    options.sharesVariance.toggle()
    screen.set(options, in: catalogue)
    message = Message(
      options.sharesVariance ? "one tau2 for all groups" : "tau2 of each group by itself",
      isError: false
    )
  }

  private mutating func leaveOneOut(in screen: inout ForestScreen) {
    var options = screen.options
    options.leavesOneOut.toggle()
    screen.set(options, in: catalogue)
    guard options.leavesOneOut else { return }
    message = Message(
      "without each trial in turn: below the plot, \(keymap.name(of: .selectLast)) goes there",
      isError: false
    )
  }

  private mutating func rescale(_ screen: inout ForestScreen) {
    let others = screen.plot.studies.count { $0.drawn(rescaled: true)?.rescaledFrom != nil }
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
    guard rows.indices.contains(selection.row) else { return }
    switch rows[selection.row].link(at: selection.figure) {
    case .trial(let trial, let tab):
      screens.append(.trial(TrialScreen(trial: trial, tab: tab, options: openingOptions)))
    case .trials(let scope):
      screens.append(
        .trials(TrialsScreen(index: index, scope: scope, view: ListState(), size: size))
      )
    default: showSource()
    }
  }
}
