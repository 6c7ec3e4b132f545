import TerminalModel
import TrialModel
package import TrialQuery

extension BrowserState {
  mutating func apply(_ action: Action, to screen: inout TrialsScreen) -> [Effect] {
    if action == .quit { return quit(from: screen) }
    if let prompt = screen.prompt {
      apply(action, typing: prompt, in: &screen)
      return []
    }
    if action == .back, screen.focus == .list {
      pop()
      return []
    }
    if screen.focus == .facets {
      applyToFacets(action, in: &screen)
    } else {
      applyToList(action, in: &screen)
    }
    if let queue = screen.queue,
      action == .nextQueue || action == .previousQueue
        || action == .nextStage
    {
      changeQueue(action, from: queue)
      if case .trials(let list) = self.screen { screen = list }
      return [.readReview]
    }
    if action == .openForest { return openForest(of: screen) }
    if action == .openEventAcross { return openEventAcross(of: screen) }
    if action == .open, let trial = screen.selected, screen.focus == .list {
      if let queue = screen.queue, openReview?.reader != nil {
        return openRecord(of: screen, in: queue)
      }
      return open(trial)
    }
    return []
  }

  /// Opens a trial; one that is not at hand has to be read first.
  mutating func open(_ trial: TrialID) -> [Effect] {
    guard catalogue.trial(trial) != nil else { return [.readStudies([trial], for: .opening)] }
    screens.append(.trial(TrialScreen(trial: trial, options: openingOptions)))
    return hasUnreadRecord(trial) ? [.readStudies([trial], for: .opening)] : []
  }

  /// Ends the program from the first list and from text; goes back from a list over it.
  private mutating func quit(from screen: TrialsScreen) -> [Effect] {
    guard screens.count > 1, screen.prompt == nil else { return [.quit] }
    pop()
    return []
  }

  private mutating func applyToList(_ action: Action, in screen: inout TrialsScreen) {
    if let movement = Movement(action) {
      screen.move(movement, in: size)
      return
    }
    switch action {
    case .nextMatch: goToMatch(forward: true, in: &screen)
    case .previousMatch: goToMatch(forward: false, in: &screen)
    case .nextMarked: goToMarked(in: &screen)
    case .chooseSort:
      popUp = .sort(SortPopUp(screen.view.sort, of: offeredColumns))
    case .chooseColumns:
      popUp = .columns(ColumnsPopUp(shownColumns(of: screen), of: offeredColumns))
    default: applyToView(action, in: &screen)
    }
  }

  /// What works in the list and in the facets alike.
  mutating func applyToView(_ action: Action, in screen: inout TrialsScreen) {
    switch action {
    case .search: screen.prompt = SearchPrompt(view: screen.view, trial: screen.selected)
    case .focusFacets:
      screen.focus = screen.focus == .list ? .facets : .list
      screen.settle(in: size)
    case .removeChip(let number): removeChip(number, in: &screen)
    case .clearFilter:
      var view = screen.view
      view.filter = .everything
      screen.change(view, in: size)
    case .togglePreview:
      var view = screen.view
      view.showsPreview = !TrialsLayout(size, of: screen).showsPreview
      screen.change(view, in: size)
    case .undo: undo(in: &screen)
    case .redo: redo(in: &screen)
    default: break
    }
  }

  private func removeChip(_ number: Int, in screen: inout TrialsScreen) {
    guard screen.view.filter.terms.indices.contains(number - 1) else { return }
    var view = screen.view
    view.filter = view.filter.removing(at: number - 1)
    screen.change(view, in: size)
  }

  private func undo(in screen: inout TrialsScreen) {
    guard let view = screen.past.popLast() else { return }
    screen.future.append(screen.view)
    screen.look(view, in: size)
  }

  private func redo(in screen: inout TrialsScreen) {
    guard let view = screen.future.popLast() else { return }
    screen.past.append(screen.view)
    screen.look(view, in: size)
  }

  private mutating func goToMarked(in screen: inout TrialsScreen) {
    let marked = index.set(of: marks.compactMap(index.row))
    let before = screen.place
    if move(to: marked, forward: true, in: &screen) {
      if screen.place == before {
        message = Message("no other trial in view is marked", isError: false)
      }
    } else {
      message = Message(
        "no trial in view is marked; \(keymap.name(of: .toggleMark)) marks",
        isError: false
      )
    }
  }

  /// The columns to choose from: those of a review where one is open alone.
  private var offeredColumns: [Column] { Column.offered(withReview: index.isScreened) }

  /// The columns on the screen: those chosen, else those the width allows.
  package func shownColumns(of screen: TrialsScreen) -> [Column] {
    screen.view.columns ?? TrialsLayout(size, of: screen).standardColumns
  }
}
