import Browser
import TerminalModel
import TrialPages

/// What a state has to say: of its screen, of what stands on it, and of what floats over it.
struct Voice {
  let state: BrowserState

  init(_ state: BrowserState) { self.state = state }

  /// The message in words; an error says that it is one.
  func words(of message: Message) -> [String] {
    [(message.isError ? "Error: " : "") + message.text]
  }

  /// What is said when the screen is opened: what it is, how it is made, and where the selection stands.
  var opening: [String] { titles + preface + settings + content }

  /// The keys that do most, for who begins: `keys: j k move, Enter open, / search, ? help`.
  var hints: String {
    let help = state.hints.filter { $0.word == "help" }
    let hints = state.hints.filter { $0.word != "help" }.prefix(6) + help
    let said = hints.map { "\(SpokenText.keys($0.keys)) \($0.word)" }.joined(separator: ", ")
    return said.isEmpty ? "" : "keys: \(said)"
  }

  /// What is said where a key found nothing to do.
  func stillness(after action: Action?) -> String {
    switch action {
    case .selectNext, .pageDown, .selectLast: "nothing further down"
    case .selectPrevious, .pageUp, .selectFirst: "nothing further up"
    case .moveRight: "nothing to the right"
    case .moveLeft: "nothing to the left"
    case .nextPart: "no further part"
    case .previousPart: "no part before"
    case .redraw: repeated
    case .suspend: "going on"
    default: "nothing changed"
    }
  }

  /// The place again, for who has lost it.
  private var repeated: String {
    let said = (titles + [placeInWords]).filter { !$0.isEmpty }.joined(separator: "; ")
    return said.isEmpty ? "nothing changed" : said
  }

  /// What is said of the screen after another state of the browser.
  func changes(from old: Voice, by action: Action?) -> Speech {
    var speech = Speech()
    guard isSameScreen(as: old) else {
      let isBack = state.screens.count < old.state.screens.count
      // What the reader comes back to was said; where it stands was not.
      speech.say(isBack ? titles + [placeInWords] : opening)
      return speech
    }
    if let line = typedLine, let before = old.typedLine {
      speech = typing(from: before, to: line, old)
      if !speech.isEmpty { return speech }
    } else if let line = typedLine {
      speech.say([typingBegins(line)])
      return speech
    }
    speech.say(titles.filter { !old.titles.contains($0) })
    let settings = settings.filter { !old.settings.contains($0) }
    speech.say(settings)
    speech.say(contentChanges(from: old, by: action))
    // Where typing ended the reader has to be told where that leads to.
    if typedLine == nil, old.typedLine != nil, speech.isEmpty { speech.say(content) }
    return speech
  }

  /// Whether the same screen is on top, whatever was done on it.
  private func isSameScreen(as old: Voice) -> Bool {
    guard state.screens.count == old.state.screens.count else { return false }
    switch (old.state.screen, state.screen) {
    case (.trials, .trials), (.review, .review), (.imports, .imports), (.summary, .summary),
      (.comparison, .comparison), (.screening, .screening), (.reviewFlow, .reviewFlow),
      (.eventAcross, .eventAcross):
      return true
    case (.trial(let was), .trial(let now)): return was.trial == now.trial
    case (.forest(let was), .forest(let now)): return was.subject == now.subject
    case (.findings(let was), .findings(let now)): return was.subject.id == now.subject.id
    default: return false
    }
  }
}

extension Speech {
  var isEmpty: Bool { lines.isEmpty && echo.isEmpty }
}
