package import TrialModel

/// A study of the list, read where it lies in the store; valid within the closure that gets it.
package struct StoredStudy: ~Copyable {
  private let rows: any StoreRows

  /// Takes rows with the columns number, version, results, edition and listed.
  init(_ rows: any StoreRows) { self.rows = rows }

  /// Moves to the next study.
  func next() throws(StoreError) -> Bool { try rows.next() }

  /// The registry number; `nil` when the store is damaged there.
  package var number: RegistryNumber? { rows.number(0) }

  /// The day of the registry's data that the record was taken from; `nil` when it does not say.
  package var version: PartialDate? { rows.date(1) }

  /// Whether the record holds posted results.
  package var hasResults: Bool { rows.integer(2) == 1 }

  /// The edition of the rules by which it was listed.
  package var edition: Int { rows.integer(3) ?? 0 }

  /// The row of the list as the import handed it over; empty when the layout before had none.
  package func withListed<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(rows.bytes(4))
  }
}
