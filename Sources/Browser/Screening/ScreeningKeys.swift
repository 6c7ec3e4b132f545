import TerminalModel
import TrialModel
import TrialScreening

/// Why the keys that a reader set for decisions cannot be taken.
package enum ScreeningKeyRefusal: Error, Explained {
  /// A part that is not a decision, an equals sign and a key.
  case notAPair(String)
  /// A word that is no decision a key can make.
  case unknownDecision(String, nearest: String?)
  /// A word that names no key.
  case unknownKey(String)
  /// A key that means something else on a record.
  case taken(String, by: String)

  /// The decisions that a key can make.
  static let decisions: [ScreeningDecision.Choice] = [.include, .exclude, .maybe, .later]

  package var what: String {
    switch self {
    case .notAPair(let part): "'\(part)' is no decision with its key"
    case .unknownDecision(let word, _): "'\(word)' is no decision that a key makes"
    case .unknownKey(let name): "'\(name)' is no key"
    case .taken(let key, let help): "the key \(key) means on a record: \(help)"
    }
  }

  package var remedy: String {
    switch self {
    case .notAPair: "write include=y,exclude=n"
    case .unknownDecision(_, let nearest?): "did you mean '\(nearest)'?"
    case .unknownDecision(_, nil):
      "there are \(Self.decisions.map(\.rawValue).joined(separator: ", "))"
    case .unknownKey: "keys are named as in tmux: y, Enter, F5"
    case .taken: "choose another; rtio-tui keys lists them"
    }
  }
}

extension Keymap {
  /// The table with other keys for decisions on the records of a review: `include=y,exclude=n,maybe=m`.
  ///
  /// Decisions that are not named keep their keys; the keys of those that are named are free for others.
  package func deciding(by text: String) throws(ScreeningKeyRefusal) -> Keymap {
    var chosen: [(choice: ScreeningDecision.Choice, key: Key)] = []
    for part in text.split(separator: ",") {
      let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      guard words.count == 2, !words[1].isEmpty else { throw .notAPair(String(part).trimmed) }
      let known = ScreeningKeyRefusal.decisions
      guard let choice = known.first(where: { $0.rawValue == words[0] }) else {
        let nearest = NearestWord.nearest(to: words[0], among: known.map(\.rawValue))
        throw .unknownDecision(words[0], nearest: nearest)
      }
      guard let key = Key(name: words[1]) else { throw .unknownKey(words[1]) }
      chosen.append((choice, key))
    }
    let table = bindings.map { binding in
      guard case .decideRecord(let choice) = binding.action,
        chosen.contains(where: { $0.choice == choice })
      else { return binding }
      let keys = chosen.filter { $0.choice == choice }.map(\.key)
      return binding.with(keys)
    }
    for (choice, key) in chosen {
      let others = table.filter { binding in
        binding.contexts.contains(.screening) && binding.keys.contains(key)
          && binding.action != .decideRecord(choice)
      }
      if let other = others.first { throw .taken(key.name, by: other.help) }
    }
    return Keymap(table)
  }
}

extension KeyBinding {
  /// The binding with other keys.
  fileprivate func with(_ keys: [Key]) -> KeyBinding {
    KeyBinding(group, keys, action, in: contexts, help, hint: hint)
  }
}
