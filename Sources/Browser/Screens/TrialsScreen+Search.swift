import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  /// Does one thing while a search is being typed.
  mutating func apply(_ action: Action, typing prompt: SearchPrompt, in screen: inout TrialsScreen)
  {
    var prompt = prompt
    switch action {
    case .type, .paste, .edit: edit(&prompt.line, by: action.onOneLine)
    case .earlierText, .laterText:
      let isEarlier = action == .earlierText
      searches.recall(earlier: isEarlier, into: &prompt.line, draft: &prompt.draft)
    case .complete:
      if let repaired = prompt.error?.repaired { prompt.line.text = repaired }
    case .open:
      keep(prompt, in: &screen)
      return
    case .back:
      drop(prompt, in: &screen)
      return
    default: Movement(action).map { screen.move($0, in: size) }
    }
    follow(&prompt, in: &screen)
  }

  /// Lists what the typed text asks for; of a text that cannot be read, the part before the error.
  private func follow(_ prompt: inout SearchPrompt, in screen: inout TrialsScreen) {
    let parser = screen.parser
    var view = prompt.before
    do {
      view.filter = prompt.kept.adding(try parser.parse(prompt.text))
      prompt.error = nil
    } catch {
      prompt.error = error
      view.filter = prompt.kept.adding(Self.readable(prompt.text, before: error, parser))
    }
    screen.prompt = prompt
    guard view != screen.view else { return }
    screen.look(view, in: size)
    screen.selectNamed(in: size)
  }

  /// What can be read of a text that is still being typed: all of it once what is open is closed, else
  /// the words before the error.
  private static func readable(
    _ text: String,
    before error: FilterRefusal,
    _ parser: FilterParser
  ) -> Filter {
    let isOpen = error.cause == .closingBracketMissing
    if isOpen, let closed = error.repaired, let filter = try? parser.parse(closed) { return filter }
    let words = text.prefix(error.place.offset)
      .split(separator: " ", omittingEmptySubsequences: false)
    let before = words.dropLast().joined(separator: " ")
    return (try? parser.parse(before)) ?? .everything
  }

  private mutating func keep(_ prompt: SearchPrompt, in screen: inout TrialsScreen) {
    guard prompt.error == nil else {
      let drop = keymap.name(of: .back, in: .search)
      message = Message("the search cannot be read yet; \(drop) drops it", isError: true)
      return
    }
    screen.prompt = nil
    searches.remember(prompt.text)
    if screen.view != prompt.before {
      screen.past.append(prompt.before)
      screen.future = []
    }
    let words = screen.view.filter.terms.filter { $0.field == nil && !$0.isNegated }
    screen.lastSearch = words.isEmpty ? nil : Filter(words)
  }

  /// Returns to the view before the search, with what was searched for then.
  private func drop(_ prompt: SearchPrompt, in screen: inout TrialsScreen) {
    screen.prompt = nil
    screen.look(prompt.before, in: size)
    screen.select(prompt.trial, in: size)
  }

  /// Moves to the next or previous trial in view that the last search finds, round the ends.
  mutating func goToMatch(forward: Bool, in screen: inout TrialsScreen) {
    guard let search = screen.lastSearch else {
      message = Message(
        "nothing was searched for yet; \(keymap.name(of: .search)) searches",
        isError: false
      )
      return
    }
    let matches = index.rows(matching: search, within: screen.matched.scope)
    let before = screen.place
    if !move(to: matches.rows, forward: forward, in: &screen) {
      message = Message("no trial in view has \(search.text)", isError: false)
    } else if screen.place == before {
      message = Message("no other trial in view has \(search.text)", isError: false)
    }
  }

  /// Moves to the nearest trial in view that is one of `wanted`, round the ends of the list.
  ///
  /// - Returns: whether there is one.
  func move(to wanted: RowSet, forward: Bool, in screen: inout TrialsScreen) -> Bool {
    guard let place = screen.place, !wanted.isDisjoint(with: screen.matched.rows) else {
      return false
    }
    let count = screen.listed.count
    for step in 1...count {
      let candidate = (place + (forward ? step : count - step)) % count
      if wanted.contains(screen.listed[candidate]) {
        screen.select(place: candidate, in: size)
        return true
      }
    }
    return false
  }
}
