extension Key {
  /// The key as tmux names it: `j`, `Space`, `C-r`, `PageDown`, `F1`.
  ///
  /// A pasted text is shown in quotes.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "C-Space"
    case .control(let character): "C-\(character)"
    case .alt(" "): "M-Space"
    case .alt(let character): "M-\(character)"
    case .function(let number): "F\(number)"
    case .paste(let text): "'\(VisibleText.of(text))'"
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// A key by tmux's name, whatever its case; `nil` for a word that names none.
  package init?(name: String) {
    if name.count == 1, let character = name.first {
      self.init(typed: character)
      return
    }
    let lowered = name.lowercased()
    if let named = Self.names.first(where: { $0.name.lowercased() == lowered }) {
      self = named.key
      return
    }
    if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...12).contains(number) {
      self = .function(number)
      return
    }
    if name.count == 3, lowered.hasPrefix("m-"), let character = name.last {
      self = .alt(character)
      return
    }
    guard let control = Self.controlled(lowered), let key = Key(control: control) else {
      return nil
    }
    self = key
  }

  /// Every name of a key that is more than one character, those with Control and F keys aside.
  ///
  /// The first name of a key is the one it is shown by; the others are tmux's own short ones.
  static let names: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("PageUp", .pageUp), ("PgUp", .pageUp), ("PPage", .pageUp),
    ("PageDown", .pageDown), ("PgDn", .pageDown), ("NPage", .pageDown),
    ("Home", .home), ("End", .end), ("Enter", .enter), ("Escape", .escape), ("Tab", .tab),
    ("BTab", .backTab), ("BSpace", .backspace), ("Backspace", .backspace),
    ("Delete", .delete), ("DC", .delete), ("Insert", .insert), ("IC", .insert),
    ("Space", .character(" ")),
  ]

  /// The character of `c-x` or `^x`; Space may be spelled out.
  private static func controlled(_ name: String) -> Character? {
    if name == "c-space" { return " " }
    if name.count == 3, name.hasPrefix("c-") { return name.last }
    if name.count == 2, name.hasPrefix("^") { return name.last }
    return nil
  }
}
