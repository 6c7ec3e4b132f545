import Browser
import TerminalModel
import TrialModel
import TrialPages
import TrialQuery
import TrialScreening

/// The list of trials, its filter and its facets as they are read out.
extension Voice {
  func title(of screen: TrialsScreen) -> String {
    if let queue = screen.queue {
      let open = state.openReview
      let who = [open?.reader?.text, open?.stage.rawValue].compactMap { $0 }
      return (["review \(open?.name ?? ""): \(queue.rawValue)"] + who).joined(separator: ", ")
    }
    return screen.scope.map { "list of trials: \($0.title)" } ?? "list of trials"
  }

  /// Filter with its count, order, and what was also looked for.
  func settings(of screen: TrialsScreen) -> [String] {
    let terms = screen.view.filter.terms
    let chips = terms.enumerated().map { place, term in
      place < 9 ? "\(place + 1) \(term.text)" : term.text
    }
    let filter = terms.isEmpty ? "no filter" : "filter: \(chips.joined(separator: ", "))"
    let view = TrialsView(state, screen)
    let also = screen.matched.widenings.map(\.words)
    return (screen.prompt == nil ? ["\(filter); \(view.counts) trials"] : []) + [
      "order: \(view.order)"
    ]
      + also
  }

  /// What the list is made of, and the key that opens what was reported since.
  func extent(of screen: TrialsScreen) -> [String] {
    guard screen.scope == nil else { return [TrialsView(state, screen).identity] }
    let extent = CatalogueExtent(state)
    let others = state.index.count - state.catalogue.count
    let imported = others > 0 ? ", \(others) imported" : ""
    let since = extent.since > 0 ? "; \(extent.key) opens what was reported since" : ""
    return ["\(extent.counts)\(imported)\(since)"]
  }

  func content(of screen: TrialsScreen) -> [String] {
    if screen.focus == .facets { return facet(of: screen) }
    return screen.listed.isEmpty
      ? EmptyListView(state, screen, TrialsLayout(state.size, of: screen)).lines
      : [line(at: screen.place ?? 0, of: screen)]
  }

  func contentChanges(
    from was: TrialsScreen,
    to now: TrialsScreen,
    by action: Action?
  ) -> [String] {
    if now.focus == .facets {
      if was.focus != .facets { return ["facets"] + facet(of: now) }
      return facetChanges(from: was, to: now)
    }
    if now.prompt != nil { return now.place == was.place ? [] : content(of: now) }
    let hasMoved = now.selected != was.selected
    if hasMoved, let from = was.place, let to = now.place, to > from, action == .pageDown {
      return (from + 1...to).map { line(at: $0, of: now) }
    }
    // A filter that leaves the selection where it is has changed its place in the list.
    let isOtherList = now.listed != was.listed || was.focus != now.focus || was.prompt != nil
    if hasMoved || isOtherList { return content(of: now) }
    if was.view.columns != now.view.columns || was.view.showsPreview != now.view.showsPreview {
      return now.view.showsPreview == true && was.view.showsPreview != true ? preview(of: now) : []
    }
    return []
  }

  /// A trial of the list: its place, what it is, and what came of it.
  func line(at place: Int, of screen: TrialsScreen) -> String {
    guard screen.listed.indices.contains(place) else { return "" }
    let row = screen.trial(at: screen.listed[place])
    let mark = state.marks.contains(row.id) ? "marked, " : ""
    return "\(place + 1) of \(screen.listed.count): \(mark)\(words(of: row))\(noted(row))"
  }

  /// The tags that readers put on a trial, or that there is a note without one: what the star stands for.
  private func noted(_ row: ListedTrial) -> String {
    let tags = row.notes.tags
    if tags.isEmpty { return row.notes.isEmpty ? "" : ", with a note" }
    return ", tagged \(tags.joined(separator: " and "))"
  }

  /// `PACIFIC, lung III, durvalumab, overall survival hazard ratio 0.72, 95 % CI 0.59 to 0.89, favours
  /// DURVA`; what is not known is said so.
  private func words(of row: ListedTrial) -> String {
    if let screening = row.screening, state.openReview != nil {
      return [row.name, screening.brief, row.title].joined(separator: ", ")
    }
    let agents = row.categories.agents.joined(separator: " and ")
    let parts = [
      row.name, row.categories.siteLabel, agents.isEmpty ? "no agent named" : agents,
      result(of: row),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The result of the list with its direction; without the record at hand as far as the list knows it.
  private func result(of row: ListedTrial) -> String {
    if let words = state.catalogue.trial(row.id).flatMap({ $0.headlineWords(in: state.catalogue) })
    {
      return words
    }
    guard let headline = row.headline else { return row.resultInWords }
    return "\(headline.text), direction not read yet"
  }

  /// What matters most of the selected trial: its title, and then and now.
  private func preview(of screen: TrialsScreen) -> [String] {
    guard let row = screen.selectedRow.map(screen.trial) else { return [] }
    let now = row.stateNow.asOf.map { " (\($0.text))" } ?? ""
    let state = state.catalogue.trial(row.id)
    let then = state?.stateThen.map { then in
      "then\(then.asOf.map { " (\($0.text))" } ?? ""): \(then.text)"
    }
    return [row.title, then, "now\(now): \(row.stateNow.text)"].compactMap { $0 }
  }

  // MARK: Facets

  /// The value the cursor stands on, with its facet.
  private func facet(of screen: TrialsScreen) -> [String] {
    let facets = screen.counts.facets
    guard let (facet, choice) = screen.facetUnderCursor else {
      let place = screen.facetCursor.facet
      return facets.indices.contains(place)
        ? ["facet \(place + 1) of \(facets.count), \(facets[place].title): no value"] : []
    }
    return [
      "facet \(screen.facetCursor.facet + 1) of \(facets.count), \(facet.title)",
      words(of: choice, in: facet, screen),
    ]
  }

  private func facetChanges(from was: TrialsScreen, to now: TrialsScreen) -> [String] {
    let (old, new) = (was.facetUnderCursor, now.facetUnderCursor)
    guard now.facetCursor.facet == was.facetCursor.facet, let (facet, choice) = new else {
      return facet(of: now)
    }
    return old?.choice == choice ? [] : [words(of: choice, in: facet, now)]
  }

  private func words(
    of choice: Facet.Choice,
    in facet: Facet,
    _ screen: TrialsScreen
  ) -> String {
    let standing = choice.isChosen ? ", chosen" : choice.isExcluded ? ", left out" : ""
    let trials = choice.count == 1 ? "1 trial" : "\(choice.count) trials"
    return "\(screen.facetCursor.value + 1) of \(facet.choices.count): "
      + "\(choice.value.text), \(trials)\(standing)"
  }
}
