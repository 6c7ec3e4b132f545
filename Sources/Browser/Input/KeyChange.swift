package import TerminalModel

/// What a reader wants of a key: that it means something in a place, or nothing any more.
package struct KeyChange: Hashable, Sendable {
  package let place: KeyPlace
  package let key: Key
  /// What the key is to mean; `nil` to take its meaning away.
  package let action: Action?
  /// The line of the file it stands in, from 1; `nil` for one of a preset or an option.
  package let line: Int?

  package init(_ place: KeyPlace, _ key: Key, _ action: Action?, line: Int? = nil) {
    self.place = place
    self.key = key
    self.action = action
    self.line = line
  }

  /// The line as it is typed.
  package var text: String {
    "\(place.typedName) \(key.name) \(action.map { $0.typedName ?? "" } ?? Self.nothing)"
  }

  /// The word for an action that takes the meaning of a key away.
  package static let nothing = "none"
}
