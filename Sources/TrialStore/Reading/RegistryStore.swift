/// A store opened for reading.
///
/// It belongs to one thread at a time, as the database in it does: a browser opens one for itself
/// and another for work in the background. An import may run meanwhile; what it commits is seen by
/// the next call.
package struct RegistryStore: ~Copyable {
  let database: any StoreDatabase
  var unpacking: RecordUnpacking

  /// Opens a store that is there.
  ///
  /// What a killed import left unfinished is rolled back first.
  package init(reading place: some StorePlace) throws(StoreError) {
    try self.init(on: place.reading())
  }

  /// Takes a store that is open.
  package init(on database: any StoreDatabase) throws(StoreError) {
    unpacking = try RecordUnpacking(path: database.place)
    self.database = database
  }

  /// Fetches what records are unpacked with, so that reading the first of them asks for nothing else.
  package mutating func fetchDictionaries() throws(StoreError) {
    try unpacking.fetchDictionaries(of: database)
  }

  /// The state of the store at this moment.
  package func generation() throws(StoreError) -> StoreGeneration {
    let row = try database.rows(.generation, [])
    guard try row.next(), let identity = row.integer(0), let number = row.integer(1) else {
      throw StoreError(.corrupt, path: database.place, said: "no generation")
    }
    return StoreGeneration(identity: identity, number: number)
  }

  /// How much the store holds, as counted while importing.
  package func totals() throws(StoreError) -> StoreTotals {
    let row = try database.rows(.totals, [])
    guard try row.next() else {
      throw StoreError(.corrupt, path: database.place, said: "no totals")
    }
    return StoreTotals(
      studies: row.integer(0) ?? 0,
      studiesWithResults: row.integer(1) ?? 0,
      recordBytes: row.integer(2) ?? 0,
      keptBytes: row.integer(3) ?? 0
    )
  }
}
