import JSONText

/// The members of one object, taken out one by one by key.
///
/// The keys an object may have are the cases of an enum, so that what is read, what is allowed and
/// what is suggested for a mistyped key cannot drift apart.
struct Fields<Key: RawRepresentable<String> & CaseIterable> {
  private let object: JSONNode
  /// The members, of which files mostly keep the order in which we read.
  private var members: JSONMembers
  private let count: Int
  private var taken = 0

  /// Opens an object; finds a fault and gives `nil` when the value is none.
  init?(_ value: JSONNode, _ keys: Key.Type, _ notes: inout FileNotes) {
    guard value.kind == .object else {
      notes.find(.wrongType(expected: [.object], found: value.kind), at: value.offset)
      return nil
    }
    object = value
    members = value.members
    count = value.count
  }

  /// The value of a key; `nil` when the object lacks it.
  mutating func take(_ key: Key) -> JSONNode? {
    guard taken < count, let value = members.value(named: key.rawValue) else { return nil }
    taken += 1
    return value
  }

  /// The value of a key that must be there; finds a fault and gives `nil` when it is not.
  mutating func need(_ key: Key, _ notes: inout FileNotes) -> JSONNode? {
    if let value = take(key) { return value }
    notes.find(.keyMissing(key.rawValue), at: object.offset)
    return nil
  }

  /// Finds the keys that have no meaning here; to be called when all others have been taken.
  func close(_ notes: inout FileNotes) {
    guard taken < count else { return }
    for member in object.members where Key(rawValue: member.name) == nil {
      let nearest = Key.allCases.map(\.rawValue).nearest(to: member.name)
      notes.find(.keyUnknown(member.name, nearest: nearest), at: member.key.offset)
    }
  }
}
