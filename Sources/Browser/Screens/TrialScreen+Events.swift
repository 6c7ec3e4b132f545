import TrialModel
import TrialPages

extension BrowserState {
  /// Turns one of the settings of the tables of adverse events, and says what it is now.
  ///
  /// The selection stays with its event while that is shown.
  mutating func changeEvents(_ action: Action, of trial: Trial, in screen: inout TrialScreen) {
    let before = page(of: screen)
    let event = before.event(at: screen.tabs.selection.row)
    switch action {
    case .search:
      screen.prompt = EventPrompt(screen.options.events.search, selection: screen.tabs.selection)
    case .nextGrade where trial.hasGrades: chooseGrade(of: trial, in: &screen)
    case .nextGrade, .nextThreshold: chooseThreshold(in: &screen)
    case .nextGrouping: chooseGrouping(of: trial, in: &screen)
    case .chooseSort:
      screen.options.order = screen.options.order.next
      message = Message("sorted: \(screen.options.order.rawValue)", isError: false)
    case .nextMeasure:
      screen.options.measure = screen.options.measure.next
      openingOptions.measure = screen.options.measure
      message = Message(screen.options.measure.rawValue, isError: false)
    case .toggleWholeRows:
      screen.options.events.isWhole.toggle()
      message = Message(
        screen.options.events.isWhole
          ? "interval and all groups in every row" : "interval and all groups in the selected row",
        isError: false
      )
    default: choosePair(action, of: trial, in: &screen, on: before)
    }
    // The page is made anew once: for the selection, and for drawing.
    keptPage = screen.pageToKeep(in: self)
    follow(event, in: &screen)
  }

  /// Selects an event where it stands now; where it is left out, the selection stays on the page.
  private func follow(_ event: ListedEvent?, in screen: inout TrialScreen) {
    let page = page(of: screen)
    if let event, let row = page.row(of: event) { screen.tabs.selection.row = row }
    screen.tabs.selection.settle(on: page)
  }

  private mutating func chooseGrade(of trial: Trial, in screen: inout TrialScreen) {
    let before = screen.options.grade
    screen.options.grade = trial.grade(after: before)
    screen.tabs.selection = PageSelection()
    let words = screen.options.grade.map { "grade \($0) alone" } ?? "all grades"
    message = Message(
      screen.options.grade == before ? "there is only one to choose from" : words,
      isError: false
    )
  }

  private mutating func chooseThreshold(in screen: inout TrialScreen) {
    screen.options.events.threshold = screen.options.events.nextThreshold
    let percent = screen.options.events.threshold
    message = Message(
      percent.map { "events that at least \($0) % of a group had" } ?? "all events",
      isError: false
    )
  }

  /// No classes, terms under their classes, classes folded; the last where a record posts tables.
  private mutating func chooseGrouping(of trial: Trial, in screen: inout TrialScreen) {
    let isPosted = trial.registration?.results?.adverseEvents != nil
    let wasFolded = screen.options.events.isFolded
    let wasGrouped = screen.options.isGrouped
    screen.options.posted.unfoldClasses()
    screen.options.isGrouped = !wasGrouped || (isPosted && !wasFolded)
    screen.options.events.isFolded = wasGrouped && !wasFolded && isPosted
    message = Message(
      screen.options.events.isFolded
        ? "organ classes folded; \(keymap.name(of: .open, in: .toxicity)) opens one"
        : screen.options.isGrouped ? "by organ class" : "not by organ class",
      isError: false
    )
  }

  /// Chooses which posted groups are compared: the next, the one before, or the selected group.
  private mutating func choosePair(
    _ action: Action,
    of trial: Trial,
    in screen: inout TrialScreen,
    on page: Page
  ) {
    let before = screen.options.posted.pair
    guard let registration = trial.registration,
      let groups = registration.results?.adverseEvents?.groups,
      let pair = PostedPair(groups, of: registration, choosing: before)
    else {
      message = Message("no posted groups to choose from", isError: false)
      return
    }
    let selected = page.postedGroup(at: screen.tabs.selection.row)
    // The first press shows a pair where none was shown, as of cohorts that are not randomised.
    let isShown = PostedPair(groups, of: registration, choice: before) != nil
    let choice: PostedChoice =
      switch action {
      case _ where !isShown && selected == nil: pair.chosen
      case .previousComparedGroup: pair.stepping(compared: -1)
      case .previousReferenceGroup: pair.stepping(reference: -1)
      case .nextComparedGroup: selected.map(pair.comparing) ?? pair.stepping(compared: 1)
      default: selected.map(pair.referring) ?? pair.stepping(reference: 1)
      }
    guard let chosen = PostedPair(groups, of: registration, choice: choice) else {
      message = Message(PostedPair.refusal(of: registration, choice: choice), isError: false)
      return
    }
    screen.options.posted.pair = chosen.chosen
    let letters = [chosen.compared, chosen.reference].map { PostedColumns.letter(of: $0) }
    message = Message(letters.joined(separator: " against "), isError: false)
  }
}

extension BrowserState {
  /// Does one thing while a search of the tables is typed; they show what is found so far.
  mutating func apply(
    _ action: Action,
    typing prompt: EventPrompt,
    in screen: inout TrialScreen
  ) {
    var prompt = prompt
    switch action {
    case .open:
      screen.prompt = nil
      return
    case .back:
      screen.prompt = nil
      screen.options.events.search = prompt.before
      screen.tabs.selection = prompt.selection
      screen.tabs.selection.settle(on: page(of: screen))
      return
    case .selectNext, .selectPrevious, .pageDown, .pageUp:
      let page = page(of: screen)
      _ = screen.tabs.apply(action, on: page, pageful: PageArea(size).pageful(of: page))
      return
    default: edit(&prompt.line, by: action.onOneLine)
    }
    let words = prompt.text.split(separator: " ").joined(separator: " ")
    screen.prompt = prompt
    screen.options.events.search = words.isEmpty ? nil : EventSearch(words, in: eventTerms)
    keptPage = screen.pageToKeep(in: self)
    screen.tabs.selection = PageSelection(row: page(of: screen).firstEvent ?? 0)
  }
}

/// A search of the tables of adverse events as it is typed.
package struct EventPrompt: Hashable, Sendable {
  /// The line that is typed.
  package internal(set) var line: TypedLine
  /// The search to return to when this one is dropped; `nil` for none.
  let before: EventSearch?
  /// Where the selection returns to then.
  let selection: PageSelection

  init(_ search: EventSearch?, selection: PageSelection) {
    line = TypedLine(search?.text ?? "")
    before = search
    self.selection = selection
  }

  /// The text typed so far.
  package var text: String { line.text }
}

extension Trial {
  /// Whether the catalogue has its adverse events by more than one range of grades.
  fileprivate var hasGrades: Bool { Set(toxicity?.events.map(\.grade.text) ?? []).count > 1 }

  /// The range of grades after the given one; `nil`, all, after the last.
  fileprivate func grade(after current: String?) -> String? {
    let grades = (toxicity?.events.map(\.grade.text) ?? []).eachOnce
    guard let current, let place = grades.firstIndex(of: current) else { return grades.first }
    return grades.dropFirst(place + 1).first
  }
}

extension PageOptions.EventOrder {
  /// The order after this one, round the end.
  fileprivate var next: Self {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}

extension ShownMeasure {
  /// The measure after this one, round the end.
  fileprivate var next: Self {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}
