/// The members of one object, taken out one by one by key.
///
/// The keys an object may have are the cases of an enum, so that what is read, what is allowed and
/// what is suggested for a mistyped key cannot drift apart.
struct Fields<Key: RawRepresentable<String> & CaseIterable> {
  let position: JSONPosition
  private let members: [JSONMember]
  /// The member to look at first: files mostly keep the order in which we read.
  private var cursor = 0
  private var taken = 0

  /// Opens an object; finds a fault and gives `nil` when the value is none.
  init?(_ value: JSONValue, _ keys: Key.Type, _ notes: inout FileNotes) {
    guard case .object(let members) = value.content else {
      notes.find(.wrongType(expected: [.object], found: value.kind), at: value.position)
      return nil
    }
    self.members = members
    position = value.position
  }

  /// The value of a key; `nil` when the object lacks it.
  mutating func take(_ key: Key) -> JSONValue? {
    guard taken < members.count else { return nil }
    let name = key.rawValue
    for step in 0..<members.count {
      let index = cursor + step < members.count ? cursor + step : cursor + step - members.count
      if members[index].isNamed(name) {
        cursor = index + 1 < members.count ? index + 1 : 0
        taken += 1
        return members[index].value
      }
    }
    return nil
  }

  /// The value of a key that must be there; finds a fault and gives `nil` when it is not.
  mutating func need(_ key: Key, _ notes: inout FileNotes) -> JSONValue? {
    if let value = take(key) { return value }
    notes.find(.keyMissing(key.rawValue), at: position)
    return nil
  }

  /// Finds the keys that have no meaning here; to be called when all others have been taken.
  func close(_ notes: inout FileNotes) {
    guard taken < members.count else { return }
    for member in members where Key(rawValue: member.key) == nil {
      let nearest = Key.allCases.map(\.rawValue).nearest(to: member.key)
      notes.find(.keyUnknown(member.key, nearest: nearest), at: member.position)
    }
  }
}
