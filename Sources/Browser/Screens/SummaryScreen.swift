import TrialFigures
package import TrialModel
package import TrialPages
import TrialQuery

/// The summary of findings of some trials, as a table or in words.
///
/// Summary and page are worked out when the settings or the ratings change, not at every key.
package struct SummaryScreen: Hashable, Sendable {
  /// The trials, as they were chosen.
  package let trials: [TrialID]
  package private(set) var options = SummaryOptions()
  package private(set) var isInWords = false
  package internal(set) var selection = PageSelection()
  package private(set) var summary: SummaryOfFindings
  package private(set) var page: Page

  init(_ trials: [TrialID], in browser: BrowserState) {
    self.trials = trials
    summary = SummaryOfFindings(
      of: trials.compactMap(browser.catalogue.trial),
      ratings: browser.ratings,
      in: browser.catalogue
    )
    page = SummaryPage.page(of: summary)
  }

  /// Changes how it is made; the selection stays as far as there are rows.
  mutating func set(_ options: SummaryOptions, in browser: BrowserState) {
    self.options = options
    drawAnew(in: browser)
  }

  /// Says it in words, or sets it in a table again.
  mutating func toggleWords(in browser: BrowserState) {
    isInWords.toggle()
    drawAnew(in: browser)
  }

  /// Works out summary and page anew, for other settings, ratings or a catalogue that has changed.
  mutating func drawAnew(in browser: BrowserState) {
    summary = SummaryOfFindings(
      of: trials.compactMap(browser.catalogue.trial),
      options: options,
      ratings: browser.ratings,
      in: browser.catalogue
    )
    page = isInWords ? SummaryPage.words(of: summary) : SummaryPage.page(of: summary)
    selection.settle(on: page)
  }

  /// The row that is selected; `nil` on the notes below the rows.
  package var selectedRow: SummaryRow? {
    let rows = SummaryPage.selectableRows(of: summary)
    return rows.indices.contains(selection.row) ? rows[selection.row] : nil
  }
}

extension SummaryScreen: ScreenState {
  var screen: Screen { .summary(self) }
  var context: KeyContext { .summary }
  var title: String { "Summary" }
  var exportFigure: ExportFigure { .summary(trials, options) }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  mutating func renew(in browser: BrowserState) { drawAnew(in: browser) }

  func trial(in browser: BrowserState) -> Trial? {
    trials.count == 1 ? browser.catalogue.trial(trials[0]) : nil
  }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    page.figures(at: selection)
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (page, selection)
  }

  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? {
    let rows = trials.compactMap(browser.index.row)
    return ExportPopUp.Scope(
      name: "\(rows.count) of this summary",
      rows: rows,
      filter: "",
      isMarked: true
    )
  }

  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .nextPooling, .poolAllComparisons:
      return trials.count < 2 ? "the summary is of one trial, and nothing is pooled" : nil
    case .nextControlRisk:
      guard let row = selectedRow else { return "no outcome is selected here" }
      switch row.controlRisks.count {
      case 0: return "no source read has a risk with control for this outcome"
      case 1: return "there is only one risk with control to choose from"
      default: return nil
      }
    case .rate:
      return selectedRow?.evidence == nil ? "there is no effect here that could be rated" : nil
    case .moveLeft, .moveRight:
      let figures = page.figures(at: selection).figures
      return figures.count > 1 ? nil : "the row has no other figure"
    default: return nil
    }
  }
}

extension BrowserState {
  /// Opens the summary of what is looked at: of the marked trials or the selected one of a list, of the
  /// open trial, of those compared or drawn.
  ///
  /// Studies whose records are not at hand have to be read first.
  mutating func openSummary() -> [Effect] {
    let trials = summarisedTrials
    guard !trials.isEmpty else { return [] }
    let unread = trials.filter { catalogue.trial($0) == nil }
    guard unread.count <= Self.mostSummarised else {
      message = Message(
        "\(unread.count) studies are too many for one summary; unmark to \(Self.mostSummarised)",
        isError: true
      )
      return []
    }
    guard unread.isEmpty else { return [.readStudies(unread, for: .performing(.openSummary))] }
    screens.append(.summary(SummaryScreen(trials, in: self)))
    return []
  }

  /// The trials a summary would be of; empty where there are none.
  var summarisedTrials: [TrialID] {
    switch screen {
    case .trials(let list):
      let marked = marksInOrder
      return marked.isEmpty ? [list.selected].compactMap(\.self) : marked
    case .trial(let screen): return [screen.trial]
    case .comparison(let screen): return screen.trials
    case .forest(let screen):
      if case .trial(let id) = screen.subject { return [id] }
      return screen.plot.studies.map(\.trial.id).eachOnce
    default: return []
    }
  }

  /// Whether there is a trial to sum up, without counting any.
  var hasSomethingToSummarise: Bool {
    switch screen {
    case .trials(let list): list.place != nil || !marks.isEmpty
    case .forest(let screen): !screen.plot.studies.isEmpty
    case .trial, .comparison: true
    default: false
    }
  }

  /// How many studies are read for one summary.
  private static let mostSummarised = 50

  mutating func apply(_ action: Action, to screen: inout SummaryScreen) -> [Effect] {
    let page = screen.page
    if screen.selection.apply(action, on: page, pageful: PageArea(size).pageful(of: page)) {
      return []
    }
    switch action {
    case .rate: openRating(of: screen)
    case .sayInWords: screen.toggleWords(in: self)
    case .nextPooling:
      var options = screen.options
      options.takeNextPooling()
      screen.set(options, in: self)
      message = Message("pooled: \(options.pooling.words)", isError: false)
    case .poolAllComparisons:
      var options = screen.options
      options.poolsAll.toggle()
      screen.set(options, in: self)
      message = Message(
        options.poolsAll
          ? "all comparisons are pooled" : "pooled are randomised comparisons of what was added",
        isError: false
      )
    case .nextControlRisk: takeNextControlRisk(in: &screen)
    default: return applyAnywhere(action)
    }
    return []
  }

  private mutating func takeNextControlRisk(in screen: inout SummaryScreen) {
    guard let row = screen.selectedRow else { return }
    var options = screen.options
    options.controlRisks[row.outcome.name] = (row.chosenRisk + 1) % row.controlRisks.count
    screen.set(options, in: self)
    if let risk = screen.selectedRow?.controlRisk {
      message = Message("\(risk.perThousand) of 1,000: \(risk.origin)", isError: false)
    }
  }
}
