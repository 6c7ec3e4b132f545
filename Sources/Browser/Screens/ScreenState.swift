import TrialFigures
import TrialModel
import TrialPages

/// What every screen answers, so that the browser asks the one on top instead of telling them apart.
protocol ScreenState: Hashable, Sendable {
  /// The screen as one of the stack.
  var screen: Screen { get }
  /// Where keys are pressed while it is on top.
  var context: KeyContext { get }
  /// Its name in the path of the screens over it.
  var title: String { get }
  /// What it is as a figure; the screen as a picture unless it says otherwise.
  var exportFigure: ExportFigure { get }

  /// Does what an action means on it; what it changes of itself the browser puts back.
  ///
  /// Screens it opens go on top. It is on top itself when it is asked.
  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect]

  /// Why an action of its own would do nothing on it now; `nil` for one that acts or is not its own.
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String?

  /// Takes up what readers decided and set, and the list as it is now.
  mutating func renew(in browser: BrowserState)

  /// The trial that is selected or open.
  ///
  /// `nil` where there is none, and where its record is not at hand.
  func trial(in browser: BrowserState) -> Trial?

  /// The figures of the selected row and which of them is selected; empty where it has none.
  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int)

  /// Whether a trial is selected or open, its record at hand or not.
  func hasTrial(in browser: BrowserState) -> Bool

  /// Whether something is selected that has a source.
  func hasSource(in browser: BrowserState) -> Bool

  /// The page it shows, with what is selected on it; `nil` for a screen that shows none.
  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)?

  /// The trials it is of, to be taken along; `nil` for a screen of no trials.
  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope?

  /// The open page, to be kept until the next key; `nil` for a screen that keeps its own or has none.
  func pageToKeep(in browser: BrowserState) -> KeptPage?
}

extension ScreenState {
  var exportFigure: ExportFigure { .screen }
  mutating func renew(in browser: BrowserState) {}
  func trial(in browser: BrowserState) -> Trial? { nil }
  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) { ([], 0) }
  func hasTrial(in browser: BrowserState) -> Bool { trial(in: browser) != nil }
  func hasSource(in browser: BrowserState) -> Bool {
    let (figures, selected) = figures(in: browser)
    return figures.indices.contains(selected)
  }
  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? { nil }
  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? { nil }
  func pageToKeep(in browser: BrowserState) -> KeptPage? { nil }
}

extension Screen {
  /// The screen to be asked.
  var state: any ScreenState {
    switch self {
    case .trials(let screen): screen
    case .trial(let screen): screen
    case .review(let screen): screen
    case .forest(let screen): screen
    case .comparison(let screen): screen
    case .eventAcross(let screen): screen
    case .summary(let screen): screen
    case .imports(let screen): screen
    case .findings(let screen): screen
    case .screening(let screen): screen
    case .reviewFlow(let screen): screen
    }
  }

  /// Where keys are pressed when the screen is on top.
  package var context: KeyContext { state.context }

  /// Its name in the path of the screens over it.
  package var title: String { state.title }
}

extension Page {
  /// The figures of the selected row and which of them is selected; empty without such a row.
  func figures(at selection: PageSelection) -> (figures: [ShownFigure], selected: Int) {
    let rows = selectableRows
    guard rows.indices.contains(selection.row) else { return ([], 0) }
    return (rows[selection.row].figures, selection.figure)
  }
}
