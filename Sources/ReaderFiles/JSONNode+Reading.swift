import JSONText

extension JSONNode {
  /// The members of an object by their keys.
  ///
  /// - Throws: `FileRefusal` when it is no object, or has a key that is not known.
  func fields(_ known: [String]) throws(FileRefusal) -> [String: JSONNode] {
    guard kind == .object else {
      throw FileRefusal(
        position,
        "an object belongs here, not \(kind.rawValue == "array" ? "an" : "a") \(kind.rawValue)",
        "write { … }"
      )
    }
    var fields: [String: JSONNode] = [:]
    for member in members {
      guard known.contains(member.name) else {
        throw FileRefusal(
          member.key.position,
          "\"\(member.name)\" is no key of this file",
          "use one of \(known.joined(separator: ", "))"
        )
      }
      fields[member.name] = member.value
    }
    return fields
  }

  /// The text of a string that is not empty.
  ///
  /// - Throws: `FileRefusal` when it is anything else.
  func filledText(as name: String) throws(FileRefusal) -> String {
    guard let text = string else {
      throw FileRefusal(position, "\(name) is no text", "write it in double quotes")
    }
    guard !text.isEmpty else {
      throw FileRefusal(position, "\(name) is empty", "write it, or leave \"\(name)\" out")
    }
    return text
  }

  /// What one entry of a file that readers keep says under its keys; its name is for messages: `rating`.
  ///
  /// - Throws: `FileRefusal` as `fields` does.
  func entry(_ name: String, _ known: [String]) throws(FileRefusal) -> KeptEntry {
    KeptEntry(name: name, node: self, fields: try fields(known))
  }

  /// What a body makes of each element under a key of a file of format 1.
  ///
  /// - Throws: `FileRefusal` when the text is no JSON, the format another, there is no list, or the
  ///   body throws it.
  static func eachElement(
    of name: String,
    in text: String,
    _ body: (JSONNode) throws(FileRefusal) -> Void
  ) throws(FileRefusal) {
    try reading(Array(text.utf8)) { document throws(FileRefusal) in
      for element in try document.list(named: name) { try body(element) }
    }
  }

  private func list(named name: String) throws(FileRefusal) -> JSONElements {
    let fields = try fields(["format", name])
    guard fields["format"]?.numberText == "1" else {
      throw FileRefusal(
        (fields["format"] ?? self).position,
        "the format of the file is not 1",
        "begin it with \"format\": 1, or use a newer version of the program"
      )
    }
    guard let list = fields[name], list.kind == .array else {
      throw FileRefusal(
        (fields[name] ?? self).position,
        "there is no list of \(name)",
        "write \"\(name)\": [] with one object for each"
      )
    }
    return list.elements
  }
}

extension FileRefusal {
  init(_ position: JSONPosition, _ what: String, _ remedy: String) {
    self.init(
      line: Int(position.line),
      column: Int(position.column),
      what: what,
      remedy: remedy
    )
  }
}
