import TrialModel

// The kept JSON, current and older.
extension RegistryStore {
  /// The current JSON of a study as it was received; `nil` when the store has no such study.
  package mutating func json(of number: RegistryNumber) throws(StoreError) -> [UInt8]? {
    let row = try connection.prepare(
      """
      select document.id, document.length, document.codec, document.dictionary, document.bytes,
        study.hash
      from study join document on document.id = study.document where study.number = ?
      """
    )
    try row.bind(number.value, at: 1)
    guard try row.step() else {
      guard try study(number, { _ in true }) == nil else {
        throw StoreError(.corrupt, path: connection.path, said: "no record of \(number.id.text)")
      }
      return nil
    }
    return try unpacking.record(in: row, from: 0, of: connection)
  }

  /// The JSON of one of the kept versions.
  package mutating func json(of version: KeptVersion) throws(StoreError) -> [UInt8] {
    let row = try connection.prepare(
      "select id, length, codec, dictionary, bytes, ? from document where id = ?"
    )
    try row.bind(version.hash, at: 1)
    try row.bind(version.document, at: 2)
    guard try row.step() else {
      throw StoreError(.corruptRecord(document: version.document), path: connection.path)
    }
    return try unpacking.record(in: row, from: 0, of: connection)
  }

  /// Everything kept of a study, the current version first, then from the newest to the oldest.
  ///
  /// Empty when the store has no such study.
  package func versions(of number: RegistryNumber) throws(StoreError) -> [KeptVersion] {
    let rows = try connection.prepare(
      """
      select kept.document, kept.version, kept.has_results, kept.is_current,
        document.length, document.retrieved, import.started, kept.hash
      from (
        select document, version, has_results, hash, 1 as is_current from study where number = ?
        union all
        select document, version, has_results, hash, 0 from history where number = ?
      ) as kept
      join document on document.id = kept.document
      left join import on import.id = document.import
      order by kept.is_current desc, kept.version desc, kept.document desc
      """
    )
    try rows.bind(number.value, at: 1)
    try rows.bind(number.value, at: 2)
    var versions: [KeptVersion] = []
    while try rows.step() {
      versions.append(
        KeptVersion(
          document: rows.integer(0) ?? 0,
          version: rows.integer(1).flatMap { PartialDate(stored: $0) },
          hasResults: rows.integer(2) == 1,
          isCurrent: rows.integer(3) == 1,
          length: rows.integer(4) ?? 0,
          retrieved: rows.integer(5).flatMap { PartialDate(stored: $0) },
          imported: rows.text(6),
          hash: rows.integer(7) ?? 0
        )
      )
    }
    return versions
  }

  /// Hands over the current JSON of every study, in the order of registry numbers.
  ///
  /// Records are fetched by the dozen and handed over with the store free, so that an import goes on
  /// however long the reader takes; studies that it brings meanwhile may or may not be among them.
  ///
  /// - Parameter body: Takes a study and its JSON; answers whether to go on.
  /// - Throws: `StoreError`, at the first record that cannot be unpacked.
  package mutating func eachRecord(
    _ body: (RegistryNumber, [UInt8]) -> Bool
  ) throws(StoreError) {
    let rows = try connection.prepare(
      """
      select study.number, document.id, document.length, document.codec, document.dictionary,
        document.bytes, study.hash
      from study left join document on document.id = study.document
      where study.number > ? order by study.number limit 24
      """
    )
    var last = -1
    while true {
      var records: [(number: RegistryNumber, json: [UInt8])] = []
      try rows.bind(last, at: 1)
      while try rows.step() {
        guard let number = rows.integer(0).flatMap({ RegistryNumber($0) }) else {
          throw StoreError(.corrupt, path: connection.path, said: "no registry number")
        }
        records.append((number, try unpacking.record(in: rows, from: 1, of: connection)))
      }
      rows.reset()
      guard let end = records.last else { return }
      last = end.number.value
      for (number, json) in records where !body(number, json) { return }
    }
  }

  /// JSON on one line, for newline-delimited JSON: the same value, without breaks between its parts.
  ///
  /// A break within a text of JSON is always escaped, so that any other may go.
  package static func onOneLine(_ json: [UInt8]) -> [UInt8] {
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    return json.contains(where: isBreak) ? json.filter { !isBreak($0) } : json
  }
}
