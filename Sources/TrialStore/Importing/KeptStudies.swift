import TrialModel

/// What the store has of a study.
struct KeptStudy {
  let standing: Standing
  /// `nil` for a study that was listed before its parts were kept.
  let extent: RecordExtent?
  let document: Int
  let edition: Int
}

/// What the store has of the studies at hand.
///
/// Where the store is a file, it is asked study by study; where it is on a server, every question is a way there
/// and back, so that all studies of a batch are asked for at once, within the transaction that writes them.
struct KeptStudies {
  /// What was asked ahead, and what the batch has written since; `nil` where nothing is asked ahead.
  private var studies: [RegistryNumber: Row]?
  private var histories: [RegistryNumber: Set<Int>] = [:]

  /// Asks study by study.
  init() {}

  /// Asks for all of them at once.
  init(of numbers: Set<RegistryNumber>, in database: any StoreDatabase) throws(StoreError) {
    let list = "{\(numbers.sorted().map { String($0.value) }.joined(separator: ","))}"
    var studies: [RegistryNumber: Row] = [:]
    let rows = try database.rows(.standings, [.text(list)])
    while try rows.next() {
      guard let number = rows.number(7) else { continue }
      studies[number] = Row(rows, hasRecord: rows.integer(8) != nil)
    }
    self.studies = studies
    let older = try database.rows(.histories, [.text(list)])
    while try older.next() {
      guard let number = older.number(0), let hash = older.integer(1) else { continue }
      histories[number, default: []].insert(hash)
    }
  }

  /// What the store has of a study; `nil` when it has none.
  ///
  /// Of one that was listed before its parts were kept, it is taken that it is as full as a record
  /// that has what all have, and fuller than any other.
  func study(
    _ number: RegistryNumber,
    beside study: StudyRecord,
    in database: any StoreDatabase
  ) throws(StoreError) -> KeptStudy? {
    let row: Row
    if let studies {
      guard let kept = studies[number] else { return nil }
      row = kept
    } else {
      let rows = try database.rows(.standing, [.integer(number.value)])
      guard try rows.next() else { return nil }
      row = Row(rows, hasRecord: true)
    }
    let parts = study.extent?.isSuperset(of: .essential) ?? true ? study.extent?.count ?? 0 : .max
    return row.study(partsWhereUnknown: parts)
  }

  /// Whether a record is among the older ones of a study.
  func historyHolds(
    _ number: RegistryNumber,
    hash: Int,
    in database: any StoreDatabase
  ) throws(StoreError) -> Bool {
    if studies != nil { return histories[number]?.contains(hash) ?? false }
    return try database.integer(.isInHistory, [.integer(number.value), .integer(hash)]) != nil
  }

  /// Whether the record of a study is there; `nil` where that is not known without reading it.
  func hasRecord(of number: RegistryNumber) -> Bool? { studies?[number]?.hasRecord }

  mutating func note(_ number: RegistryNumber, _ study: KeptStudy) {
    guard studies != nil else { return }
    studies?[number] = Row(study)
  }

  mutating func note(older hash: Int, of number: RegistryNumber) {
    guard studies != nil else { return }
    histories[number, default: []].insert(hash)
  }
}

/// The standing of a study as it lies in the store.
private struct Row {
  let version: Int
  let hasResults: Bool
  let length: Int
  let hash: Int
  let document: Int
  let edition: Int
  let extent: RecordExtent?
  let hasRecord: Bool

  init(_ rows: any StoreRows, hasRecord: Bool) {
    version = rows.integer(0) ?? 0
    hasResults = rows.integer(1) == 1
    length = rows.integer(2) ?? 0
    hash = rows.integer(3) ?? 0
    document = rows.integer(4) ?? 0
    edition = rows.integer(5) ?? 0
    extent = rows.integer(6).map { RecordExtent(rawValue: UInt32(clamping: $0)) }
    self.hasRecord = hasRecord
  }

  init(_ study: KeptStudy) {
    version = study.standing.version
    hasResults = study.standing.hasResults
    length = study.standing.length
    hash = study.standing.hash
    document = study.document
    edition = study.edition
    extent = study.extent
    hasRecord = true
  }

  func study(partsWhereUnknown parts: Int) -> KeptStudy {
    KeptStudy(
      standing: Standing(
        parts: extent?.count ?? parts,
        version: version,
        isOwn: extent?.contains(.fromAACT) != true,
        hasResults: hasResults,
        length: length,
        hash: hash
      ),
      extent: extent,
      document: document,
      edition: edition
    )
  }
}
