package import TrialModel

/// A study as an import hands it over, beside its JSON.
package struct StudyRecord: Hashable, Sendable {
  package let number: RegistryNumber
  /// The day of the registry's data that the record was taken from; `nil` when it does not say.
  package let version: PartialDate?
  /// Whether the record holds posted results.
  package let hasResults: Bool
  package let listing: StudyListing

  package init(
    number: RegistryNumber,
    version: PartialDate?,
    hasResults: Bool,
    listing: StudyListing
  ) {
    self.number = number
    self.version = version
    self.hasResults = hasResults
    self.listing = listing
  }
}
