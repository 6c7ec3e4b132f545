package import TrialPages
package import TerminalModel
package import TrialModel
package import TrialQuery

/// The whole truth about a running browser: what is shown, what is selected, how it got there.
///
/// It changes in one way, by `apply`. Drawing reads it and nothing else.
package struct BrowserState: Hashable, Sendable {
  /// The catalogue as the decisions of readers leave it.
  package internal(set) var catalogue: Catalogue
  /// The rows of every trial there is, in the catalogue or not.
  package internal(set) var index: TrialIndex
  /// What the checks found, and what readers decided about it.
  package internal(set) var checks: CheckQueue
  /// The categories that readers set.
  package internal(set) var overrides = Overrides()
  /// What readers rated of the certainty of outcomes.
  package internal(set) var ratings = CertaintyRatings()
  /// The views that the reader keeps by name.
  package internal(set) var views = SavedViews()
  /// The initials of the reader who decided last; empty when nobody has.
  package internal(set) var initials: String
  package let keymap: Keymap
  /// Whether every screen opens in words and stays so, for those who hear the browser and do not see it.
  package let isInWords: Bool
  /// The searches of lists that were kept, to be taken up again here and at the next start.
  package internal(set) var searches: TypedHistory
  /// The review that is screened or looked at; `nil` without one.
  package internal(set) var openReview: ReviewSession?
  /// The size of the terminal.
  package internal(set) var size: Size
  /// The screens opened one over the other; never empty, and the first is a list of trials.
  package internal(set) var screens: [Screen]
  /// What floats over the uppermost screen; `nil` when nothing does.
  package internal(set) var popUp: PopUp?
  /// What the program has to say until the next key.
  package internal(set) var message: Message?
  /// The trials the user has marked.
  package internal(set) var marks: Set<TrialID>
  /// What goes on beside the browser; `nil` when nothing does.
  package internal(set) var work: RunningWork?
  /// What is known of the store where others use it too.
  package internal(set) var sharing = SharedStore()
  /// How the last import ended; `nil` before one did.
  package internal(set) var lastEnding: ImportEnding?
  /// What was imported last, as it was typed; empty when nothing was.
  package internal(set) var importPath: String
  /// Whether the key before was that which copies, so that the next copies the trial's line.
  var hasJustCopied = false
  /// The trials whose records were read from the store as it is listed now.
  var readRecords: Set<TrialID> = []
  /// The page that is open, kept from one key to the next; `nil` where no page is.
  var keptPage: KeptPage?
  /// Which terms of adverse events are looked for together.
  package var eventTerms: EventTerms { index.eventTerms }
  /// How the next trial is opened: effect measure and α/β as last chosen, all else as it comes.
  package internal(set) var openingOptions: PageOptions

  /// The browser as it opens.
  ///
  /// The index lists those of the catalogue and may list others. Where the list is not whole, as
  /// while that of a store is being made, marks of trials that are not listed stay. With a review its records
  /// are listed: those that wait for its reader, or all where nobody reads.
  package init(
    catalogue: Catalogue,
    index: TrialIndex,
    size: Size,
    session: Session = Session(),
    isListWhole: Bool = true,
    review: ReviewSession? = nil,
    keymap: Keymap = .standard,
    isInWords: Bool = false
  ) {
    self.catalogue = catalogue
    self.checks = CheckQueue(catalogue)
    self.initials = session.initials
    self.importPath = session.importPath
    self.searches = session.searches
    self.keymap = keymap
    self.isInWords = isInWords
    self.size = size
    self.marks = session.marks.filter { !isListWhole || index.row(of: $0) != nil }
    self.openingOptions = PageOptions(measure: session.measure, alphaBeta: session.alphaBeta)
    self.openReview = review
    let index = index.screened(by: review?.listed)
    self.index = index
    let queue = review.map(\.firstQueue)
    var trials = TrialsScreen(
      index: index,
      scope: review.flatMap { open in queue.map { TrialScope(of: $0, in: open, index) } },
      view: session.view,
      size: size,
      queue: queue
    )
    trials.select(session.trial, in: size)
    self.screens = [.trials(trials)]
  }

  /// The browser with nothing floating over its screen and nothing to say, for a picture.
  package var withoutPopUp: BrowserState {
    var state = self
    state.popUp = nil
    state.message = nil
    return state
  }

  /// The browser as it would be laid out on a screen of another size; nothing else changes.
  package func laidOut(on size: Size) -> BrowserState {
    var state = self
    state.size = size
    return state
  }

  /// The screen on top.
  package var screen: Screen { screens[screens.count - 1] }

  /// Whether nothing was opened yet: the first list is there, and no pop-up over it.
  package var isAtFirstList: Bool { screens.count == 1 && popUp == nil }

  /// Where keys are pressed now.
  package var context: KeyContext { popUp?.context ?? screen.context }

  /// The hints for the foot of the screen: of what does something there.
  package var hints: [(keys: String, word: String)] {
    keymap.hints(in: context) { reasonIdle($0) == nil }
  }

  /// What is remembered for the next start.
  package var session: Session {
    guard case .trials(let trials) = screens[0] else {
      return Session(initials: initials, searches: searches)
    }
    return Session(
      view: trials.view,
      marks: marks,
      trial: trials.selected,
      measure: openingOptions.measure,
      alphaBeta: openingOptions.alphaBeta,
      initials: initials,
      importPath: importPath,
      searches: searches
    )
  }

  /// Does what a key means where it is pressed; a key without meaning, or without use, says so.
  package mutating func press(_ key: Key) -> [Effect] {
    let context = context
    guard let action = keymap.action(for: key, in: context) else {
      // Where a text is typed, a question mark belongs to it.
      let help =
        context.takesText
        ? "the foot shows keys that do" : "\(keymap.name(of: .openHelp)) shows the keys that do"
      message = Message("\(key.name) does nothing here; \(help)", isError: false)
      return []
    }
    return apply(action == .redo && offersChanges ? .takeUpChanges : action)
  }
}

/// One screen of the stack.
package enum Screen: Hashable, Sendable {
  case trials(TrialsScreen)
  case trial(TrialScreen)
  case review(ReviewScreen)
  case forest(ForestScreen)
  case comparison(ComparisonScreen)
  case eventAcross(EventAcrossScreen)
  case summary(SummaryScreen)
  case imports(ImportsScreen)
  case findings(FindingsScreen)
  case screening(ScreeningScreen)
  case reviewFlow(ReviewFlowScreen)
}

/// What the program says in the status line, until the next key.
package struct Message: Hashable, Sendable {
  package let text: String
  package let isError: Bool

  package init(_ text: String, isError: Bool) {
    self.text = text
    self.isError = isError
  }
}
