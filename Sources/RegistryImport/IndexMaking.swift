package import TrialModel
import TrialQuery
package import TrialStore

/// Makes the index of everything there is: the trials of the catalogue and the studies of a store.
package enum IndexMaking {
  /// What tells whether an index is of this catalogue, read by these rules.
  package static func fingerprint(ofCatalogue sum: UInt64) -> UInt64 {
    sum &* 31 &+ UInt64(ImportRun.edition)
  }

  /// Writes the index, row by row; a study that the catalogue has is its row, with a record.
  ///
  /// - Parameters:
  ///   - store: The studies.
  ///   - catalogue: The trials.
  ///   - fingerprint: That of the catalogue.
  ///   - write: Takes the next bytes of the index.
  /// - Throws: `IndexMakingError` with what the store or the file said.
  package static func write(
    _ store: borrowing RegistryStore,
    _ catalogue: Catalogue,
    fingerprint: UInt64,
    write: @escaping (UnsafeRawBufferPointer) throws(IndexMakingError) -> Void
  ) throws(IndexMakingError) {
    var builder = IndexBuilder<IndexMakingError>(
      generation: try generation(of: store).mark,
      fingerprint: fingerprint,
      write: write
    )
    let known = Dictionary(
      catalogue.trials.map { ($0.id, ListedTrial($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    var joined: Set<TrialID> = []
    var failure: IndexMakingError?
    do throws(StoreError) {
      _ = try store.eachStudy { row in
        guard let record = row.record() else { return true }
        if known[record.number.id] != nil {
          joined.insert(record.number.id)
          return true
        }
        do throws(IndexMakingError) {
          try builder.add(ListedTrial(record))
          return true
        } catch {
          failure = error
          return false
        }
      }
    } catch {
      throw .store(error)
    }
    if let failure { throw failure }
    for trial in catalogue.trials {
      guard let listed = known[trial.id] else { continue }
      try builder.add(joined.contains(trial.id) ? listed.withRecord() : listed)
    }
    try builder.finish()
  }

  private static func generation(
    of store: borrowing RegistryStore
  ) throws(IndexMakingError) -> StoreGeneration {
    do throws(StoreError) { return try store.generation() } catch { throw .store(error) }
  }
}

extension StoreGeneration {
  /// The generation as one number, by which an index tells what it was made from; never 0.
  package var mark: UInt64 {
    let mixed = UInt64(truncatingIfNeeded: identity) &* 0x9E37_79B9_7F4A_7C15
    return max(1, mixed ^ UInt64(truncatingIfNeeded: number))
  }
}

/// Why an index could not be made.
package enum IndexMakingError: Error, Hashable, Sendable {
  case store(StoreError)
  /// The file could not be written, for a reason of the system.
  case file(reason: String)

  /// What is wrong and what to do.
  package var message: String {
    switch self {
    case .store(let error): error.description
    case .file(let reason): "the index beside the store cannot be written: \(reason)"
    }
  }
}
