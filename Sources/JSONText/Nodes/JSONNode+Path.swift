extension JSONNode {
  /// The way from the root of what was read to this value: `results[2].figure.value`.
  ///
  /// Looked up when asked for, so that reading costs nothing for it. Empty for the root itself.
  package var path: String {
    JSONNode(document: document, token: document.pointee.tokens).path(to: offset) ?? ""
  }

  /// The way from this value to the value or key whose first byte stands at an offset.
  ///
  /// Empty for the value itself, `nil` when nothing begins there.
  package func path(to offset: Int) -> String? {
    if offset == self.offset { return "" }
    for member in members where member.value.range.upperBound > offset {
      if member.key.offset == offset { return member.name }
      return member.value.path(to: offset).map { Self.join(member.name, $0) }
    }
    for (index, element) in elements.enumerated() where element.range.upperBound > offset {
      return element.path(to: offset).map { Self.join("[\(index)]", $0) }
    }
    return nil
  }

  private static func join(_ step: String, _ rest: String) -> String {
    rest.isEmpty || rest.hasPrefix("[") ? step + rest : step + "." + rest
  }
}
