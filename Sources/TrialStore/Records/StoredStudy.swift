package import TrialModel

/// A study of the list, read where it lies in the store; valid within the closure that gets it.
package struct StoredStudy: ~Copyable {
  private let statement: Statement

  /// What a statement selects from `study` to be read as rows.
  static let columns = "number, version, has_results, edition, listed"

  init(_ statement: consuming Statement) { self.statement = statement }

  /// Moves to the next study.
  func next() throws(StoreError) -> Bool { try statement.step() }

  /// The registry number; `nil` when the store is damaged there.
  package var number: RegistryNumber? { statement.integer(0).flatMap { RegistryNumber($0) } }

  /// The day of the registry's data that the record was taken from; `nil` when it does not say.
  package var version: PartialDate? {
    statement.integer(1).flatMap { PartialDate(stored: $0) }
  }

  /// Whether the record holds posted results.
  package var hasResults: Bool { statement.integer(2) == 1 }

  /// The edition of the rules by which it was listed.
  package var edition: Int { statement.integer(3) ?? 0 }

  /// The row of the list as the import handed it over; empty when the layout before had none.
  package func withListed<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    statement.withBytes(4, body)
  }
}
