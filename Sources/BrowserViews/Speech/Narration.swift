package import Browser
package import TerminalModel

/// The browser told to somebody who hears it, state after state.
///
/// It knows which state was told last. Letters typed one after the other that arrived at once are told once.
package struct Narration: Hashable, Sendable {
  private var told: BrowserState

  /// Begins with a state; what is said of it is `Speech(opening:)`.
  package init(_ state: BrowserState) { told = state }

  /// What is said once a key has led to a state; nothing yet where the key that comes next is typed, too.
  package mutating func hear(
    _ key: Key,
    leadingTo state: BrowserState,
    before next: Key?
  ) -> Speech {
    if let next, told.types(key), state.types(next), told.context == state.context {
      return Speech()
    }
    return tell(state, by: key)
  }

  /// What is said of a state that something else has led to.
  package mutating func tell(_ state: BrowserState, by key: Key? = nil) -> Speech {
    defer { told = state }
    return Speech(from: told, to: state, by: key)
  }
}

extension BrowserState {
  /// Whether a key is typed into a text where it is pressed.
  fileprivate func types(_ key: Key) -> Bool {
    if case .type = keymap.action(for: key, in: context) { true } else { false }
  }
}
