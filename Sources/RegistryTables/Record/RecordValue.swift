import JSONText

/// A value of a record in the registry's structure, while it is made.
indirect enum RecordValue {
  case text(String)
  /// Plain digits.
  case number(String)
  case truth(Bool)
  case list([RecordValue])
  case object([(key: String, value: RecordValue)])

  /// An object of the members that are there; `nil` when none is.
  static func members(_ members: KeyValuePairs<String, RecordValue?>) -> RecordValue? {
    let present = members.compactMap { key, value in value.map { (key: key, value: $0) } }
    return present.isEmpty ? nil : .object(present)
  }

  /// A list; `nil` when it is empty.
  static func items(_ items: [RecordValue?]) -> RecordValue? {
    let present = items.compactMap(\.self)
    return present.isEmpty ? nil : .list(present)
  }

  static func items(_ texts: [String]) -> RecordValue? { items(texts.map { .text($0) }) }

  /// Writes it as JSON.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): bytes.append(contentsOf: JSONEncoding.quoted(text).utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: member.key.utf8)
        bytes.append(contentsOf: "\":".utf8)
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension String? {
  /// The text as a value; `nil` stays absent.
  var value: RecordValue? { map { .text($0) } }
  /// The digits as a value; absent for what is no whole number.
  var count: RecordValue? { flatMap { Int($0) }.map { .number(String($0)) } }
  /// A word of a vocabulary as a value.
  var word: RecordValue? { map { .text(AACTWords.word($0)) } }
}
