import JSONText

/// A part of a protocol of which there may be several, each under a name of its own.
protocol NamedPart {
  /// What names are compared by.
  var key: String { get }
  /// What it is, for messages: `criterion`.
  static var name: String { get }
}

extension KeptEntry {
  /// What a body makes of each element of the list under a key; none where a list that is not needed is absent.
  ///
  /// - Throws: `FileRefusal` for what is no list, for two of one name, and where the body throws it.
  func each<Part: NamedPart>(
    _ key: String,
    isNeeded: Bool = true,
    _ body: (JSONNode) throws(FileRefusal) -> Part
  ) throws(FileRefusal) -> [Part] {
    guard let list = fields[key] else {
      guard isNeeded else { return [] }
      throw FileRefusal(node.position, "the \(name) has no \(key)", "add \"\(key)\": [ … ]")
    }
    guard list.kind == .array else {
      throw FileRefusal(list.position, "\(key) is no list", "write it as [ … ]")
    }
    var parts: [Part] = []
    var keys: Set<String> = []
    for element in list.elements {
      let part = try body(element)
      guard keys.insert(part.key).inserted else {
        throw FileRefusal(
          element.position,
          "a second \(Part.name) \(part.key)",
          "give each an id of its own, which differs in more than case"
        )
      }
      parts.append(part)
    }
    return parts
  }
}

extension JSONNode {
  /// What a body makes of the one value of a text.
  ///
  /// - Throws: `FileRefusal` when the text is no JSON, or the body throws it.
  static func reading<Value>(
    _ bytes: [UInt8],
    _ body: (JSONNode) throws(FileRefusal) -> Value
  ) throws(FileRefusal) -> Value {
    var reader = JSONReader()
    let outcome: Result<Value, FileRefusal>
    do throws(JSONError) {
      outcome = try reader.read(bytes.span) { document in
        Result { () throws(FileRefusal) in try body(document) }
      }
    } catch {
      throw FileRefusal(error.position, error.code.what, error.code.remedy)
    }
    return try outcome.get()
  }

  /// The members of a file of a format, which stands under `format`.
  ///
  /// The format is looked at first, so that a file of a newer one is said to be that, not to be full of
  /// keys that nobody knows.
  ///
  /// - Throws: `FileRefusal` for another format, and as `entry` does.
  func ofFormat(
    _ format: Int,
    as name: String,
    _ known: [String]
  ) throws(FileRefusal) -> KeptEntry {
    if let written = member("format"), let number = written.integer, number > format {
      throw FileRefusal(
        written.position,
        "the \(name) is of format \(number), and this program reads up to \(format)",
        "use a newer version of the program; nothing was changed"
      )
    }
    let entry = try entry(name, ["format"] + known)
    guard entry.fields["format"]?.numberText == String(format) else {
      throw FileRefusal(
        entry.place("format"),
        "the format of the \(name) is not \(format)",
        "begin it with \"format\": \(format)"
      )
    }
    return entry
  }
}
