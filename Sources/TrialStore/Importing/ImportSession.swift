package import TrialModel

/// One import into a store, from its beginning to its end.
///
/// Records are committed in batches. A session that ends without ``end(_:at:)``, however that comes
/// about, leaves all committed batches in the store and the import marked as not ended. After an
/// error that concerns the store as a whole the session takes nothing more.
///
/// It belongs to one thread at a time.
package struct ImportSession: ~Copyable {
  let connection: Connection
  let statements: ImportStatements
  let importKey: Int
  let edition: Int
  private let lock: ImportLock
  private let limits: BatchLimits
  var packing: RecordPacking
  var unpacking: RecordUnpacking
  var batch: Batch?
  private var failure: StoreError?
  /// What it did so far; the last batch may not be committed yet.
  package internal(set) var counts = ImportCounts()

  /// Opens the store, makes one when there is none, and begins.
  ///
  /// - Parameters:
  ///   - path: The file of the store, in a folder that is there.
  ///   - source: What is imported, in words for the list of imports.
  ///   - moment: The time, as it is to be shown.
  ///   - edition: The edition of the rules that list and classify a record; a record that the store
  ///     knows from another edition is listed anew.
  ///   - codec: How records are kept.
  ///   - limits: How much is written before a commit.
  /// - Throws: `StoreError`, `importRunning` when another import holds the store.
  package init(
    storeAt path: String,
    source: String,
    at moment: String,
    edition: Int,
    codec: RecordCodec = .zstd,
    limits: BatchLimits = .standard
  ) throws(StoreError) {
    let lock = try ImportLock(ofStore: path)
    let connection = try Connection.importing(path)
    let statements = try ImportStatements(on: connection)
    let packing = try RecordPacking(as: codec, into: connection)
    let unpacking = try RecordUnpacking(path: path)
    importKey = try connection.beginImport(source: source, at: moment)
    self.lock = lock
    self.connection = connection
    self.statements = statements
    self.packing = packing
    self.unpacking = unpacking
    self.edition = edition
    self.limits = limits
  }

  /// Keeps a record, unless the store has it.
  ///
  /// - Parameters:
  ///   - study: What is listed of it.
  ///   - json: The JSON of this study alone, as it was received.
  ///   - retrieved: When the file it came from was obtained; `nil` when not known.
  /// - Returns: What was done with it.
  /// - Throws: `StoreError`; with the code `recordTooLarge` the session goes on.
  package mutating func put(
    _ study: StudyRecord,
    json: Span<UInt8>,
    retrieved: PartialDate? = nil
  ) throws(StoreError) -> Placing {
    guard json.count <= RecordLimits.mostBytes else {
      let code = StoreError.Code.recordTooLarge(bytes: json.count, most: RecordLimits.mostBytes)
      throw StoreError(code, path: connection.path)
    }
    try beginBatch()
    do throws(StoreError) {
      let placing = try json.withUnsafeBytes { bytes throws(StoreError) in
        try keep(study, json: bytes, retrieved: retrieved?.stored)
      }
      counts.note(placing)
      try countTowardsBatch()
      return placing
    } catch {
      failure = error
      throw error
    }
  }

  /// Keeps a finding with this import.
  package mutating func add(_ finding: RecordedFinding) throws(StoreError) {
    try beginBatch()
    do throws(StoreError) {
      try write(finding)
      counts.findings += 1
      try countTowardsBatch()
    } catch {
      failure = error
      throw error
    }
  }

  /// Commits what was handed over so far, as when input is waited for.
  package mutating func commit() throws(StoreError) {
    if let failure { throw failure }
    guard batch != nil else { return }
    do throws(StoreError) {
      try commitBatch(outcome: .running, ended: nil)
    } catch {
      failure = error
      throw error
    }
  }

  /// Commits and ends the import.
  package consuming func end(
    _ outcome: RecordedImport.Outcome,
    at moment: String
  ) throws(StoreError) -> ImportCounts {
    try beginBatch()
    try commitBatch(outcome: outcome, ended: moment)
    return counts
  }

  private mutating func beginBatch() throws(StoreError) {
    if let failure { throw failure }
    guard batch == nil else { return }
    try connection.execute("begin immediate")
    batch = Batch()
  }

  private mutating func countTowardsBatch() throws(StoreError) {
    batch?.records += 1
    guard let batch, batch.isFull(by: limits) else { return }
    try commitBatch(outcome: .running, ended: nil)
  }

  private mutating func commitBatch(
    outcome: RecordedImport.Outcome,
    ended: String?
  ) throws(StoreError) {
    if let batch { try note(batch) }
    try noteImport(outcome, ended: ended)
    try connection.execute("commit")
    batch = nil
  }
}
