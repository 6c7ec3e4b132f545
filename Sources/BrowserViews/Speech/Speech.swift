package import Browser
package import TerminalModel
import TrialPages

/// What the browser says in place of drawing: what became another by a key, and nothing that was said.
///
/// A pure function of two states. Words come from the pages, pop-ups and lists that are drawn elsewhere.
package struct Speech: Hashable, Sendable {
  /// What was just typed, to stand behind the cursor without a line of its own; empty for nothing.
  package internal(set) var echo = ""
  /// The lines, each of at most `SpokenText.width` cells and without a control character.
  package internal(set) var lines: [String] = []

  /// Nothing to say.
  init() {}

  /// What is said as the browser opens.
  package init(opening state: BrowserState) {
    let voice = Voice(state)
    if let message = state.message { say(voice.words(of: message)) }
    say(voice.opening)
    // Where the first message says them the keys are not said twice.
    if state.message?.isError ?? true { say([voice.hints].filter { !$0.isEmpty }) }
    if let popUp = state.popUp { say(voice.opening(of: popUp)) }
  }

  /// What is said after a key, or after something that happened where none was pressed.
  ///
  /// After a key something is always said, if only that there is nothing more that way.
  package init(from before: BrowserState, to after: BrowserState, by key: Key?) {
    let (old, new) = (Voice(before), Voice(after))
    let action = key.flatMap { before.keymap.action(for: $0, in: before.context) }
    if let message = after.message, key != nil || message != before.message {
      say(new.words(of: message))
    }
    sayWhatRuns(from: before, to: after)
    switch (before.popUp, after.popUp) {
    case (let was?, let popUp?) where was.isLike(popUp):
      say(new.changes(from: was, to: popUp, before: old, by: action))
    case (_, let popUp?): say(new.opening(of: popUp))
    case (.some, nil) where before.screens.count == after.screens.count:
      sayChanges(from: old, to: new, by: action, isBack: true)
    default: sayChanges(from: old, to: new, by: action, isBack: false)
    }
    if key != nil, lines.isEmpty, echo.isEmpty { say([new.stillness(after: action)]) }
  }

  /// Breaks texts into lines.
  mutating func say(_ texts: [String]) { lines += texts.flatMap(SpokenText.lines) }

  private mutating func say(_ spoken: Speech) {
    echo += spoken.echo
    lines += spoken.lines
  }

  /// Says what goes on beside the browser when it begins, changes what it does, and ends; not how far it is.
  private mutating func sayWhatRuns(from before: BrowserState, to after: BrowserState) {
    if let work = after.work,
      before.work?.subject != work.subject || before.work?.phase != work.phase
        || before.work?.isStopping != work.isStopping
    {
      say([work.lines[0]])
    }
    if let note = after.sharingNotes.first, note != before.sharingNotes.first { say([note]) }
  }

  private mutating func sayChanges(
    from old: Voice,
    to new: Voice,
    by action: Action?,
    isBack: Bool
  ) {
    let changes = new.changes(from: old, by: action)
    say(changes)
    // Where closing a pop-up changed nothing, the reader has to be told where that leads to.
    if isBack, lines.isEmpty { say(["closed; \(new.placeInWords)"]) }
  }
}

extension PopUp {
  /// Whether both are the same pop-up, whatever was done in it.
  fileprivate func isLike(_ other: PopUp) -> Bool {
    switch (self, other) {
    case (.source, .source), (.columns, .columns), (.sort, .sort), (.help, .help),
      (.palette, .palette), (.export, .export), (.decision, .decision), (.overriding, .overriding),
      (.noting, .noting),
      (.importPath, .importPath), (.records, .records), (.importing, .importing),
      (.leaving, .leaving), (.finding, .finding), (.endpoints, .endpoints), (.rating, .rating),
      (.screening, .screening):
      true
    default: false
    }
  }
}
