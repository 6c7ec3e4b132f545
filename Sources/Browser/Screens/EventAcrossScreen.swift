import TrialFigures
import TrialModel
package import TrialPages
import TrialQuery

/// One adverse event over the trials in view, their arms side by side.
///
/// The page is worked out when the term or the form changes, not at every key.
package struct EventAcrossScreen: Hashable, Sendable {
  package private(set) var asked: EventAcross
  package internal(set) var selection = PageSelection()
  package private(set) var isInWords = false
  /// The term while it is typed; `nil` when none is.
  package internal(set) var prompt: TypedLine?
  package private(set) var page: Page

  /// The screen; without a term it begins with typing one.
  init(_ asked: EventAcross, in browser: BrowserState) {
    self.asked = asked
    prompt = asked.term.isEmpty ? TypedLine() : nil
    page = EventAcrossPage(asked, in: browser.catalogue, browser.eventTerms).page
  }

  /// The trial of the selected row; `nil` where no row is.
  var trial: TrialID? {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row), case .trial(let id, _) = rows[selection.row].link
    else { return nil }
    return id
  }

  mutating func ask(_ term: String, in browser: BrowserState) {
    asked = EventAcross(term, trials: asked.trials, areMarked: asked.areMarked)
    selection = PageSelection()
    drawAnew(in: browser)
  }

  mutating func toggleWords(in browser: BrowserState) {
    isInWords.toggle()
    drawAnew(in: browser)
  }

  /// Works out the page anew, for another term or a catalogue that has changed.
  mutating func drawAnew(in browser: BrowserState) {
    let across = EventAcrossPage(asked, in: browser.catalogue, browser.eventTerms)
    page = isInWords ? across.words : across.page
    selection.settle(on: page)
  }
}

extension BrowserState {
  /// Opens one adverse event over the trials in view, or over those of them that are marked.
  ///
  /// Studies of the store with results have to be read first; too many are left out, and said so.
  mutating func openEventAcross(
    of list: TrialsScreen,
    asking term: String? = nil
  ) -> [Effect] {
    let (unread, isTooMuch) = unreadStudies(of: list)
    guard unread.isEmpty || isTooMuch else {
      return [.readStudies(unread, for: .performing(.openEventAcross))]
    }
    guard case .trials(let trials, let areMarked) = forestSubject(of: list) else { return [] }
    let asked = EventAcross(
      term ?? list.view.filter.askedEvent?.term ?? "",
      trials: trials,
      areMarked: areMarked
    )
    screens.append(.eventAcross(EventAcrossScreen(asked, in: self)))
    if isTooMuch { message = Self.tooMuchToRead(unread.count) }
    return []
  }

  mutating func apply(_ action: Action, to screen: inout EventAcrossScreen) -> [Effect] {
    if let line = screen.prompt { return apply(action, typing: line, in: &screen) }
    let page = screen.page
    if screen.selection.apply(action, on: page, pageful: PageArea(size).pageful(of: page)) {
      return []
    }
    switch action {
    case .search: screen.prompt = TypedLine()
    case .sayInWords: screen.toggleWords(in: self)
    case .openForest: openForest(of: ForestEvent(screen.asked, eventTerms))
    case .open:
      let rows = page.selectableRows
      guard rows.indices.contains(screen.selection.row),
        case .trial(let trial, let tab) = rows[screen.selection.row].link
      else { return [] }
      screens.append(.trial(TrialScreen(trial: trial, tab: tab, options: openingOptions)))
    default: return applyAnywhere(action)
    }
    return []
  }

  private mutating func apply(
    _ action: Action,
    typing typed: TypedLine,
    in screen: inout EventAcrossScreen
  ) -> [Effect] {
    var line = typed
    switch action {
    case .open:
      let term = line.text.split(separator: " ").joined(separator: " ")
      guard !term.isEmpty || !screen.asked.term.isEmpty else { return [] }
      screen.prompt = nil
      if !term.isEmpty { screen.ask(term, in: self) }
    case .back:
      guard !screen.asked.term.isEmpty else { return applyAnywhere(.back) }
      screen.prompt = nil
    case .quit: return [.quit]
    default:
      edit(&line, by: action.onOneLine)
      screen.prompt = line
    }
    return []
  }
}

extension EventAcrossScreen: ScreenState {
  var screen: Screen { .eventAcross(self) }
  var context: KeyContext { prompt == nil ? .eventAcross : .eventSearch }
  var title: String { "One event" }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  mutating func renew(in browser: BrowserState) { drawAnew(in: browser) }

  func trial(in browser: BrowserState) -> Trial? { trial.flatMap(browser.catalogue.trial) }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    page.figures(at: selection)
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (page, selection)
  }
}
