extension JSONValue {
  /// The way from this value to the one at a position: `results[2].figure.value`.
  ///
  /// Paths are only looked up for findings, so reading a sound file costs nothing for them.
  /// Empty for the value itself, `nil` when nothing begins there.
  package func path(to target: JSONPosition) -> String? {
    if position == target { return "" }
    switch content {
    case .object(let members):
      for member in members {
        if member.position == target { return member.key }
        guard let rest = member.value.path(to: target) else { continue }
        return Self.join(member.key, rest)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        guard let rest = element.path(to: target) else { continue }
        return Self.join("[\(index)]", rest)
      }
    case .string, .number, .boolean, .null: break
    }
    return nil
  }

  private static func join(_ step: String, _ rest: String) -> String {
    rest.isEmpty || rest.hasPrefix("[") ? step + rest : step + "." + rest
  }
}
