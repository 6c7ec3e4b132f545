import TrialModel

// What becomes of a record.
extension ImportSession {
  /// What the store has of a study.
  private struct Kept {
    let standing: Standing
    /// `nil` for a study that was listed before its parts were kept.
    let extent: RecordExtent?
    let document: Int
    let edition: Int
  }

  mutating func keep(
    _ study: StudyRecord,
    json: UnsafeRawBufferPointer,
    retrieved: Int?
  ) throws(StoreError) -> Placing {
    let kept = try kept(study.number, beside: study)
    let standing = Standing(
      parts: study.extent?.count ?? 0,
      version: study.version?.stored ?? 0,
      hasResults: study.hasResults,
      length: json.count,
      hash: Int(truncatingIfNeeded: ContentHash.of(json))
    )
    guard let kept else {
      try write(study, standing, document: try pack(json, retrieved: retrieved), replacing: nil)
      return .added
    }
    if standing.hash == kept.standing.hash {
      guard try isReadable(kept) else {
        let document = try pack(json, retrieved: retrieved)
        try write(study, standing, document: document, replacing: kept.standing)
        return .readAgain
      }
      guard kept.edition != edition else { return .same }
      try write(study, standing, document: kept.document, replacing: kept.standing)
      return .readAgain
    }
    if standing > kept.standing {
      try addToHistory(study.number, kept.standing, document: kept.document)
      let document = try pack(json, retrieved: retrieved)
      try write(study, standing, document: document, replacing: kept.standing)
      return .newer
    }
    guard try !historyHolds(study.number, hash: standing.hash) else { return .same }
    try addToHistory(study.number, standing, document: try pack(json, retrieved: retrieved))
    guard standing.version >= kept.standing.version, standing.parts < kept.standing.parts else {
      return .older
    }
    return .trimmed(lacking: (kept.extent ?? .essential).subtracting(study.extent ?? []))
  }

  /// Whether the record that is kept comes out as it was put in; one that does not is put in again.
  private mutating func isReadable(_ kept: Kept) throws(StoreError) -> Bool {
    try statements.findDocument.bind(kept.standing.hash, at: 1)
    try statements.findDocument.bind(kept.document, at: 2)
    defer { statements.findDocument.reset() }
    guard try statements.findDocument.step() else { return false }
    do throws(StoreError) {
      _ = try unpacking.record(in: statements.findDocument, from: 0, of: connection)
      return true
    } catch {
      guard case .corruptRecord = error.code else { throw error }
      return false
    }
  }

  /// What the store has of a study.
  ///
  /// Of one that was listed before its parts were kept, it is taken that it is as full as a record
  /// that has what all have, and fuller than any other.
  private func kept(
    _ number: RegistryNumber,
    beside study: StudyRecord
  ) throws(StoreError) -> Kept? {
    try statements.findStudy.bind(number.value, at: 1)
    defer { statements.findStudy.reset() }
    guard try statements.findStudy.step() else { return nil }
    let extent = statements.findStudy.integer(6).map {
      RecordExtent(rawValue: UInt32(clamping: $0))
    }
    let parts = study.extent?.isSuperset(of: .essential) ?? true ? study.extent?.count ?? 0 : .max
    return Kept(
      standing: Standing(
        parts: extent?.count ?? parts,
        version: statements.findStudy.integer(0) ?? 0,
        hasResults: statements.findStudy.integer(1) == 1,
        length: statements.findStudy.integer(2) ?? 0,
        hash: statements.findStudy.integer(3) ?? 0
      ),
      extent: extent,
      document: statements.findStudy.integer(4) ?? 0,
      edition: statements.findStudy.integer(5) ?? 0
    )
  }

  private func historyHolds(_ number: RegistryNumber, hash: Int) throws(StoreError) -> Bool {
    try statements.findHistory.bind(number.value, at: 1)
    try statements.findHistory.bind(hash, at: 2)
    defer { statements.findHistory.reset() }
    return try statements.findHistory.step()
  }

  /// Packs a record and writes it.
  ///
  /// - Returns: Its key.
  private mutating func pack(
    _ json: UnsafeRawBufferPointer,
    retrieved: Int?
  ) throws(StoreError) -> Int {
    try packing.learn(from: json, writingInto: connection, with: statements.addDictionary)
    let packed = try packing.pack(json)
    try statements.addDocument.bind(json.count, at: 1)
    try statements.addDocument.bind(packing.codec.rawValue, at: 2)
    try statements.addDocument.bind(packing.dictionary, at: 3)
    try statements.addDocument.bind(retrieved, at: 4)
    try statements.addDocument.bind(importKey, at: 5)
    try statements.addDocument.bindBorrowed(packed, at: 6)
    try statements.addDocument.run()
    batch?.bytes += packed.count
    return connection.lastInsertedKey
  }

  private mutating func write(
    _ study: StudyRecord,
    _ standing: Standing,
    document: Int,
    replacing old: Standing?
  ) throws(StoreError) {
    try statements.putStudy.bind(study.number.value, at: 1)
    try statements.putStudy.bind(study.version?.stored, at: 2)
    try statements.putStudy.bind(study.hasResults ? 1 : 0, at: 3)
    try statements.putStudy.bind(standing.hash, at: 4)
    try statements.putStudy.bind(standing.length, at: 5)
    try statements.putStudy.bind(document, at: 6)
    try statements.putStudy.bind(edition, at: 7)
    try statements.putStudy.bind(study.extent.map { Int($0.rawValue) }, at: 9)
    try study.listed.span.withUnsafeBytes { listed throws(StoreError) in
      try statements.putStudy.bindBorrowed(listed, at: 8)
      try statements.putStudy.run()
    }
    try writeEvents(of: study, replacing: old)
    batch?.changesStudies = true
    batch?.studies += old == nil ? 1 : 0
    batch?.studiesWithResults += (study.hasResults ? 1 : 0) - (old?.hasResults == true ? 1 : 0)
    batch?.recordBytes += standing.length - (old?.length ?? 0)
  }

  /// Writes what is posted of adverse events, and takes out what an older version posted.
  private func writeEvents(
    of study: StudyRecord,
    replacing old: Standing?
  ) throws(StoreError) {
    guard !study.events.isEmpty else {
      guard old != nil else { return }
      try statements.dropEvents.bind(study.number.value, at: 1)
      return try statements.dropEvents.run()
    }
    try statements.putEvents.bind(study.number.value, at: 1)
    try study.events.span.withUnsafeBytes { events throws(StoreError) in
      try statements.putEvents.bindBorrowed(events, at: 2)
      try statements.putEvents.run()
    }
  }

  private mutating func addToHistory(
    _ number: RegistryNumber,
    _ standing: Standing,
    document: Int
  ) throws(StoreError) {
    try statements.addHistory.bind(number.value, at: 1)
    try statements.addHistory.bind(standing.hash, at: 2)
    try statements.addHistory.bind(standing.version == 0 ? nil : standing.version, at: 3)
    try statements.addHistory.bind(standing.hasResults ? 1 : 0, at: 4)
    try statements.addHistory.bind(document, at: 5)
    try statements.addHistory.bind(importKey, at: 6)
    try statements.addHistory.run()
    batch?.changesStudies = true
  }
}
