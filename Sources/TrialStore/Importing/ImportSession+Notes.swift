// What an import writes about itself.
extension ImportSession {
  func write(_ finding: RecordedFinding, place: Int) throws(StoreError) {
    try database.write(
      .addFinding,
      [
        .integer(importKey), .integer(importKey << 32 | place),
        .text(finding.severity.rawValue), .optional(finding.file),
        .optional(finding.study?.value), .optional(finding.path), .optional(finding.line),
        .text(finding.what), .text(finding.remedy),
      ]
    )
  }

  /// Brings the totals of the store up to date, within the transaction of the batch.
  func note(_ batch: Batch) throws(StoreError) {
    try database.write(
      .noteTotals,
      [
        .integer(batch.changedStudies), .integer(batch.studies),
        .integer(batch.studiesWithResults), .integer(batch.recordBytes),
        .integer(batch.keptBytes), .integer(batch.lastDocument),
      ]
    )
  }

  func noteImport(_ outcome: RecordedImport.Outcome, ended: String?) throws(StoreError) {
    try database.write(
      .noteImport,
      [
        .text(outcome.rawValue), .optional(ended), .integer(counts.added), .integer(counts.newer),
        .integer(counts.older), .integer(counts.same), .integer(counts.readAgain),
        .integer(counts.findings), .integer(counts.trimmed), .integer(batchesCommitted + 1),
        .integer(importKey),
      ]
    )
  }
}

extension StoreDatabase {
  /// Writes that an import begins, and that those before it which never ended were interrupted.
  ///
  /// - Returns: The key of the import.
  func beginImport(source: String, at moment: String) throws(StoreError) -> Int {
    let token = Int(Int64.random(in: 1...Int64.max))
    return try transacting { () throws(StoreError) in
      try write(.takeTurn, [])
      // The answer to the commit of the try before may have been lost.
      if let key = try integer(.importOfToken, [.integer(token)]) { return key }
      try write(.noteInterrupted, [])
      let key = try lastKeys().importKey + 1
      try write(.noteImportKey, [.integer(key)])
      try write(
        .addImport,
        [.integer(key), .text(source), .text(moment), .integer(token)]
      )
      return key
    }
  }

  /// The keys of the record and of the import that were written last; 0 while there is none.
  func lastKeys() throws(StoreError) -> (document: Int, importKey: Int) {
    let row = try rows(.lastKeys, [])
    guard try row.next() else { throw StoreError(.corrupt, path: place, said: "no keys") }
    return (row.integer(0) ?? 0, row.integer(1) ?? 0)
  }
}
