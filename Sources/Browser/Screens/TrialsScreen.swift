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

  /// What the list is limited to; `nil` for the whole catalogue.
  package let scope: TrialScope?
  /// The trials it can show at all, in the order of the catalogue.
  package private(set) var trials: [Trial]
  package private(set) var view: ListView
  /// The trials in view, filtered and sorted.
  package private(set) var listed: [TrialID]
  /// What each value of each facet would leave; counted once the facets are shown, empty before.
  package private(set) var counts = FacetCounts([], .everything)
  private var countedFilter: Filter?
  /// The trial the selection is on; `nil` only when the list is empty.
  package private(set) var selected: TrialID?
  /// The place in the list of the uppermost row shown.
  package private(set) var top: Int
  package internal(set) var focus: Focus
  package internal(set) var facetCursor: FacetCursor
  /// The search being typed; `nil` when none is.
  package internal(set) var prompt: SearchPrompt?
  /// The words of the last search, for `n` and `N`.
  package internal(set) var lastSearch: Filter?
  /// Views to go back to, the latest last, and views gone back from.
  package internal(set) var past: [ListView]
  package internal(set) var future: [ListView]

  package init(catalogue: Catalogue, scope: TrialScope?, view: ListView, size: Size) {
    self.scope = scope
    self.trials =
      scope.map { scope in scope.trials.compactMap(catalogue.trial) } ?? catalogue.trials
    self.view = view
    self.listed = []
    self.selected = nil
    self.top = 0
    self.focus = .list
    self.facetCursor = FacetCursor()
    self.past = []
    self.future = []
    list()
    selected = listed.first
    settle(in: size)
  }

  /// Where keys are pressed when the list is on top.
  package var context: KeyContext {
    if prompt != nil { return .search }
    return focus == .facets ? .facets : .trials
  }

  /// The place of the selection in the list; `nil` when the list is empty.
  package var place: Int? { selected.flatMap { listed.firstIndex(of: $0) } }

  /// Looks at the trials in another way.
  ///
  /// The selection stays on its trial where it can.
  mutating func look(_ view: ListView, in size: Size) {
    let before = place
    self.view = view
    list()
    if place == nil {
      selected = listed.indices.contains(before ?? 0) ? listed[before ?? 0] : listed.last
    }
    settle(in: size)
  }

  /// Looks in another way and remembers the way before, so that it can be undone.
  mutating func change(_ view: ListView, in size: Size) {
    guard view != self.view else { return }
    past.append(self.view)
    future = []
    look(view, in: size)
  }

  /// Puts the selection on a trial, when the list has it.
  mutating func select(_ trial: TrialID?, in size: Size) {
    guard let trial, listed.contains(trial) else { return }
    selected = trial
    settle(in: size)
  }

  /// Moves the selection by rows, no further than the ends.
  mutating func move(by rows: Int, in size: Size) {
    guard let place else { return }
    let target = max(0, min(listed.count - 1, place + rows))
    selected = listed[target]
    settle(in: size)
  }

  /// Brings the selected row into view, with two rows of context where there is room.
  ///
  /// Counts the facets when they are in view and the filter has changed.
  mutating func settle(in size: Size) {
    let layout = TrialsLayout(size, of: self)
    if layout.showsFacets, countedFilter != view.filter {
      counts = FacetCounts(trials, view.filter)
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

  /// Takes over the trials as they are in a catalogue that differs in decisions alone.
  mutating func renew(from catalogue: Catalogue) {
    trials = trials.map { catalogue.trial($0.id) ?? $0 }
    list()
  }

  private mutating func list() {
    listed = view.sort.sorted(view.filter.trials(of: trials)).map(\.id)
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
