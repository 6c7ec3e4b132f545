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
  /// What the table of keys has against it, such as that a key means something else on a record.
  case cannotBe(KeyRefusal)

  /// The decisions that a key can make.
  static let decisions: [ScreeningDecision.Choice] = [.include, .exclude, .maybe, .later]

  package var what: String {
    switch self {
    case .notAPair(let part): "'\(part)' is no decision with its key, and no preset"
    case .unknownDecision(let word, _): "'\(word)' is no decision that a key makes"
    case .unknownKey(let name): "'\(name)' is no key"
    case .cannotBe(let refusal): refusal.what
    }
  }

  package var remedy: String {
    switch self {
    case .notAPair:
      "write include=y,exclude=n, or \(KeyPreset.allCases.map(\.rawValue).joined(separator: " or "))"
    case .unknownDecision(_, let nearest?): "did you mean '\(nearest)'?"
    case .unknownDecision(_, nil):
      "there are \(Self.decisions.map(\.rawValue).joined(separator: ", "))"
    case .unknownKey: "keys are named as in tmux: y, Enter, F5"
    case .cannotBe: "choose another key; 'rtio-tui keys' lists them"
    }
  }
}

extension Keymap {
  /// The table with other keys for decisions on the records of a review: `include=y,exclude=n,maybe=m`, or the
  /// name of a preset.
  ///
  /// Decisions that are not named keep their keys; the keys of those that are named are free for others.
  package func deciding(by text: String) throws(ScreeningKeyRefusal) -> Keymap {
    if let preset = KeyPreset(rawValue: text.trimmed) {
      return try changed(as: preset.changes())
    }
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
    let place = KeyPlace(.screening)
    let freed = bindings(in: .screening).filter { binding in
      chosen.contains { binding.action == .decideRecord($0.choice) }
    }
    return try changed(
      as: freed.flatMap(\.keys).map { KeyChange(place, $0, nil) }
        + chosen.map { KeyChange(place, $0.key, .decideRecord($0.choice)) }
    )
  }

  /// The table with changes of the keys on a record.
  private func changed(as changes: [KeyChange]) throws(ScreeningKeyRefusal) -> Keymap {
    do throws(KeyRefusals) {
      return try changed(by: changes)
    } catch {
      throw .cannotBe(error.all[0])
    }
  }
}
