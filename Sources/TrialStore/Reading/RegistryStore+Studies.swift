// The list of studies.
extension RegistryStore {
  /// What is listed of one study; `nil` when the store does not know it.
  package func record(of number: RegistryNumber) throws(StoreError) -> StudyRecord? {
    let rows = try connection.prepare(
      text: "select \(StudyColumn.names) from study where number = ?"
    )
    try rows.bind(number.value, at: 1)
    let row = StudyRow(rows)
    return try row.next() ? row.record() : nil
  }

  /// Walks over the list of studies, in the order of registry numbers, as of one moment.
  ///
  /// An import waits with its commit until this has ended.
  ///
  /// - Parameter body: Takes the row, which is valid within the call; answers whether to go on.
  /// - Returns: The state of the store that the rows belong to.
  /// - Throws: `StoreError` when the store cannot be read.
  @discardableResult
  package func eachStudy(
    _ body: (borrowing StudyRow) -> Bool
  ) throws(StoreError) -> StoreGeneration {
    let row = StudyRow(
      try connection.prepare(text: "select \(StudyColumn.names) from study order by number")
    )
    // The open rows hold the lock, so that the generation read beside them is theirs.
    guard try row.next() else { return try generation() }
    let generation = try generation()
    repeat {
      guard body(row) else { break }
    } while try row.next()
    return generation
  }
}
