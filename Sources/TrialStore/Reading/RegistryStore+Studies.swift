// The list of studies.
extension RegistryStore {
  /// Calls the body with the row of one study; `nil` when the store does not know it.
  package func study<Result>(
    _ number: RegistryNumber,
    _ body: (borrowing StoredStudy) -> Result
  ) throws(StoreError) -> Result? {
    let rows = try connection.prepare(
      text: "select \(StoredStudy.columns) from study where number = ?"
    )
    try rows.bind(number.value, at: 1)
    let row = StoredStudy(rows)
    return try row.next() ? body(row) : nil
  }

  /// What is posted of adverse events, study by study, in the order of registry numbers.
  ///
  /// - Parameter body: Takes the number and the bytes, which are valid within the call; answers whether to
  ///   go on.
  /// - Throws: `StoreError` when the store cannot be read.
  package func eachEvents(
    _ body: (RegistryNumber, UnsafeRawBufferPointer) -> Bool
  ) throws(StoreError) {
    let rows = try connection.prepare("select number, events from study_events order by number")
    while try rows.step() {
      guard let number = rows.integer(0).flatMap({ RegistryNumber($0) }) else { continue }
      guard rows.withBytes(1, { body(number, $0) }) else { return }
    }
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
    _ body: (borrowing StoredStudy) -> Bool
  ) throws(StoreError) -> StoreGeneration {
    let row = StoredStudy(
      try connection.prepare(text: "select \(StoredStudy.columns) from study order by number")
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
