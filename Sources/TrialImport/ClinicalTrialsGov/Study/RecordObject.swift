import JSONText
import TrialModel

/// An object of a record whose members are asked for in about the order in which they stand.
///
/// Asking in the order of the registry finds each at once. What is `null` counts as absent, as some
/// programs write it for what the registry leaves out.
struct RecordObject {
  /// The value it was made of; for an object that is absent the one it is missing from.
  let node: JSONNode
  /// Whether the record has it; one that is absent has no members.
  let isPresent: Bool
  private var members: JSONMembers

  /// Takes a value that is to be an object; a finding for anything else, which counts as absent.
  init(_ node: JSONNode, _ notes: inout RecordNotes) {
    self.init(node, isPresent: node.kind == .object)
    if !isPresent { notes.find(.wrongKind(expected: .object, found: node.kind), at: node) }
  }

  private init(_ node: JSONNode, isPresent: Bool) {
    self.node = node
    self.isPresent = isPresent
    members = node.members
  }

  /// The value of a key; `nil` when the object lacks it.
  mutating func value(_ key: StaticString) -> JSONNode? {
    guard isPresent, let value = members.value(of: key), value.kind != .null else { return nil }
    return value
  }

  /// The object of a key; one that is absent when this lacks it.
  mutating func object(_ key: StaticString, _ notes: inout RecordNotes) -> RecordObject {
    guard let node = value(key) else {
      return RecordObject(self.node, isPresent: false)
    }
    return RecordObject(node, &notes)
  }

  /// A text of one line.
  mutating func phrase(_ key: StaticString, _ notes: inout RecordNotes) -> String? {
    value(key)?.phrase(&notes)
  }

  /// A text with markup.
  mutating func passage(_ key: StaticString, _ notes: inout RecordNotes) -> String? {
    value(key)?.passage(&notes)
  }

  mutating func phrases(_ key: StaticString, _ notes: inout RecordNotes) -> [String] {
    list(key, &notes) { $0.phrase(&$1) }
  }

  mutating func truth(_ key: StaticString, _ notes: inout RecordNotes) -> Bool? {
    value(key)?.truth(&notes)
  }

  /// A whole number from 0.
  mutating func count(_ key: StaticString, _ notes: inout RecordNotes) -> Int? {
    value(key)?.wholeNumber(&notes)
  }

  mutating func number(_ key: StaticString, _ notes: inout RecordNotes) -> PostedNumber? {
    value(key)?.postedNumber(&notes)
  }

  mutating func date(_ key: StaticString, _ notes: inout RecordNotes) -> PartialDate? {
    value(key)?.date(&notes)
  }

  /// The elements of a list; none when it is absent, and what cannot be read left out.
  mutating func list<Element>(
    _ key: StaticString,
    _ notes: inout RecordNotes,
    _ read: (JSONNode, inout RecordNotes) -> Element?
  ) -> [Element] {
    guard let list = value(key) else { return [] }
    guard list.isList(&notes) else { return [] }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for node in list.elements {
      if let element = read(node, &notes) { elements.append(element) }
    }
    return elements
  }

  /// The elements of a list of objects.
  mutating func objects<Element>(
    _ key: StaticString,
    _ notes: inout RecordNotes,
    _ read: (inout RecordObject, inout RecordNotes) -> Element?
  ) -> [Element] {
    list(key, &notes) { node, notes in
      var object = RecordObject(node, &notes)
      return object.isPresent ? read(&object, &notes) : nil
    }
  }

  /// Something the object cannot be without; a finding when it lacks it.
  func needed<Value>(
    _ value: Value?,
    _ part: ImportFinding.RecordCode.Part,
    _ notes: inout RecordNotes
  ) -> Value? {
    if value == nil { notes.find(.partMissing(part), at: node) }
    return value
  }
}
