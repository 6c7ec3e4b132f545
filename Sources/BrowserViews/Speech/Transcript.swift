package import Browser
package import TerminalModel

/// All that is said while keys are pressed, as one text.
package struct Transcript: Hashable, Sendable {
  /// What was said so far, each line ended.
  package var text: String { isAtLineStart ? said : said + "\n" }
  private var said = ""
  private var isAtLineStart = true
  private var narration: Narration?

  package init() {}

  /// Hears of a state: the first one opens the browser, and each other one is what a key has led to.
  ///
  /// - Parameters:
  ///   - key: The key; `nil` for what nobody pressed a key for.
  ///   - next: The key that is pressed then; `nil` after the last.
  ///   - state: The state.
  package mutating func hear(_ key: Key?, before next: Key?, leadingTo state: BrowserState) {
    guard var told = narration else {
      narration = Narration(state)
      add(Speech(opening: state))
      return
    }
    let speech = key.map { told.hear($0, leadingTo: state, before: next) } ?? told.tell(state)
    narration = told
    add(speech)
  }

  private mutating func add(_ speech: Speech) {
    if !speech.echo.isEmpty {
      said += speech.echo
      isAtLineStart = false
    }
    guard !speech.lines.isEmpty else { return }
    said += (isAtLineStart ? "" : "\n") + speech.lines.map { "\($0)\n" }.joined()
    isAtLineStart = true
  }
}
