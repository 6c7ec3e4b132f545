import TrialPages
import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  mutating func apply(_ action: Action, to screen: inout TrialScreen) -> [Effect] {
    guard let trial = catalogue.trial(screen.trial) else {
      pop()
      return []
    }
    if let prompt = screen.prompt {
      if action == .quit { return [.quit] }
      apply(action, typing: prompt, in: &screen)
      return []
    }
    let page = page(of: screen)
    if screen.tabs.apply(action, on: page, pageful: PageArea(size).pageful(of: page)) { return [] }
    switch action {
    case .nextTrial: return step(by: 1, from: &screen)
    case .previousTrial: return step(by: -1, from: &screen)
    case .open: open(screen.tabs.selection, on: page, of: &screen)
    case .nextDataCut: chooseDataCut(of: trial, in: &screen)
    case .nextGrade, .nextGrouping, .chooseSort, .nextMeasure, .nextThreshold, .toggleWholeRows,
      .search, .nextComparedGroup, .nextReferenceGroup, .previousComparedGroup,
      .previousReferenceGroup:
      changeEvents(action, of: trial, in: &screen)
    case .raiseAlphaBeta: chooseAlphaBeta(1, of: trial, in: &screen)
    case .lowerAlphaBeta: chooseAlphaBeta(-1, of: trial, in: &screen)
    case .openForest:
      if screen.tabs.open == .toxicity { return openForestOfEvent(in: screen, of: trial) }
      openForest(of: trial, at: screen.tabs.selection, on: page)
    case .sayInWords:
      screen.options.isInWords.toggle()
      screen.tabs.selection = PageSelection()
    default: return applyAnywhere(action)
    }
    return []
  }

  /// Opens the next or previous trial of the list below; the list's selection goes along.
  private mutating func step(by distance: Int, from screen: inout TrialScreen) -> [Effect] {
    guard let below = screens.lastIndex(where: { if case .trials = $0 { true } else { false } }),
      case .trials(var list) = screens[below]
    else { return [] }
    // The list may have another trial selected: this one may have been opened from elsewhere.
    guard let row = index.row(of: screen.trial), let place = list.listed.firstIndex(of: row),
      list.listed.indices.contains(place + distance)
    else {
      message = Message(
        distance > 0 ? "this is the last trial of the list" : "this is the first trial of the list",
        isError: false
      )
      return []
    }
    list.select(place: place + distance, in: size)
    screens[below] = .trials(list)
    let next = index.id(at: list.listed[place + distance])
    guard catalogue.trial(next) != nil else { return [.readStudies([next], for: .opening)] }
    screen.show(next)
    return []
  }

  private mutating func open(
    _ selection: PageSelection,
    on page: Page,
    of screen: inout TrialScreen
  ) {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row) else { return }
    switch rows[selection.row].link(at: selection.figure) {
    case .tab(let tab): screen.tabs.choose(tab)
    case .trial(let trial, let tab):
      screens.append(.trial(TrialScreen(trial: trial, tab: tab, options: screen.options)))
    case .trials(let scope):
      screens.append(
        .trials(TrialsScreen(index: index, scope: scope, view: ListState(), size: size))
      )
    case .forest(let subject, let options): openForest(subject, options)
    case .unfold(let part): screen.options.posted.toggled.formSymmetricDifference([part])
    case nil: showSource(preferring: screen.tabs.open == .toxicity ? screen.options.measure : nil)
    }
  }

  /// Changes the chosen α/β by so many gray and goes to the doses it gives.
  private mutating func chooseAlphaBeta(
    _ step: Int,
    of trial: Trial,
    in screen: inout TrialScreen
  ) {
    let alphaBeta = screen.options.alphaBeta + step
    guard PageOptions.alphaBetas.contains(alphaBeta) else {
      message = Message("α/β goes from 1 to 20 Gy", isError: false)
      return
    }
    screen.options.alphaBeta = alphaBeta
    openingOptions.alphaBeta = alphaBeta
    let rows = page(of: screen).selectableRows
    let place = rows.firstIndex { row in
      row.figures.contains { $0.computation?.name == CourseDoses.name(of: alphaBeta) }
    }
    if let place {
      screen.tabs.selection = PageSelection(row: place)
      message = Message("α/β \(alphaBeta) Gy", isError: false)
    } else {
      message = Message("no course here has dose and fractions in numbers", isError: false)
    }
  }

  /// Turns to the next data cut of the results.
  private mutating func chooseDataCut(of trial: Trial, in screen: inout TrialScreen) {
    let before = screen.options.dataCut
    screen.options.dataCut = trial.dataCut(after: before)
    if screen.options.dataCut == before {
      message = Message("there is only one to choose from", isError: false)
    }
    screen.tabs.selection = PageSelection()
  }
}

extension Trial {
  /// The data cuts of the results, each once: days from the newest, then those that have a name.
  var dataCuts: [String] {
    let all = results.compactMap(\.figure.dataCut).eachOnce
    let days = all.filter { (try? PartialDate($0)) != nil }
    return days.sorted(by: >) + all.filter { !days.contains($0) }
  }

  /// The data cut after the given one in the order of the results; `nil`, all, after the last.
  fileprivate func dataCut(after current: String?) -> String? {
    next(after: current, in: dataCuts)
  }

  private func next(after current: String?, in values: [String]) -> String? {
    let distinct = values.eachOnce
    guard let current, let place = distinct.firstIndex(of: current) else { return distinct.first }
    return distinct.dropFirst(place + 1).first
  }
}
