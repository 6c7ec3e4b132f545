package import TrialPages
package import TerminalModel
package import TrialModel
package import TrialQuery

/// A list of trials: what it is of, how it is looked at, and where the selection stands.
package struct TrialsScreen: Hashable, Sendable {
  /// Which part of the screen has the keys.
  package enum Focus: Hashable, Sendable {
    case list
    case facets
  }

  /// What the list is limited to; `nil` for everything.
  package private(set) var scope: TrialScope?
  /// The queue of a review that it lists; `nil` for every other list.
  package private(set) var queue: ScreeningQueue?
  /// The trials there are, of which the list knows the rows alone.
  package private(set) var index: TrialIndex
  /// The rows the list can show at all; `nil` for all.
  private(set) var scopeRows: [TrialRow]?
  package private(set) var view: ListState
  /// The rows there are to show, in the order of the view.
  private var ordered: RowOrder
  /// The rows that the filter of the view lets through.
  package private(set) var matched: MatchedRows
  /// The rows in view, filtered and sorted.
  package private(set) var listed: [TrialRow]
  /// What each value of each facet would leave; counted once the facets are shown, empty before.
  package private(set) var counts = FacetCounts()
  private var countedFilter: Filter?
  /// The place of the selection in the list; `nil` only when the list is empty.
  package private(set) var place: Int?
  /// The place in the list of the uppermost row shown.
  package private(set) var top: Int
  package internal(set) var focus: Focus
  package internal(set) var facetCursor: FacetCursor
  /// The search being typed; `nil` when none is.
  package internal(set) var prompt: SearchPrompt?
  /// The words of the last search, for `n` and `N`.
  package internal(set) var lastSearch: Filter?
  /// Views to go back to, the latest last, and views gone back from.
  package internal(set) var past: [ListState]
  package internal(set) var future: [ListState]

  package init(
    index: TrialIndex,
    scope: TrialScope?,
    view: ListState,
    size: Size,
    queue: ScreeningQueue? = nil
  ) {
    self.scope = scope
    self.queue = queue
    self.index = index
    self.scopeRows = scope.map { index.rows(of: $0.trials).compactMap(\.self) }
    self.view = view
    self.ordered = index.rows(scopeRows, in: view.sort)
    self.matched = index.rows(matching: view.filter, within: scopeRows.map(index.set))
    self.listed = ordered.rows(in: matched, of: index)
    self.place = listed.isEmpty ? nil : 0
    self.top = 0
    self.focus = .list
    self.facetCursor = FacetCursor()
    self.past = []
    self.future = []
    settle(in: size)
  }

  /// How many trials the list can show at all.
  package var total: Int { scopeRows?.count ?? index.count }

  /// What the filter of a search is read against.
  var parser: FilterParser { FilterParser(index, within: matched.scope) }

  /// Where keys are pressed when the list is on top.
  package var context: KeyContext {
    if prompt != nil { return .search }
    return focus == .facets ? .facets : .trials
  }

  /// The row the selection is on; `nil` when the list is empty.
  package var selectedRow: TrialRow? { place.map { listed[$0] } }

  /// The trial the selection is on; `nil` when the list is empty.
  package var selected: TrialID? { selectedRow.map(index.id) }

  /// Looks at the trials in another way.
  ///
  /// The selection stays on its trial where it can; a list that lost it begins at its first row.
  mutating func look(_ view: ListState, in size: Size) {
    let row = selectedRow
    self.view = view
    list()
    place = row.flatMap(place(of:)) ?? (listed.isEmpty ? nil : 0)
    settle(in: size)
  }

  /// Lists the trials of another index in the same way, as after an import.
  ///
  /// The selection stays on its trial, else on its place, so that the next one can be worked on; what
  /// is being typed stays as it is.
  mutating func list(from index: TrialIndex, in size: Size) {
    let (before, trial) = (place, selected)
    self.index = index
    scopeRows = scope.map { index.rows(of: $0.trials).compactMap(\.self) }
    ordered = index.rows(scopeRows, in: view.sort)
    matched = index.rows(matching: view.filter, within: scopeRows.map(index.set))
    listed = ordered.rows(in: matched, of: index)
    countedFilter = nil
    let nearest = listed.isEmpty ? nil : min(before ?? 0, listed.count - 1)
    place = trial.flatMap(index.row).flatMap(place(of:)) ?? nearest
    settle(in: size)
    if focus == .facets { settleFacets() }
  }

  /// Lists the records of a queue in the same way; the selection stays on its trial, else on its place.
  mutating func take(
    _ queue: ScreeningQueue,
    _ scope: TrialScope,
    from index: TrialIndex,
    in size: Size
  ) {
    self.queue = queue
    self.scope = scope
    list(from: index, in: size)
  }

  /// Looks in another way and remembers the way before, so that it can be undone.
  mutating func change(_ view: ListState, in size: Size) {
    guard view != self.view else { return }
    past.append(self.view)
    future = []
    look(view, in: size)
  }

  /// Puts the selection on a trial, when the list has it.
  mutating func select(_ trial: TrialID?, in size: Size) {
    guard let place = trial.flatMap(index.row).flatMap(place(of:)) else { return }
    select(place: place, in: size)
  }

  /// Puts the selection on the first trial that the filter calls by its whole name, when there is one.
  mutating func selectNamed(in size: Size) {
    let named = index.rows(namedIn: view.filter)
    guard let place = listed.firstIndex(where: named.contains) else { return }
    select(place: place, in: size)
  }

  /// Puts the selection on a place of the list, which must have it.
  mutating func select(place: Int, in size: Size) {
    self.place = place
    settle(in: size)
  }

  /// The place of a row in the list; `nil` when the list does not have it.
  private func place(of row: TrialRow) -> Int? {
    matched.rows.contains(row) ? listed.firstIndex(of: row) : nil
  }

  /// Moves the selection, no further than the ends.
  mutating func move(_ movement: Movement, in size: Size) {
    guard let place else { return }
    let page = TrialsLayout(size, of: self).page
    select(place: movement.place(from: place, among: listed.count, page: page), in: size)
  }

  /// Brings the selected row into view, with two rows of context where there is room.
  ///
  /// Counts the facets when they are in view and the filter has changed.
  mutating func settle(in size: Size) {
    let layout = TrialsLayout(size, of: self)
    if layout.showsFacets, countedFilter != view.filter {
      counts = FacetCounts(matched, in: index)
      countedFilter = view.filter
    }
    let rows = layout.listRows
    guard let place, rows > 0 else {
      top = 0
      return
    }
    let context = rows > 6 ? 2 : 0
    top = min(top, max(0, place - context))
    top = max(top, min(place, place + context + 1 - rows))
    top = max(0, min(top, listed.count - rows))
  }

  /// The list with the preview shown or hidden, to see what there is room for.
  func withPreview(_ isShown: Bool) -> TrialsScreen {
    var screen = self
    screen.view.showsPreview = isShown
    return screen
  }

  /// What a row shows.
  package func trial(at row: TrialRow) -> ListedTrial { index.trial(at: row) }

  private mutating func list() {
    if ordered.order != view.sort { ordered = index.rows(scopeRows, in: view.sort) }
    matched = index.rows(matching: view.filter, within: matched.scope, after: matched)
    listed = ordered.rows(in: matched, of: index)
  }
}

/// Where the cursor stands in the panel of facets.
package struct FacetCursor: Hashable, Sendable {
  /// The facet, from 0.
  package internal(set) var facet: Int
  /// The value within the facet, from 0.
  package internal(set) var value: Int

  package init(facet: Int = 0, value: Int = 0) {
    self.facet = facet
    self.value = value
  }
}
