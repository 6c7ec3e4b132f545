package import TrialPages

/// Tabs that are chosen by their digits, in order from 1.
package protocol PageTab: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The name on the tab.
  var title: String { get }
}

extension TrialTab: PageTab {}
extension ReviewTab: PageTab {}
extension ForestTab: PageTab {}

/// A screen of tabs: which one is open, and where the selection stands on each.
package struct Tabs<Tab: PageTab>: Hashable, Sendable {
  package private(set) var open: Tab
  private var selections: [Tab: PageSelection] = [:]

  package init(open: Tab) { self.open = open }

  /// Where the selection stands on the open tab.
  package internal(set) var selection: PageSelection {
    get { selections[open] ?? PageSelection() }
    set { selections[open] = newValue }
  }

  mutating func choose(_ tab: Tab) { open = tab }

  /// Forgets where the selection stood on every tab.
  mutating func startOver() { selections = [:] }

  /// Moves the selection or changes the tab; false when the action does neither.
  ///
  /// A page key goes by `pageful` rows.
  mutating func apply(_ action: Action, on page: Page, pageful: Int) -> Bool {
    if selection.apply(action, on: page, pageful: pageful) { return true }
    switch action {
    case .chooseTab(let number): open = Tab(rawValue: number) ?? open
    case .nextTab: step(by: 1)
    case .previousTab: step(by: -1)
    default: return false
    }
    return true
  }

  /// Opens the tab that many places on, round the ends.
  private mutating func step(by places: Int) {
    let tabs = Array(Tab.allCases)
    guard let place = tabs.firstIndex(of: open) else { return }
    open = tabs[(place + places + tabs.count) % tabs.count]
  }
}
