import TrialModel

// What becomes of a record.
extension ImportSession {
  mutating func keep(
    _ study: StudyRecord,
    json: UnsafeRawBufferPointer,
    retrieved: Int?
  ) throws(StoreError) -> Placing {
    let kept = try kept.study(study.number, beside: study, in: database)
    let standing = Standing(
      parts: study.extent?.count ?? 0,
      version: study.version?.stored ?? 0,
      isOwn: study.extent?.contains(.fromAACT) != true,
      hasResults: study.hasResults,
      length: json.count,
      hash: Int(truncatingIfNeeded: ContentHash.of(json))
    )
    guard let kept else {
      let document = try pack(json, of: study.number, retrieved: retrieved)
      try write(study, standing, document: document, replacing: nil)
      return .added
    }
    if standing.hash == kept.standing.hash {
      guard try isReadable(kept, of: study.number) else {
        let document = try pack(json, of: study.number, retrieved: retrieved)
        try write(study, standing, document: document, replacing: kept.standing)
        return .readAgain
      }
      guard kept.edition != edition else { return .same }
      try write(study, standing, document: kept.document, replacing: kept.standing)
      return .readAgain
    }
    if standing > kept.standing {
      try addToHistory(study.number, kept.standing, document: kept.document)
      let document = try pack(json, of: study.number, retrieved: retrieved)
      try write(study, standing, document: document, replacing: kept.standing)
      return .newer
    }
    guard try !self.kept.historyHolds(study.number, hash: standing.hash, in: database) else {
      return .same
    }
    let document = try pack(json, of: study.number, retrieved: retrieved)
    try addToHistory(study.number, standing, document: document)
    batch?.changedStudies += 1
    guard standing.version >= kept.standing.version, standing.parts < kept.standing.parts else {
      return .older
    }
    return .trimmed(lacking: (kept.extent ?? .essential).subtracting(study.extent ?? []))
  }

  /// Whether the record that is kept comes out as it was put in; one that does not is put in again.
  ///
  /// Over a line it is not read for that: that it is there has to do.
  private mutating func isReadable(
    _ kept: KeptStudy,
    of number: RegistryNumber
  ) throws(StoreError) -> Bool {
    if let hasRecord = self.kept.hasRecord(of: number) { return hasRecord }
    let hash = kept.standing.hash
    let key: [StoreValue] = [.integer(hash), .integer(kept.document), .integer(number.value)]
    let row = try database.rows(.document, key)
    guard try row.next() else { return false }
    do throws(StoreError) {
      _ = try unpacking.record(in: row, from: 0, hash: hash, of: database)
      return true
    } catch {
      guard case .corruptRecord = error.code else { throw error }
      return false
    }
  }

  /// Packs a record and writes it.
  ///
  /// - Returns: Its key.
  private mutating func pack(
    _ json: UnsafeRawBufferPointer,
    of number: RegistryNumber,
    retrieved: Int?
  ) throws(StoreError) -> Int {
    try writeDictionary(learningFrom: json)
    let packed = try packing.pack(json)
    batch?.lastDocument += 1
    let key = batch?.lastDocument ?? 0
    try database.write(
      .addDocument,
      [
        .integer(number.value), .integer(key), .integer(json.count),
        .integer(packing.codec.rawValue), .optional(packing.dictionary), .optional(retrieved),
        .integer(importKey), .bytes(packed),
      ]
    )
    batch?.keptBytes += packed.count
    return key
  }

  /// Sets a record aside to learn from; with enough of them, trains a dictionary.
  ///
  /// It is written before the first record that needs it, again with every try of the transaction.
  private mutating func writeDictionary(
    learningFrom json: UnsafeRawBufferPointer
  ) throws(StoreError) {
    try packing.learn(from: json)
    guard batch?.hasDictionary == false, let trained = packing.unwritten else { return }
    let key = (try database.integer(.newestDictionary) ?? 0) + 1
    try trained.span.withUnsafeBytes { bytes throws(StoreError) in
      try database.write(.addDictionary, [.integer(key), .bytes(bytes)])
    }
    packing.name(dictionary: key)
    batch?.hasDictionary = true
  }

  private mutating func write(
    _ study: StudyRecord,
    _ standing: Standing,
    document: Int,
    replacing old: Standing?
  ) throws(StoreError) {
    try study.listed.span.withUnsafeBytes { listed throws(StoreError) in
      try database.write(
        .putStudy,
        [
          .integer(study.number.value), .optional(study.version?.stored),
          .integer(study.hasResults ? 1 : 0), .integer(standing.hash), .integer(standing.length),
          .integer(document), .integer(edition), .bytes(listed),
          .optional(study.extent.map { Int($0.rawValue) }),
        ]
      )
    }
    try writeEvents(of: study, replacing: old)
    kept.note(
      study.number,
      KeptStudy(standing: standing, extent: study.extent, document: document, edition: edition)
    )
    batch?.changedStudies += 1
    batch?.studies += old == nil ? 1 : 0
    batch?.studiesWithResults += (study.hasResults ? 1 : 0) - (old?.hasResults == true ? 1 : 0)
    batch?.recordBytes += standing.length - (old?.length ?? 0)
  }

  /// Writes what is posted of adverse events, and takes out what an older version posted.
  private func writeEvents(
    of study: StudyRecord,
    replacing old: Standing?
  ) throws(StoreError) {
    let number = StoreValue.integer(study.number.value)
    guard !study.events.isEmpty else {
      guard old != nil else { return }
      return try database.write(.dropEvents, [number])
    }
    try study.events.span.withUnsafeBytes { events throws(StoreError) in
      try database.write(.putEvents, [number, .bytes(events)])
    }
  }

  private mutating func addToHistory(
    _ number: RegistryNumber,
    _ standing: Standing,
    document: Int
  ) throws(StoreError) {
    try database.write(
      .addHistory,
      [
        .integer(number.value), .integer(standing.hash),
        .optional(standing.version == 0 ? nil : standing.version),
        .integer(standing.hasResults ? 1 : 0), .integer(document), .integer(importKey),
      ]
    )
    kept.note(older: standing.hash, of: number)
  }
}
