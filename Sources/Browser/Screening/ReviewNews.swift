package import TrialModel
package import TrialScreening

/// What takes longer to look up about a review than its first screen waits for.
package enum ReviewNews: Hashable, Sendable {
  /// The decisions whose record changed since in what criteria name.
  case secondLooks([SecondLook])
  /// That decisions were made on other versions than those that are kept now, and the versions are still to be
  /// compared.
  case secondLooksAwaited
  /// The numbers of the records, by which duplicates are proposed.
  case numbers(DuplicateSearch)
  /// The sample of records that readers try the criteria on before they read all.
  case pilot([TrialID])
}
