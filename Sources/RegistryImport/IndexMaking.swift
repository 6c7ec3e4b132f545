package import TrialModel
package import TrialQuery
package import TrialStore

/// Makes the index of everything there is: the trials of the catalogue and the studies of a store.
package enum IndexMaking {
  /// What tells whether an index is of this catalogue, with rows of these rules.
  package static func fingerprint(ofCatalogue sum: UInt64, edition: Int) -> UInt64 {
    sum &* 31 &+ UInt64(truncatingIfNeeded: edition)
  }

  /// Writes the index, row by row; a study that the catalogue has is its row, with a record.
  ///
  /// Studies that other rules listed are listed anew from their records, after the others. What is posted
  /// of adverse events comes in a second walk, when the words of all rows need no more memory.
  ///
  /// - Parameters:
  ///   - store: The studies.
  ///   - catalogue: The trials.
  ///   - lister: Makes the rows.
  ///   - terms: The terms of adverse events that are looked for together.
  ///   - fingerprint: That of catalogue and rules.
  ///   - noting: Told, study by study, how many were read.
  ///   - write: Takes the next bytes of the index.
  /// - Throws: `IndexMakingError` with what the store or the file said.
  package static func write(
    _ store: inout RegistryStore,
    _ catalogue: Catalogue,
    by lister: StudyLister,
    _ terms: EventTerms,
    fingerprint: UInt64,
    noting: (Int) -> Void = { _ in },
    write: @escaping (UnsafeRawBufferPointer) throws(IndexMakingError) -> Void
  ) throws(IndexMakingError) {
    var making = RowMaking(
      catalogue,
      builder: IndexBuilder(
        generation: try generation(of: store).mark,
        fingerprint: fingerprint,
        eventTerms: terms,
        write: write
      )
    )
    var read = 0
    try reading { () throws(StoreError) in
      try store.eachStudy { row in
        read += 1
        noting(read)
        guard let number = row.number else { return true }
        return making.add(lister.listed(row), of: number)
      }
    }
    try add(making.outdated, of: &store, to: &making, by: lister)
    try making.finishRows()
    try reading { () throws(StoreError) in
      try store.eachEvents { number, bytes in
        if let events = EventShares(packed: bytes) { making.add(events, of: number) }
        return true
      }
    }
    try making.finish()
  }

  /// Lists studies anew from their records; one that is damaged takes nothing from the list of all others.
  private static func add(
    _ outdated: [RegistryNumber],
    of store: inout RegistryStore,
    to making: inout RowMaking,
    by lister: StudyLister
  ) throws(IndexMakingError) {
    let step = store.studiesAtOnce
    for start in stride(from: 0, to: outdated.count, by: step) {
      let numbers = Array(outdated[start..<min(start + step, outdated.count)])
      let texts = try reading { () throws(StoreError) in try store.texts(of: numbers) }
      for number in numbers {
        let json = texts[number]?.first { $0.version.isCurrent }?.json
        guard let json, let study = lister.list(json.span) else { continue }
        _ = making.add(study.trial, study.events, of: number)
      }
    }
  }

  @discardableResult
  private static func reading<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(IndexMakingError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }

  private static func generation(
    of store: borrowing RegistryStore
  ) throws(IndexMakingError) -> StoreGeneration {
    do throws(StoreError) { return try store.generation() } catch { throw .store(error) }
  }
}

extension StoreGeneration {
  /// The generation as one number, by which an index tells what it was made from; never 0.
  package var mark: UInt64 { max(1, mixedIdentity ^ UInt64(truncatingIfNeeded: number)) }

  /// How many changes of studies came after an index was made, one that changed twice counted twice.
  ///
  /// - Parameter mark: That of the generation which the index was made from.
  /// - Returns: All there ever were where it was made from another store, and none where it was made from a later
  ///   state.
  package func changes(since mark: UInt64) -> Int {
    guard mark != self.mark else { return 0 }
    // Of another store the difference is any number, and no count of changes comes near most of those.
    guard let before = Int(exactly: mark ^ mixedIdentity), before < 1 << 48 else { return number }
    return max(0, number - before)
  }

  private var mixedIdentity: UInt64 {
    UInt64(truncatingIfNeeded: identity) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Why an index could not be made.
package enum IndexMakingError: Error, Explained {
  case store(StoreError)
  /// The file could not be written, for a reason of the system.
  case file(reason: String)

  package var what: String {
    switch self {
    case .store(let error): error.what
    case .file(let reason): "the index beside the store cannot be written: \(reason)"
    }
  }

  package var remedy: String {
    switch self {
    case .store(let error): error.remedy
    case .file: "make space, or name a store in a folder that may be written"
    }
  }

  package var message: String {
    switch self {
    case .store(let error): error.message
    case .file: "\(what); \(remedy)"
    }
  }
}
