package import TrialPages
package import TrialModel
import TrialQuery

/// The review, open at a tab.
package struct ReviewScreen: Hashable, Sendable {
  package internal(set) var tabs: Tabs<ReviewTab>
  /// Whether the trials reported since stand in sentences, and not in columns.
  package private(set) var isInWords = false

  package init(tab: ReviewTab = .questions) {
    self.tabs = Tabs(open: tab)
  }

  /// Where keys are pressed on the open tab.
  package var context: KeyContext { tabs.open == .checks ? .queue : .review }

  /// The open tab as a page.
  package func page(of catalogue: Catalogue, _ checks: CheckQueue) -> Page {
    switch tabs.open {
    case .questions: ReviewPages.questions(of: catalogue)
    case .flow: ReviewPages.flow(of: catalogue)
    case .counts: ReviewPages.counts(of: catalogue)
    case .themes: ReviewPages.themes(of: catalogue)
    case .safety: ReviewPages.safety(of: catalogue)
    case .conclusions: ReviewPages.conclusions(of: catalogue)
    case .checks: ReviewPages.checks(of: catalogue, checks)
    case .since:
      isInWords ? ReviewPages.since(of: catalogue).inWords() : ReviewPages.since(of: catalogue)
    }
  }

  /// Says the trials in sentences, or puts them in columns again.
  mutating func toggleWords() { isInWords.toggle() }
}

extension BrowserState {
  mutating func apply(_ action: Action, to screen: inout ReviewScreen) -> [Effect] {
    let page = page(of: screen)
    if screen.tabs.apply(action, on: page, pageful: PageArea(size).pageful(of: page)) { return [] }
    switch action {
    case .open: openBehind(screen.tabs.selection, on: page)
    case .sayInWords: screen.toggleWords()
    default: return applyAnywhere(action)
    }
    return []
  }

  /// Opens what is behind the selected row of a page of the review.
  mutating func openBehind(_ selection: PageSelection, on page: Page) {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row) else { return }
    switch rows[selection.row].link(at: selection.figure) {
    case .trial(let trial, let tab):
      screens.append(.trial(TrialScreen(trial: trial, tab: tab, options: openingOptions)))
    case .trials(let scope):
      guard !scope.trials.isEmpty else {
        let unknown = scope.unknown.map { "; \($0) printed, not recovered" } ?? ""
        message = Message("none of the trials behind it is known\(unknown)", isError: false)
        return
      }
      guard scope.trials.contains(where: { index.row(of: $0) != nil }) else {
        message = Message(
          "none of their records is stored yet: 'rtio-tui review update' brings them",
          isError: false
        )
        return
      }
      screens.append(
        .trials(TrialsScreen(index: index, scope: scope, view: ListState(), size: size))
      )
    case .forest(let subject, let options): openForest(subject, options)
    case .tab, .unfold, nil: showSource()
    }
  }
}
