// What an import writes about itself.
extension ImportSession {
  func write(_ finding: RecordedFinding) throws(StoreError) {
    try statements.addFinding.bind(importKey, at: 1)
    try statements.addFinding.bind(finding.severity.rawValue, at: 2)
    try statements.addFinding.bind(finding.file, at: 3)
    try statements.addFinding.bind(finding.study?.value, at: 4)
    try statements.addFinding.bind(finding.path, at: 5)
    try statements.addFinding.bind(finding.line, at: 6)
    try statements.addFinding.bind(finding.what, at: 7)
    try statements.addFinding.bind(finding.remedy, at: 8)
    try statements.addFinding.run()
  }

  /// Brings the totals of the store up to date, within the transaction of the batch.
  func note(_ batch: Batch) throws(StoreError) {
    try statements.noteTotals.bind(batch.changesStudies ? 1 : 0, at: 1)
    try statements.noteTotals.bind(batch.studies, at: 2)
    try statements.noteTotals.bind(batch.studiesWithResults, at: 3)
    try statements.noteTotals.bind(batch.recordBytes, at: 4)
    try statements.noteTotals.bind(batch.bytes, at: 5)
    try statements.noteTotals.run()
  }

  func noteImport(_ outcome: RecordedImport.Outcome, ended: String?) throws(StoreError) {
    try statements.noteImport.bind(outcome.rawValue, at: 1)
    try statements.noteImport.bind(ended, at: 2)
    try statements.noteImport.bind(counts.added, at: 3)
    try statements.noteImport.bind(counts.newer, at: 4)
    try statements.noteImport.bind(counts.older, at: 5)
    try statements.noteImport.bind(counts.same, at: 6)
    try statements.noteImport.bind(counts.readAgain, at: 7)
    try statements.noteImport.bind(counts.findings, at: 8)
    try statements.noteImport.bind(counts.trimmed, at: 9)
    try statements.noteImport.bind(importKey, at: 10)
    try statements.noteImport.run()
  }
}

extension Connection {
  /// Writes that an import begins, and that those before it which never ended were interrupted.
  ///
  /// - Returns: The key of the import.
  func beginImport(source: String, at moment: String) throws(StoreError) -> Int {
    try execute("begin immediate")
    try execute("update import set outcome = 'interrupted' where outcome = 'running'")
    let begin = try prepare(
      """
      insert into import
        (source, started, outcome, added, newer, older, same, read_again, findings)
      values (?, ?, 'running', 0, 0, 0, 0, 0, 0)
      """
    )
    try begin.bind(source, at: 1)
    try begin.bind(moment, at: 2)
    try begin.run()
    let key = lastInsertedKey
    try execute("commit")
    return key
  }
}
