import TerminalModel
package import TrialModel
import TrialPages
package import TrialQuery

extension BrowserState {
  /// Does one thing, and says what the world has to do for it.
  ///
  /// The message of the action before is gone; everything else changes only as the action says.
  package mutating func apply(_ action: Action) -> [Effect] {
    defer {
      runChecks(after: action)
      if isInWords { putInWords() }
      keepOpenPage()
    }
    switch action {
    case .windowResized(let size): resize(to: size)
    case .reported(let text, let isError): message = Message(text, isError: isError)
    case .exportEnded(let outcome): hear(outcome)
    case .decisionEnded(let outcome): hear(outcome)
    case .decisionsRead(let decisions): adopt(decisions)
    case .decisionsMerged(let outcome): hear(outcome)
    case .overrideEnded(let outcome): hear(outcome)
    case .overridesRead(let overrides): adopt(overrides)
    case .viewEnded(let outcome, let request): hear(outcome, request)
    case .viewsRead(let views): self.views = views
    case .noteEnded(let outcome): hear(outcome)
    case .notesRead(let notes): adopt(notes)
    case .ratingEnded(let outcome): hear(outcome)
    case .ratingsRead(let ratings): adopt(ratings)
    case .studiesRead(let trials, let wish): return take(trials, for: wish)
    case .indexMade(let index): return list(from: index)
    case .screened(let outcome): return hear(outcome)
    case .reviewRead(let review): take(review)
    case .reviewNews(let news): take(news)
    case .rested: break
    case .importNews(let news): return hear(news)
    case .storeNews(let news): return hear(news)
    default:
      message = nil
      let wantsLine = hasJustCopied && action == .copyFigure
      hasJustCopied = action == .copyFigure && !wantsLine
      if wantsLine, let effect = copyLine() { return [effect] }
      return askBeforeLeaving(perform(action))
    }
    return []
  }

  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    if let reason = isInWords && action == .sayInWords ? Self.inWordsAlready : reasonIdle(action) {
      let reading = readMissingRecord()
      message = reading.isEmpty ? Message(reason, isError: false) : nil
      return reading
    }
    if popUp != nil { return applyToPopUp(action) }
    switch action {
    case .openHelp:
      let usual = keymap.usual(in: context) { reasonIdle($0) == nil }
      popUp = .help(HelpPopUp(context: context, usual: usual))
    case .openTour: return [.tour]
    case .openPalette: popUp = .palette(PalettePopUp(context: context, views: views))
    case .openReview: openReview(at: .questions)
    case .openReviewFlow:
      openReviewFlow()
      // What others decided meanwhile counts, too.
      return [.readReview]
    case .openSince: openSince()
    case .openChecks: openChecks()
    case .showSource: return showSource()
    case .copyFigure: return copyFigure()
    case .overrule: return openOverride()
    case .annotate: openNote()
    case .toggleMark: toggleMark()
    case .clearMarks: return clearMarks()
    case .decide: openDecision()
    case .openSummary: return openSummary()
    case .openMerge: popUp = .importPath(ImportPrompt(of: .decisions))
    case .nextUndecided: goToUndecided(forward: true)
    case .previousUndecided: goToUndecided(forward: false)
    case .toggleDecided: toggleDecided()
    case .chooseExport: openExport()
    case .compare: return compareMarked()
    case .openImport: openImport()
    case .openImports: return openImports()
    case .bringRecords: openRecords()
    case .takeUpChanges: return takeUpChanges()
    default: return applyToScreen(action)
    }
    return []
  }

  /// Runs the checks of what is open, since its tabs say how many are undecided.
  ///
  /// A study just read is shown first, since its checks take longer than all the rest of it; they
  /// are run with the next action, `rested` at the latest.
  private mutating func runChecks(after action: Action) {
    switch screen {
    case .trial(let screen):
      if case .studiesRead(_, for: .opening) = action, screen.tabs.open != .checks { return }
      checks.run(on: screen.trial)
    case .review: checks.runAll()
    default: break
    }
  }

  /// Whether something was put off until `rested`: the checks of a study just read.
  package var putsOffChecks: Bool {
    guard case .trial(let screen) = screen else { return false }
    return !checks.knows(screen.trial)
  }

  private mutating func applyToScreen(_ action: Action) -> [Effect] {
    let place = screens.count - 1
    var top = screens[place].state
    let effects = top.apply(action, in: &self)
    // A screen that was left is no longer there.
    if screens.indices.contains(place) { screens[place] = top.screen }
    return effects
  }

  /// What an action does on every screen that gives it no meaning of its own.
  mutating func applyAnywhere(_ action: Action) -> [Effect] {
    switch action {
    case .back: pop()
    case .quit: return [.quit]
    default: break
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    for (place, screen) in screens.enumerated() {
      guard case .trials(var trials) = screen else { continue }
      trials.settle(in: size)
      screens[place] = .trials(trials)
    }
  }

  /// Puts the changed screen on top in place of the one that was there.
  mutating func replaceTop(_ screen: Screen) { screens[screens.count - 1] = screen }

  /// Goes back to the screen below; the last one stays.
  mutating func pop() {
    if screens.count > 1 { screens.removeLast() }
  }

  private mutating func openReview(at tab: ReviewTab) {
    screens.append(.review(ReviewScreen(tab: tab)))
    sayWhichReview()
  }

  /// Says that what is shown is of the bundled review, where another is open that it could be taken for.
  private mutating func sayWhichReview() {
    guard let openReview else { return }
    let key = keymap.name(of: .openReviewFlow)
    message = Message(
      "this is the bundled review of 2020; \(key) is the flow of '\(openReview.name)'",
      isError: false
    )
  }

  /// Opens what came after the review; on the review itself its tab.
  private mutating func openSince() {
    guard case .review(var screen) = screen else { return openReview(at: .since) }
    screen.tabs.choose(.since)
    replaceTop(.review(screen))
  }

  private mutating func openChecks() {
    if case .trial(var screen) = screen {
      screen.tabs.choose(.checks)
      replaceTop(.trial(screen))
    } else if case .review(var screen) = screen {
      screen.tabs.choose(.checks)
      replaceTop(.review(screen))
    } else {
      openReview(at: .checks)
    }
  }

  /// The trial that is selected or open; `nil` on the review and on an empty list.
  package var currentTrial: Trial? {
    screen.state.trial(in: self)
  }

  /// The row of the trial that is selected or open; `nil` where there is none.
  package var currentRow: ListedTrial? {
    if case .trials(let screen) = screen { return screen.selectedRow.map(index.trial) }
    if case .screening(let screen) = screen {
      return screen.id.flatMap(index.row).map(index.trial)
    }
    return currentTrial.flatMap { index.row(of: $0.id) }.map(index.trial)
  }

  /// Takes every mark away; what was limited to marked trials is opened anew with all in view.
  private mutating func clearMarks() -> [Effect] {
    let count = marks.count
    marks = []
    var effects: [Effect] = []
    switch screen {
    case .forest(let forest) where forest.subject.areMarked:
      // One over a comparison or a trial stays as it was asked for.
      guard screens.count > 1, case .trials(let list) = screens[screens.count - 2] else { break }
      pop()
      effects = openForest(of: list)
    case .eventAcross(let across) where across.asked.areMarked:
      pop()
      if case .trials(let list) = screen {
        effects = openEventAcross(of: list, asking: across.asked.term)
      }
    default: break
    }
    message =
      message
      ?? Message("\(count) \(count == 1 ? "mark" : "marks") taken away", isError: false)
    return effects
  }

  private mutating func toggleMark() {
    guard let trial = currentRow else { return }
    let isMarked = marks.remove(trial.id) != nil
    if !isMarked { marks.insert(trial.id) }
    message = Message(
      "\(trial.name) \(isMarked ? "no longer marked" : "marked"), \(marks.count) in all",
      isError: false
    )
  }
}
