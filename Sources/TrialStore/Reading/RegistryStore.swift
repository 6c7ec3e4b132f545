/// A store opened for reading.
///
/// It belongs to one thread at a time, as the connection in it does: a browser opens one for itself
/// and another for work in the background. An import may run meanwhile; what it commits is seen by
/// the next call.
package struct RegistryStore: ~Copyable {
  let connection: Connection
  var unpacking: RecordUnpacking

  /// Opens a store that is there.
  ///
  /// What a killed import left unfinished is rolled back first.
  package init(readingAt path: String) throws(StoreError) {
    let connection = try Connection.reading(path)
    unpacking = try RecordUnpacking(path: path)
    self.connection = connection
  }

  /// The state of the store at this moment.
  package func generation() throws(StoreError) -> StoreGeneration {
    let row = try connection.prepare("select identity, generation from store")
    guard try row.step(), let identity = row.integer(0), let number = row.integer(1) else {
      throw StoreError(.corrupt, path: connection.path, said: "no generation")
    }
    return StoreGeneration(identity: identity, number: number)
  }

  /// How much the store holds, as counted while importing.
  package func totals() throws(StoreError) -> StoreTotals {
    let row = try connection.prepare(
      "select studies, with_results, record_bytes, kept_bytes from store"
    )
    guard try row.step() else {
      throw StoreError(.corrupt, path: connection.path, said: "no totals")
    }
    return StoreTotals(
      studies: row.integer(0) ?? 0,
      studiesWithResults: row.integer(1) ?? 0,
      recordBytes: row.integer(2) ?? 0,
      keptBytes: row.integer(3) ?? 0
    )
  }
}
