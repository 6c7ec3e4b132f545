/// What is done with a key, or with keys that belong together, as a short help says it.
package struct UsualKeys: Hashable, Sendable {
  /// The keys: `j k`, `1-7`.
  package let keys: String
  /// Their lines of the table; of digits with one meaning the first.
  package let bindings: [KeyBinding]
}

extension Keymap {
  /// What is done most in a place, the most useful first: what the foot of the screen says, in ten lines at
  /// most.
  ///
  /// How to leave and where all commands are found is always among them.
  package func usual(
    in context: KeyContext,
    where acts: (Action) -> Bool = { _ in true }
  ) -> [UsualKeys] {
    let bindings = bindings(in: context).filter { !$0.keys.isEmpty && acts($0.action) }
    let lines = hints(in: context, where: acts)
      .map { hint in
        let meant = bindings.filter { $0.hint?.word == hint.word && !$0.isLaterDigit }
        return UsualKeys(keys: hint.keys, bindings: meant)
      }
      .filter { !$0.does(.openHelp) && !$0.bindings.isEmpty }
    func isKept(_ line: UsualKeys) -> Bool {
      line.does(.back) || line.does(.quit) || line.does(.openPalette)
    }
    let most = 10 - lines.count(where: isKept)
    var taken = 0
    return lines.filter { line in
      if isKept(line) { return true }
      taken += 1
      return taken <= most
    }
  }
}

extension UsualKeys {
  fileprivate func does(_ action: Action) -> Bool { bindings.contains { $0.action == action } }
}
