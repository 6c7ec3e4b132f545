package import TrialModel

/// A study as an import hands it over, beside its JSON.
package struct StudyRecord: Hashable, Sendable {
  package let number: RegistryNumber
  /// The day of the registry's data that the record was taken from; `nil` when it does not say.
  package let version: PartialDate?
  /// Whether the record holds posted results.
  package let hasResults: Bool
  /// The parts of the registry's record that it holds; `nil` for one that the store listed before it
  /// kept them.
  package let extent: RecordExtent?
  /// The study's row of the list, as bytes that the store keeps and does not read.
  package let listed: [UInt8]
  /// What it posts of adverse events for the list, in the same way; empty when nothing is posted.
  package let events: [UInt8]

  package init(
    number: RegistryNumber,
    version: PartialDate?,
    hasResults: Bool,
    extent: RecordExtent? = nil,
    listed: [UInt8],
    events: [UInt8]
  ) {
    self.number = number
    self.version = version
    self.hasResults = hasResults
    self.extent = extent
    self.listed = listed
    self.events = events
  }
}
