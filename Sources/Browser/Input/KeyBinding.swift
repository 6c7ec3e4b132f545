package import TerminalModel

/// One line of the key table: keys that mean the same in some contexts.
package struct KeyBinding: Hashable, Sendable {
  /// The heading a binding stands under in help, README and man page.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case move = "Move"
    case choose = "Choose trials"
    case look = "Look"
    case take = "Take"
    case screen = "Screen a review"
    case program = "Program"
  }

  /// A binding's place in the line of keys at the foot of the screen.
  package struct Hint: Hashable, Sendable {
    /// The word after the key; bindings with the same word share one hint: `j k move`.
    package let word: String
    /// Lower ranks come first and are dropped last.
    package let rank: Int

    package init(_ word: String, _ rank: Int) {
      self.word = word
      self.rank = rank
    }
  }

  package let group: Group
  /// The keys, the usual one first.
  package let keys: [Key]
  package let action: Action
  package let contexts: [KeyContext]
  /// What it does, in a few words.
  package let help: String
  /// Its hint at the foot; `nil` when it is only found in help.
  package let hint: Hint?

  package init(
    _ group: Group,
    _ keys: [Key],
    _ action: Action,
    in contexts: [KeyContext],
    _ help: String,
    hint: Hint? = nil
  ) {
    self.group = group
    self.keys = keys
    self.action = action
    self.contexts = contexts
    self.help = help
    self.hint = hint
  }
}
