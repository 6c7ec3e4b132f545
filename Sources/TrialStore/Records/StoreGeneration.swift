package import TrialModel

/// Which store, and which state of it: an index made from another one is out of date.
package struct StoreGeneration: Hashable, Sendable {
  /// A random number given when the store was made.
  package let identity: Int
  /// Rises with every transaction of an import that changed what is kept.
  ///
  /// By one for every study that the transaction added or changed, or kept an older version of: the difference of
  /// two numbers of one store is how many changes of studies lie between them.
  package let number: Int

  package init(identity: Int, number: Int) {
    self.identity = identity
    self.number = number
  }
}

/// What a store holds in all.
package struct StoreTotals: Hashable, Sendable {
  package let studies: Int
  package let studiesWithResults: Int
  /// Bytes of JSON of the current records, before packing.
  package let recordBytes: Int
  /// Bytes of all kept records, older ones too, packed.
  package let keptBytes: Int
}

/// One kept record of a study, current or older.
package struct KeptVersion: Hashable, Sendable {
  /// The study.
  let number: RegistryNumber
  /// Its key among the kept records.
  package let document: Int
  /// The day of the registry's data; `nil` when the record does not say.
  package let version: PartialDate?
  package let hasResults: Bool
  package let isCurrent: Bool
  /// Bytes of JSON.
  package let length: Int
  /// When the file it came from was obtained; `nil` when not known.
  package let retrieved: PartialDate?
  /// When the import that brought it began, as that import said.
  ///
  /// `nil` when no import is recorded for it.
  package let imported: String?
  /// What its bytes are told apart and checked by.
  let hash: Int
}
