/// The statements of an import, compiled once.
struct ImportStatements: ~Copyable {
  let findStudy: Statement
  let findHistory: Statement
  let findDocument: Statement
  let addDocument: Statement
  let putStudy: Statement
  let putEvents: Statement
  let dropEvents: Statement
  let addHistory: Statement
  let addFinding: Statement
  let addDictionary: Statement
  let noteTotals: Statement
  let noteImport: Statement

  init(on connection: borrowing Connection) throws(StoreError) {
    let findStudy = try connection.prepare(
      """
      select version, has_results, length, hash, document, edition, extent from study where number = ?
      """
    )
    let findHistory = try connection.prepare("select 1 from history where number = ? and hash = ?")
    let findDocument = try connection.prepare(
      "select id, length, codec, dictionary, bytes, ? from document where id = ?"
    )
    let addDocument = try connection.prepare(
      """
      insert into document (length, codec, dictionary, retrieved, import, bytes)
      values (?, ?, ?, ?, ?, ?)
      """
    )
    let putStudy = try connection.prepare(
      """
      insert or replace into study
        (number, version, has_results, hash, length, document, edition, listed, extent)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
    let putEvents = try connection.prepare(
      "insert or replace into study_events (number, events) values (?, ?)"
    )
    let dropEvents = try connection.prepare("delete from study_events where number = ?")
    let addHistory = try connection.prepare(
      """
      insert or ignore into history (number, hash, version, has_results, document, import)
      values (?, ?, ?, ?, ?, ?)
      """
    )
    let addFinding = try connection.prepare(
      """
      insert into finding (import, severity, file, study, path, line, what, remedy)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
    let addDictionary = try connection.prepare("insert into dictionary (bytes) values (?)")
    let noteTotals = try connection.prepare(
      """
      update store set generation = generation + ?, studies = studies + ?,
        with_results = with_results + ?, record_bytes = record_bytes + ?,
        kept_bytes = kept_bytes + ?
      """
    )
    let noteImport = try connection.prepare(
      """
      update import set outcome = ?, ended = ?, added = ?, newer = ?, older = ?, same = ?,
        read_again = ?, findings = ?, trimmed = ? where id = ?
      """
    )
    self.findStudy = findStudy
    self.findHistory = findHistory
    self.findDocument = findDocument
    self.addDocument = addDocument
    self.putStudy = putStudy
    self.putEvents = putEvents
    self.dropEvents = dropEvents
    self.addHistory = addHistory
    self.addFinding = addFinding
    self.addDictionary = addDictionary
    self.noteTotals = noteTotals
    self.noteImport = noteImport
  }
}
