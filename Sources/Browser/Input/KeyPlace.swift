/// Where a line of a file of keys holds: one context, or several that are named together.
package struct KeyPlace: Hashable, Sendable {
  /// The word that is typed: `trials`, `rate-note`, `everywhere`.
  package let typedName: String
  package let contexts: [KeyContext]

  /// The place of a typed word, `*` for `everywhere`; `nil` for a word that names none.
  ///
  /// `trial` is all tabs of a trial and `review` those of the review, as `rtio-tui keys` names them;
  /// `trial-other` the tabs that have no place of their own.
  package init?(typedName: String) {
    guard let place = Self.all.first(where: { $0.typedName == typedName }) else {
      guard typedName == "*" else { return nil }
      self = .everywhere
      return
    }
    self = place
  }

  /// A context by itself; where a group has its name, what is left of the group: `trial-other`.
  package init(_ context: KeyContext) {
    let name = context.typedName
    let isOfGroup = Self.groups.contains { $0.typedName == name }
    self.init(isOfGroup ? "\(name)-other" : name, [context])
  }

  private init(_ typedName: String, _ contexts: [KeyContext]) {
    self.typedName = typedName
    self.contexts = contexts
  }

  package static let everywhere = KeyPlace("everywhere", KeyContext.allCases)

  /// Places of several contexts, the widest first.
  static let groups = [
    everywhere, KeyPlace(KeyContext.trial.typedName, Keymap.trial),
    KeyPlace(KeyContext.review.typedName, [.review, .queue]),
  ]

  /// Every place that can be typed, the groups first.
  package static let all: [KeyPlace] = groups + KeyContext.allCases.map { KeyPlace($0) }

  /// Whether the place is whatever place a key has a meaning in.
  var isEverywhere: Bool { self == .everywhere }
}

extension KeyContext {
  /// The word by which a reader types the context: its name in small letters, `rate-note`.
  package var typedName: String {
    rawValue.lowercased().filter { $0 != "," }.replacing(" ", with: "-")
  }
}
