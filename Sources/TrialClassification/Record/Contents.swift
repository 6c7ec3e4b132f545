/// What an arm is treated with, as far as the question of a trial is concerned.
package struct Contents: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let radiotherapy = Contents(rawValue: 1)
  package static let immunotherapy = Contents(rawValue: 2)
  package static let chemotherapy = Contents(rawValue: 4)
  package static let surgery = Contents(rawValue: 8)
  package static let other = Contents(rawValue: 16)

  /// The parts with their names: `RT + IO`.
  package var text: String {
    let names: [(Contents, String)] = [
      (.radiotherapy, "RT"), (.immunotherapy, "IO"), (.chemotherapy, "chemotherapy"),
      (.surgery, "surgery"), (.other, "other"),
    ]
    let present = names.filter { contains($0.0) }.map(\.1)
    return present.isEmpty ? "nothing" : present.joined(separator: " + ")
  }
}
