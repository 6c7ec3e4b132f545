extension StoreDatabase {
  /// Makes sure that a store is of the layout of this program, from the steps that it has taken.
  ///
  /// - Parameter taken: Their names; `nil` where nothing was ever made.
  /// - Throws: `StoreError` when it is missing, or of another layout.
  package func requireCurrentLayout(_ taken: [String]?) throws(StoreError) {
    guard let taken else { throw StoreError(.missing, path: place) }
    if let first = try lackingSteps(taken).first {
      throw StoreError(.outdated(migration: first.name), path: place)
    }
  }

  /// The steps that a store lacks, in their order.
  ///
  /// - Throws: `StoreError` when it has one that is not known here.
  package func lackingSteps(_ taken: [String]) throws(StoreError) -> [Migration] {
    let known = Set(Migration.all.map(\.name))
    if let unknown = taken.first(where: { !known.contains($0) }) {
      throw StoreError(.newerProgramNeeded(migration: unknown), path: place)
    }
    return Migration.all.filter { !taken.contains($0.name) }
  }

  /// The names of the steps that a store has taken, where it has the table that names them.
  package func readStepsTaken() throws(StoreError) -> [String] {
    let rows = try rows(.stepsTaken, [])
    var names: [String] = []
    while try rows.next() { names.append(rows.text(0) ?? "") }
    return names
  }
}
