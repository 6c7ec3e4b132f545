/// A key of an object with its value.
package struct JSONMember {
  /// The key, a string.
  package let key: JSONNode
  package let value: JSONNode

  /// The text of the key.
  package var name: String { key.text }
}

/// The members of an object, one after the other.
package struct JSONMembers: Sequence, IteratorProtocol {
  private let object: JSONNode
  private var token: UnsafePointer<JSONToken>
  private var remaining: Int

  init(of object: JSONNode) {
    self.object = object
    token = object.token + 1
    remaining = object.kind == .object ? object.count : 0
  }

  package var underestimatedCount: Int { remaining }

  package mutating func next() -> JSONMember? {
    guard remaining > 0 else { return nil }
    let key = JSONNode(document: object.document, token: token)
    let value = JSONNode(document: object.document, token: token + 1)
    remaining -= 1
    token = value.following
    return JSONMember(key: key, value: value)
  }

  /// The value of a key, looked for first among the members that were not passed yet.
  ///
  /// The next search begins after the member found; one that fails changes nothing. Keys asked for
  /// in the order of the document are so found in one step each.
  package mutating func value(of name: StaticString) -> JSONNode? {
    value(of: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// The value of a key that is known only at run time, looked for in the same way.
  package mutating func value(named name: String) -> JSONNode? {
    var name = name
    return name.withUTF8 { value(of: $0) }
  }

  private mutating func value(of name: UnsafeBufferPointer<UInt8>) -> JSONNode? {
    let start = self
    if let value = pass(remaining, named: name) { return value }
    self = JSONMembers(of: object)
    if let value = pass(remaining - start.remaining, named: name) { return value }
    self = start
    return nil
  }

  /// Passes up to `count` members until one has a name.
  private mutating func pass(_ count: Int, named name: UnsafeBufferPointer<UInt8>) -> JSONNode? {
    let tokens = object.document.pointee.tokens
    let bytes = object.document.pointee.start
    for _ in 0..<count {
      let key = token
      let value = token + 1
      remaining -= 1
      token = value.pointee.isContainer ? tokens + Int(value.pointee.link) : value + 1
      if key.pointee.isText(name, in: bytes) {
        return JSONNode(document: object.document, token: value)
      }
    }
    return nil
  }
}

/// The elements of an array, one after the other.
package struct JSONElements: Sequence, IteratorProtocol {
  private let document: UnsafePointer<JSONDocument>
  private var token: UnsafePointer<JSONToken>
  private var remaining: Int

  init(of array: JSONNode) {
    document = array.document
    token = array.token + 1
    remaining = array.kind == .array ? array.count : 0
  }

  package var underestimatedCount: Int { remaining }

  package mutating func next() -> JSONNode? {
    guard remaining > 0 else { return nil }
    let element = JSONNode(document: document, token: token)
    remaining -= 1
    token = element.following
    return element
  }
}
