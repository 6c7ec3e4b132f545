import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

extension BrowserState {
  /// Draws one adverse event over trials, counted as asked where some trial counts it so.
  mutating func openForest(of event: ForestEvent, counted: EventCounting? = nil) {
    var options = ForestOptions()
    options.endpoint = counted.map {
      ForestEndpoint(event: event.name, counted: $0, measure: options.measure)
    }
    screens.append(.forest(ForestScreen(.event(event), options: options, in: catalogue)))
  }

  /// Draws the event that the filter of a list asks for over the trials of a subject; `false` where it
  /// asks for none.
  mutating func openForest(askedBy filter: Filter, over subject: ForestSubject) -> Bool {
    guard let (term, isSerious) = filter.askedEvent,
      case .trials(let trials, let areMarked) = subject
    else { return false }
    let event = ForestEvent(EventAcross(term, trials: trials, areMarked: areMarked), eventTerms)
    let serious: [EventCounting] = [.postedSerious, .serious]
    // Of what is published and what is posted, that which more trials have.
    let counted =
      isSerious
      ? event.counted(by: .riskDifference, in: catalogue)
        .filter { $0.endpoint.counting.map(serious.contains) ?? false }
        .max { $0.trials < $1.trials }?
        .endpoint.counting : nil
    openForest(of: event, counted: counted)
    return true
  }

  /// Draws the event of the selected row over the trials that stand side by side.
  mutating func openForest(of screen: ComparisonScreen) -> [Effect] {
    guard let asked = screen.askedEvent(in: catalogue) else { return sayNoEvent() }
    let across = EventAcross(asked.term, trials: screen.trials, areMarked: true)
    openForest(of: ForestEvent(across, eventTerms), counted: asked.counting)
    return []
  }

  /// Draws an event of a trial over the trials of the list below, or over those of them that are marked.
  ///
  /// Studies of the store with results have to be read first; too many are left out, and said so.
  mutating func openForest(of asked: AskedEvent, over list: TrialsScreen) -> [Effect] {
    let (unread, isTooMuch) = unreadStudies(of: list)
    guard unread.isEmpty || isTooMuch else {
      return [.readStudies(unread, for: .performing(.openForest))]
    }
    guard case .trials(let trials, let areMarked) = forestSubject(of: list) else { return [] }
    let across = EventAcross(asked.term, trials: trials, areMarked: areMarked)
    openForest(of: ForestEvent(across, eventTerms), counted: asked.counting)
    if isTooMuch { message = Self.tooMuchToRead(unread.count) }
    return []
  }

  /// Draws the event of the selected row of a toxicity tab.
  mutating func openForestOfEvent(in screen: TrialScreen, of trial: Trial) -> [Effect] {
    guard let asked = askedEvent(in: screen, of: trial), let list = listBelow else {
      return sayNoEvent()
    }
    return openForest(of: asked, over: list)
  }

  private mutating func sayNoEvent() -> [Effect] {
    message = Message(ComparisonScreen.noEvent, isError: false)
    return []
  }

  /// The event of the selected row of a toxicity tab, drawn or in words; `nil` for other rows.
  private func askedEvent(in screen: TrialScreen, of trial: Trial) -> AskedEvent? {
    var drawn = screen
    drawn.options.isInWords = false
    return drawn.page(of: trial, in: catalogue, checks)
      .askedEvent(at: screen.tabs.selection.row, of: trial)
  }

  /// Goes on to the next measure of counts; a method that it does not have gives way to Mantel-Haenszel.
  mutating func measureAnew(_ screen: inout ForestScreen) {
    var options = screen.options
    options.measure = options.measure.next
    if let pooling = options.pooling,
      !ForestPooling.choices(for: options.measure).contains(pooling)
    {
      options.pooling = .mantelHaenszel
    }
    screen.set(options, in: catalogue)
    message = Message(options.measure.words, isError: false)
  }
}
