import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  /// Does one thing while a search is being typed.
  mutating func apply(_ action: Action, typing prompt: SearchPrompt, in screen: inout TrialsScreen)
  {
    var prompt = prompt
    switch action {
    case .type(let character): prompt.text.append(character)
    case .paste(let text): prompt.text += String(text.map { $0.isNewline ? " " : $0 })
    case .eraseBackward: prompt.text = String(prompt.text.dropLast())
    case .eraseAll: prompt.text = ""
    case .complete:
      if let repaired = prompt.error?.repaired { prompt.text = repaired }
    case .open:
      keep(prompt, in: &screen)
      return
    case .back:
      drop(prompt, in: &screen)
      return
    case .selectNext: screen.move(by: 1, in: size)
    case .selectPrevious: screen.move(by: -1, in: size)
    case .pageDown: screen.move(by: TrialsLayout(size, of: screen).page, in: size)
    case .pageUp: screen.move(by: -TrialsLayout(size, of: screen).page, in: size)
    default: break
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
      let readable = prompt.text.prefix(error.place.offset).split(
        separator: " ",
        omittingEmptySubsequences: false
      )
      .dropLast().joined(separator: " ")
      view.filter = (try? parser.parse(readable)).map(prompt.kept.adding) ?? prompt.kept
    }
    screen.prompt = prompt
    if view != screen.view { screen.look(view, in: size) }
  }

  private mutating func keep(_ prompt: SearchPrompt, in screen: inout TrialsScreen) {
    guard prompt.error == nil else {
      message = Message("the search cannot be read yet; Escape drops it", isError: true)
      return
    }
    screen.prompt = nil
    if screen.view != prompt.before {
      screen.past.append(prompt.before)
      screen.future = []
    }
    let words = screen.view.filter.terms.filter { $0.field == nil && !$0.isNegated }
    screen.lastSearch = words.isEmpty ? nil : Filter(words)
  }

  private func drop(_ prompt: SearchPrompt, in screen: inout TrialsScreen) {
    screen.prompt = nil
    var view = prompt.before
    view.filter = prompt.kept
    if view == prompt.before {
      screen.look(view, in: size)
    } else {
      screen.look(prompt.before, in: size)
      screen.change(view, in: size)
    }
    screen.select(prompt.trial, in: size)
  }

  /// Moves to the next or previous trial in view that the last search finds, round the ends.
  mutating func goToMatch(forward: Bool, in screen: inout TrialsScreen) {
    guard let search = screen.lastSearch else {
      message = Message("nothing was searched for yet; / searches", isError: false)
      return
    }
    let matches = index.rows(matching: search, within: screen.matched.scope)
    if !move(to: matches.rows, forward: forward, in: &screen) {
      message = Message("no trial in view has \(search.text)", isError: false)
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
