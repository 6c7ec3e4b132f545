package import TerminalModel

/// The one table of keys, and what is read off it.
///
/// Dispatch, the hints at the foot, help, palette, `rtio-tui keys`, the README and the man page
/// all come from here.
package struct Keymap: Hashable, Sendable {
  package let bindings: [KeyBinding]

  package init(_ bindings: [KeyBinding]) { self.bindings = bindings }

  /// What a key means in a context; `nil` when nothing.
  package func action(for key: Key, in context: KeyContext) -> Action? {
    if let binding = bindings.first(where: {
      $0.contexts.contains(context) && $0.keys.contains(key)
    }) {
      return binding.action
    }
    guard context.takesText else { return nil }
    switch key {
    case .character(let character): return .type(character)
    case .paste(let text): return .paste(text)
    default: return nil
    }
  }

  /// The key of an action as words name it: that of a place, else the first that means it anywhere.
  ///
  /// What no key means is found by the palette, so its key is named then.
  package func name(of action: Action, in context: KeyContext? = nil) -> String {
    let meant = bindings.filter { $0.action == action && !$0.keys.isEmpty }
    let here = meant.first { binding in context.map(binding.contexts.contains) ?? true }
    return (here ?? meant.first)?.keys.first?.name ?? ":"
  }

  /// The bindings that work in a context, in the order of the table.
  package func bindings(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// Of a digit that stands for all that choose a tab or a chip, the digits: `1-7`.
  ///
  /// Those of one context, or of any where none is given; `nil` for every other binding.
  package func digits(of binding: KeyBinding, in context: KeyContext? = nil) -> String? {
    guard binding.action.isFirstOfDigits else { return nil }
    let alike = bindings.filter { other in
      other.action.isDigit(like: binding.action) && context.map(other.contexts.contains) ?? true
    }
    var names: [String] = []
    for name in alike.flatMap(\.keys).map(\.name) where !names.contains(name) {
      names.append(name)
    }
    return Self.shortened(names)
  }

  /// The hints for the foot of the screen: keys and the word after them, most useful first.
  ///
  /// A hint is left out where none of its keys acts: `J K trial` stays on the last trial of a list.
  package func hints(
    in context: KeyContext,
    where acts: (Action) -> Bool = { _ in true }
  ) -> [(keys: String, word: String)] {
    var ranked: [(word: String, rank: Int, keys: [String], acts: Bool)] = []
    for binding in bindings(in: context) {
      guard let hint = binding.hint, let key = binding.keys.first else { continue }
      // Of the digits of reasons those alone that a protocol has.
      if case .excludeFor = binding.action, !acts(binding.action) { continue }
      if let place = ranked.firstIndex(where: { $0.word == hint.word }) {
        ranked[place].keys.append(key.name)
        ranked[place].acts = ranked[place].acts || acts(binding.action)
      } else {
        ranked.append((hint.word, hint.rank, [key.name], acts(binding.action)))
      }
    }
    return
      ranked
      .filter(\.acts)
      .sorted { $0.rank < $1.rank }
      .map { entry in (Self.shortened(entry.keys), entry.word) }
  }

  /// `1 2 … 9` as `1-9`, everything else as it stands.
  private static func shortened(_ keys: [String]) -> String {
    let digits = keys.compactMap(Int.init)
    guard keys.count > 2, digits.count == keys.count, let first = digits.first,
      digits == Array(first..<first + digits.count)
    else { return keys.joined(separator: " ") }
    return "\(first)-\(first + digits.count - 1)"
  }
}

extension Action {
  /// Whether it is the first of digits with one meaning.
  fileprivate var isFirstOfDigits: Bool {
    self == .chooseTab(1) || self == .removeChip(1) || self == .excludeFor(1)
  }

  /// Whether both choose a tab, remove a chip, or exclude for a reason.
  fileprivate func isDigit(like other: Action) -> Bool {
    switch (self, other) {
    case (.chooseTab, .chooseTab), (.removeChip, .removeChip), (.excludeFor, .excludeFor): true
    default: false
    }
  }
}
