import TerminalModel

extension Keymap {
  /// The table as a file of keys: each key of a binding is a line, under the headings of help, and then
  /// each key that means nothing any more, or something else.
  ///
  /// Read back by `KeyFile` and taken in by `changed(by:)` it is the same table.
  package var fileText: String {
    let sections = KeyBinding.Group.allCases.map { group in
      "\n# \(group.rawValue)\n"
        + bindings.filter { $0.group == group }.flatMap(lines).joined()
    }
    let heading = takenAway.isEmpty ? "" : "\n# Taken away\n"
    return Self.introduction + sections.joined() + heading + takenAway.joined()
  }

  /// The lines that take standard keys away.
  private var takenAway: [String] {
    Keymap.standard.bindings.flatMap { binding in
      binding.keys.compactMap { key in
        let places = binding.contexts.filter { action(for: key, in: $0) != binding.action }
          .map { KeyPlace($0).typedName }
        guard !places.isEmpty else { return nil }
        return "\(places.joined(separator: ",")) \(key.name) \(KeyChange.nothing)\n"
      }
    }
  }

  private static let introduction = """
    # Keys of rtio-tui: a place, a key and an action a line; several places have commas between them.
    # A line adds a key. 'none' as the action takes a key away: trials C none
    # 'everywhere' is wherever the action means something; keys are named as in tmux.
    # Where a line cannot be taken, none is, and the program says which: rtio-tui keys --check

    """

  private func lines(of binding: KeyBinding) -> [String] {
    guard let action = binding.action.typedName else { return [] }
    return binding.keys.map { key in
      "\(places(of: binding, by: key)) \(key.name) \(action)  # \(binding.help)\n"
    }
  }

  /// Where a key has a meaning, by the fewest words.
  private func places(of binding: KeyBinding, by key: Key) -> String {
    let works = Set(bindings.filter { $0.action == binding.action }.flatMap(\.contexts))
    let isPrintable = if case .character = key { true } else { false }
    var rest = Set(binding.contexts)
    var names: [String] = []
    for place in KeyPlace.all {
      let meant = place.contexts.filter(works.contains)
        .filter { !(place.isEverywhere && isPrintable && $0.takesText) }
      guard !meant.isEmpty, meant.allSatisfy(rest.contains) else { continue }
      rest.subtract(meant)
      names.append(place.typedName)
    }
    return names.joined(separator: ",")
  }
}
