// The list of studies.
extension RegistryStore {
  /// Calls the body with the row of one study; `nil` when the store does not know it.
  package func study<Result>(
    _ number: RegistryNumber,
    _ body: (borrowing StoredStudy) -> Result
  ) throws(StoreError) -> Result? {
    let row = StoredStudy(try database.rows(.study, [.integer(number.value)]))
    return try row.next() ? body(row) : nil
  }

  /// Which of some studies the store knows, over a line with one question.
  package func known(
    among numbers: [RegistryNumber]
  ) throws(StoreError) -> Set<RegistryNumber> {
    var known: Set<RegistryNumber> = []
    guard database.dialect.isFarAway else {
      for number in numbers where try study(number, { _ in true }) != nil { known.insert(number) }
      return known
    }
    guard !numbers.isEmpty else { return known }
    let list = numbers.map { String($0.value) }.joined(separator: ",")
    let rows = try database.rows(.standings, [.text("{\(list)}")])
    while try rows.next() {
      if let number = rows.number(7) { known.insert(number) }
    }
    return known
  }

  /// What is posted of adverse events, study by study, in the order of registry numbers.
  ///
  /// - Parameter body: Takes the number and the bytes, which are valid within the call; answers whether to
  ///   go on.
  /// - Throws: `StoreError` when the store cannot be read.
  package func eachEvents(
    _ body: (RegistryNumber, UnsafeRawBufferPointer) -> Bool
  ) throws(StoreError) {
    let rows = try database.rows(.everyEvents, [])
    while try rows.next() {
      guard let number = rows.number(0) else { continue }
      guard body(number, rows.bytes(1)) else { return }
    }
  }

  /// Walks over the list of studies, in the order of registry numbers, as of one moment.
  ///
  /// An import into a file waits with its commit until this has ended.
  ///
  /// - Parameter body: Takes the row, which is valid within the call; answers whether to go on.
  /// - Returns: The state of the store that the rows belong to.
  /// - Throws: `StoreError` when the store cannot be read.
  @discardableResult
  package func eachStudy(
    _ body: (borrowing StoredStudy) -> Bool
  ) throws(StoreError) -> StoreGeneration {
    try database.begin(.reading)
    do throws(StoreError) {
      let generation = try generation()
      try walk(body)
      try database.commit()
      return generation
    } catch {
      database.rollBack()
      throw error
    }
  }

  private func walk(_ body: (borrowing StoredStudy) -> Bool) throws(StoreError) {
    let row = StoredStudy(try database.rows(.everyStudy, []))
    while try row.next() {
      guard body(row) else { return }
    }
  }
}
