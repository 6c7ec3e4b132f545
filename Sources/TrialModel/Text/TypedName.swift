extension Sequence<String> {
  /// Whether a user who typed this means one of these names: compared without case, spaces and signs.
  package func answer(to typed: String) -> Bool {
    let key = typed.identifierKey
    return !key.isEmpty && contains { $0.identifierKey == key }
  }
}
