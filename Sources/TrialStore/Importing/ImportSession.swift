package import TrialModel

/// One import into a store, from its beginning to its end.
///
/// Records are committed in batches. A session that ends without ``end(_:at:)``, however that comes
/// about, leaves all committed batches in the store and the import marked as not ended. After an
/// error that concerns the store as a whole the session takes nothing more.
///
/// Into a file every record is written as it is handed over. On a server, to which every question is a way there
/// and back, records are held until a batch is full and written in one transaction, which is tried again where
/// the line broke or another was first.
///
/// It belongs to one thread at a time.
package struct ImportSession: ~Copyable {
  let database: any StoreDatabase
  let importKey: Int
  let edition: Int
  private let limits: BatchLimits
  var packing: RecordPacking
  var unpacking: RecordUnpacking
  var kept = KeptStudies()
  var batch: Batch?
  /// What waits for the next batch; always empty for a file.
  private var waiting: [Incoming] = []
  private var waitingBytes = 0
  private var waitingSince: ContinuousClock.Instant?
  /// Batches that are kept for good, by which a batch that was committed is told from one that was not.
  private(set) var batchesCommitted = 0
  private var failure: StoreError?
  /// What it did so far; the last batch may not be committed yet.
  package internal(set) var counts = ImportCounts()

  /// Opens the store, makes one when there is none, and begins.
  ///
  /// - Parameters:
  ///   - place: Where the store is.
  ///   - source: What is imported, in words for the list of imports.
  ///   - moment: The time, as it is to be shown.
  ///   - edition: The edition of the rules that list and classify a record; a record that the store
  ///     knows from another edition is listed anew.
  ///   - codec: How records are kept.
  ///   - limits: How much is written before a commit.
  /// - Throws: `StoreError`, `importRunning` when another import holds the store.
  package init(
    into place: some StorePlace,
    source: String,
    at moment: String,
    edition: Int,
    codec: RecordCodec = .zstd,
    limits: BatchLimits = .standard
  ) throws(StoreError) {
    let database = try place.importing()
    let packing = try RecordPacking(as: codec, into: database)
    let unpacking = try RecordUnpacking(path: database.place)
    importKey = try database.beginImport(source: source, at: moment)
    self.database = database
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
  ///   - file: The file it came in, for what is said of it.
  /// - Returns: What became of the records that were written by now: of this one into a file, of many or of none
  ///   on a server.
  /// - Throws: `StoreError`; with the code `recordTooLarge` the session goes on.
  package mutating func put(
    _ study: StudyRecord,
    json: Span<UInt8>,
    retrieved: PartialDate? = nil,
    from file: String = ""
  ) throws(StoreError) -> [Placed] {
    guard json.count <= RecordLimits.mostBytes else {
      let code = StoreError.Code.recordTooLarge(bytes: json.count, most: RecordLimits.mostBytes)
      throw StoreError(code, path: database.place)
    }
    if let failure { throw failure }
    if database.dialect.isFarAway {
      let bytes = json.withUnsafeBytes { [UInt8]($0) }
      return try hold(.record(study, json: bytes, retrieved: retrieved?.stored, file: file))
    }
    return try failing { (session: inout Self) throws(StoreError) in
      try session.beginBatch()
      let placing = try json.withUnsafeBytes { bytes throws(StoreError) in
        try session.keep(study, json: bytes, retrieved: retrieved?.stored)
      }
      session.counts.note(placing)
      try session.countTowardsBatch()
      return [Placed(study: study, file: file, placing: placing)]
    }
  }

  /// Keeps a finding with this import.
  ///
  /// - Returns: What became of the records that were written with it.
  package mutating func add(_ finding: RecordedFinding) throws(StoreError) -> [Placed] {
    if let failure { throw failure }
    if database.dialect.isFarAway { return try hold(.finding(finding)) }
    return try failing { (session: inout Self) throws(StoreError) in
      try session.beginBatch()
      try session.keep(finding)
      try session.countTowardsBatch()
      return []
    }
  }

  /// Commits what was handed over so far, as when input is waited for.
  ///
  /// - Returns: What became of the records that were written by it.
  package mutating func commit() throws(StoreError) -> [Placed] {
    if let failure { throw failure }
    guard batch != nil || !waiting.isEmpty else { return [] }
    return try failing { (session: inout Self) throws(StoreError) in
      try session.write(outcome: .running, ended: nil)
    }
  }

  /// Commits and ends the import.
  ///
  /// Who wants to know what became of the last records commits before.
  ///
  /// - Returns: What it did in all.
  package consuming func end(
    _ outcome: RecordedImport.Outcome,
    at moment: String
  ) throws(StoreError) -> ImportCounts {
    if let failure { throw failure }
    _ = try write(outcome: outcome, ended: moment)
    return counts
  }

  /// After an error nothing more is taken.
  private mutating func failing(
    _ body: (inout Self) throws(StoreError) -> [Placed]
  ) throws(StoreError) -> [Placed] {
    do throws(StoreError) {
      return try body(&self)
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func keep(_ finding: RecordedFinding) throws(StoreError) {
    try write(finding, place: counts.findings)
    counts.findings += 1
  }

  private mutating func write(
    outcome: RecordedImport.Outcome,
    ended: String?
  ) throws(StoreError) -> [Placed] {
    if database.dialect.isFarAway { return try send(outcome: outcome, ended: ended) }
    try beginBatch()
    try finishBatch(outcome: outcome, ended: ended)
    try database.commit()
    settle()
    return []
  }

  private mutating func settle() {
    batchesCommitted += 1
    batch = nil
    packing.settle()
  }
}

// Into a file: a transaction that stays open over many records.
extension ImportSession {
  private mutating func beginBatch() throws(StoreError) {
    guard batch == nil else { return }
    try database.begin(.writing)
    batch = Batch(lastDocument: try database.lastKeys().document)
  }

  private mutating func countTowardsBatch() throws(StoreError) {
    batch?.records += 1
    guard let batch, batch.isFull(by: limits) else { return }
    _ = try write(outcome: .running, ended: nil)
  }

  private mutating func finishBatch(
    outcome: RecordedImport.Outcome,
    ended: String?
  ) throws(StoreError) {
    if let batch { try note(batch) }
    try noteImport(outcome, ended: ended)
  }
}

// To a server: a transaction for all that waits.
extension ImportSession {
  private mutating func hold(_ incoming: Incoming) throws(StoreError) -> [Placed] {
    waiting.append(incoming)
    waitingBytes += incoming.bytes
    let since = waitingSince ?? ContinuousClock.now
    waitingSince = since
    guard
      waiting.count >= limits.records || waitingBytes >= limits.bytes
        || ContinuousClock.now - since >= limits.time
    else { return [] }
    return try failing { (session: inout Self) throws(StoreError) in
      try session.send(outcome: .running, ended: nil)
    }
  }

  private mutating func send(
    outcome: RecordedImport.Outcome,
    ended: String?
  ) throws(StoreError) -> [Placed] {
    let before = counts
    let numbers = Set(waiting.compactMap(\.number))
    var placed: [Placed] = []
    try database.transacting { () throws(StoreError) in
      guard try !isCommitted() else { return }
      (counts, placed) = (before, [])
      try placeAll(numbers, into: &placed)
      try finishBatch(outcome: outcome, ended: ended)
    }
    settle()
    (waiting, waitingBytes, waitingSince) = ([], 0, nil)
    return placed
  }

  /// Whether the batch was committed by a try whose answer was lost.
  ///
  /// The turn is taken first, so that nobody else writes records between the question and the commit.
  private func isCommitted() throws(StoreError) -> Bool {
    try database.write(.takeTurn, [])
    return try database.integer(.batchesOfImport, [.integer(importKey)]) ?? 0 > batchesCommitted
  }

  private mutating func placeAll(
    _ numbers: Set<RegistryNumber>,
    into placed: inout [Placed]
  ) throws(StoreError) {
    batch = Batch(lastDocument: try database.lastKeys().document)
    kept = try KeptStudies(of: numbers, in: database)
    for incoming in waiting {
      switch incoming {
      case .finding(let finding): try keep(finding)
      case .record(let study, let json, let retrieved, let file):
        let placing = try json.span.withUnsafeBytes { bytes throws(StoreError) in
          try keep(study, json: bytes, retrieved: retrieved)
        }
        counts.note(placing)
        placed.append(Placed(study: study, file: file, placing: placing))
      }
    }
  }
}
