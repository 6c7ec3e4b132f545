/// What the registry's website tells of all versions of a record, those that are not kept here among them.
package struct RecordLog: Hashable, Sendable {
  /// One version that was submitted.
  package struct Entry: Hashable, Sendable {
    /// Its number, from 0 for the record as registered.
    package let number: Int
    /// The day on which it was submitted; `nil` when not given.
    package let day: PartialDate?
    /// The registry's word for the status of the trial in it; `nil` when not given.
    package let status: String?
    /// The parts of the record that it changed, as the website names them: `Outcome Measures`.
    package let modules: [String]

    package init(number: Int, day: PartialDate?, status: String?, modules: [String]) {
      self.number = number
      self.day = day
      self.status = status
      self.modules = modules
    }
  }

  /// From the oldest.
  package let entries: [Entry]
  /// The number of the last version that changed the primary outcomes; `nil` when not given.
  package let lastPrimaryChange: Int?

  package init(_ entries: [Entry], lastPrimaryChange: Int?) {
    self.entries = entries.sorted { $0.number < $1.number }
    self.lastPrimaryChange = lastPrimaryChange
  }

  /// The day on which the primary outcomes were last changed after registration; `nil` when not told.
  package var lastPrimaryChangeDay: PartialDate? {
    guard let number = lastPrimaryChange, number > 0 else { return nil }
    return entries.first { $0.number == number }?.day
  }
}
