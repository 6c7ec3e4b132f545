import TrialFigures
import TrialModel
package import TrialPages
import TrialQuery
import TrialScreening

/// What a living review comes to so far: its flow, and how far its readers agree.
package struct ReviewFlowScreen: Hashable, Sendable {
  package internal(set) var tabs = Tabs<ReviewFlowTab>(open: .flow)
  /// Whether the flow is said in sentences, and not drawn.
  package private(set) var isInWords = false

  package init() {}

  /// Says the flow in sentences, or draws it again.
  mutating func toggleWords() { isInWords.toggle() }
}

/// The tabs of that screen.
package enum ReviewFlowTab: Int, PageTab {
  case flow = 1
  case agreement

  package var title: String {
    switch self {
    case .flow: "Flow"
    case .agreement: "Agreement"
    }
  }
}

extension ReviewFlowScreen: ScreenState {
  var screen: Screen { .reviewFlow(self) }
  var context: KeyContext { .reviewFlow }
  var title: String { tabs.open.title }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    let page = browser.page(of: self)
    if tabs.apply(action, on: page, pageful: PageArea(browser.size).pageful(of: page)) { return [] }
    switch action {
    case .open: browser.openBehind(tabs.selection, on: page)
    case .sayInWords: toggleWords()
    default: return browser.applyAnywhere(action)
    }
    return []
  }

  var exportFigure: ExportFigure { tabs.open == .flow ? .reviewFlow : .screen }

  func figures(in browser: BrowserState) -> (figures: [ShownFigure], selected: Int) {
    browser.page(of: self).figures(at: tabs.selection)
  }

  func pageToKeep(in browser: BrowserState) -> KeptPage? {
    KeptPage(subject: browser.subject(of: self), page: browser.page(of: self))
  }

  func openPage(in browser: BrowserState) -> (page: Page, selection: PageSelection)? {
    (browser.page(of: self), tabs.selection)
  }

  /// The trials of the box that is selected.
  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? {
    let (figures, selected) = figures(in: browser)
    guard figures.indices.contains(selected), case .trials(let scope)? = figures[selected].link
    else {
      return nil
    }
    let rows = scope.trials.compactMap(browser.index.row)
    return ExportPopUp.Scope(
      name: "\(rows.count) of this box",
      rows: rows,
      filter: "",
      isMarked: true
    )
  }

  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .openReviewFlow: "the flow of the review is open"
    case .chooseTab(tabs.open.rawValue): "\(tabs.open.title) is open"
    case .sayInWords where tabs.open != .flow: "\(tabs.open.title) is in words already"
    case .moveLeft, .moveRight: browser.page(of: self).reasonForOneFigure(tabs.selection)
    default: nil
    }
  }
}

extension BrowserState {
  /// Flow or agreement as a page; an empty one without a review.
  package func page(of screen: ReviewFlowScreen) -> Page {
    if let keptPage, keptPage.subject == subject(of: screen) { return keptPage.page }
    guard let review = openReview?.review else { return Page([]) }
    return switch screen.tabs.open {
    case .flow:
      screen.isInWords ? ReviewFlowPage.words(of: review) : ReviewFlowPage.page(of: review)
    case .agreement: AgreementPage.page(of: review)
    }
  }

  /// What flow and agreement depend on.
  func subject(of screen: ReviewFlowScreen) -> KeptPage.Subject {
    .reviewFlow(
      screen.tabs.open,
      inWords: screen.isInWords,
      edition: openReview?.edition ?? 0
    )
  }

  /// Opens the flow of the review that is open.
  mutating func openReviewFlow() {
    screens.append(.reviewFlow(ReviewFlowScreen()))
  }
}
