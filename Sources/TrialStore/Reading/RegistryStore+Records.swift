import TrialModel

/// A kept record of a study with what is known of it.
package struct KeptText: Hashable, Sendable {
  package let version: KeptVersion
  /// The JSON as it was received; `nil` where it is damaged.
  package let json: [UInt8]?
}

// The kept JSON, current and older.
extension RegistryStore {
  /// The current JSON of a study as it was received; `nil` when the store has no such study.
  package mutating func json(of number: RegistryNumber) throws(StoreError) -> [UInt8]? {
    let row = try database.rows(.currentRecord, [.integer(number.value)])
    guard try row.next() else {
      guard try study(number, { _ in true }) == nil else {
        throw StoreError(.corrupt, path: database.place, said: "no record of \(number.id.text)")
      }
      return nil
    }
    return try unpacking.record(in: row, from: 0, hash: row.integer(5), of: database)
  }

  /// The JSON of one of the kept versions.
  package mutating func json(of version: KeptVersion) throws(StoreError) -> [UInt8] {
    let key: [StoreValue] = [
      .integer(version.hash), .integer(version.document), .integer(version.number.value),
    ]
    let row = try database.rows(.document, key)
    guard try row.next() else {
      throw StoreError(.corruptRecord(document: version.document), path: database.place)
    }
    return try unpacking.record(in: row, from: 0, hash: version.hash, of: database)
  }

  /// Everything kept of a study, the current version first, then from the newest to the oldest.
  ///
  /// Empty when the store has no such study.
  package func versions(of number: RegistryNumber) throws(StoreError) -> [KeptVersion] {
    let rows = try database.rows(.versions, [.integer(number.value)])
    var versions: [KeptVersion] = []
    while try rows.next() { versions.append(Self.version(of: number, in: rows, length: 7)) }
    return versions
  }

  /// The same with the JSON of each, in one answer of the store.
  ///
  /// - Throws: `StoreError` when the store cannot be read; a damaged record takes nothing from the others.
  package mutating func texts(of number: RegistryNumber) throws(StoreError) -> [KeptText] {
    let rows = try database.rows(.recordsOfStudy, [.integer(number.value)])
    var texts: [KeptText] = []
    while try rows.next() { texts.append(try text(of: number, in: rows)) }
    return texts
  }

  /// How many studies are best asked for at once: over a line, where a question takes longer than its answer.
  package var studiesAtOnce: Int { database.dialect.isFarAway ? 64 : 1 }

  /// The same of several studies, in one answer over a line; none for a study that is not there.
  package mutating func texts(
    of numbers: [RegistryNumber]
  ) throws(StoreError) -> [RegistryNumber: [KeptText]] {
    var texts: [RegistryNumber: [KeptText]] = [:]
    guard database.dialect.isFarAway else {
      for number in numbers { texts[number] = try self.texts(of: number) }
      return texts
    }
    let list = numbers.map { String($0.value) }.joined(separator: ",")
    let rows = try database.rows(.recordsOfStudies, [.text("{\(list)}")])
    while try rows.next() {
      guard let number = rows.number(12) else {
        throw StoreError(.corrupt, path: database.place, said: "no registry number")
      }
      texts[number, default: []].append(try text(of: number, in: rows))
    }
    return texts
  }

  /// The version in a row with its JSON, or without where that is damaged.
  private mutating func text(
    of number: RegistryNumber,
    in row: any StoreRows
  ) throws(StoreError) -> KeptText {
    let version = Self.version(of: number, in: row, length: 8)
    do throws(StoreError) {
      let json = try unpacking.record(in: row, from: 7, hash: version.hash, of: database)
      return KeptText(version: version, json: json)
    } catch {
      guard case .corruptRecord = error.code else { throw error }
      return KeptText(version: version, json: nil)
    }
  }

  private static func version(
    of number: RegistryNumber,
    in row: any StoreRows,
    length: Int
  ) -> KeptVersion {
    KeptVersion(
      number: number,
      document: row.integer(0) ?? 0,
      version: row.date(1),
      hasResults: row.integer(2) == 1,
      isCurrent: row.integer(3) == 1,
      length: row.integer(length) ?? 0,
      retrieved: row.date(4),
      imported: row.text(5),
      hash: row.integer(6) ?? 0
    )
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
    var last = -1
    while true {
      let records = try records(after: last)
      guard let end = records.last else { return }
      last = end.number.value
      for (number, json) in records where !body(number, json) { return }
    }
  }

  private mutating func records(
    after last: Int
  ) throws(StoreError) -> [(number: RegistryNumber, json: [UInt8])] {
    let rows = try database.rows(.nextRecords, [.integer(last)])
    var records: [(number: RegistryNumber, json: [UInt8])] = []
    while try rows.next() {
      guard let number = rows.number(0) else {
        throw StoreError(.corrupt, path: database.place, said: "no registry number")
      }
      let json = try unpacking.record(in: rows, from: 1, hash: rows.integer(6), of: database)
      records.append((number, json))
    }
    return records
  }

  /// JSON on one line, for newline-delimited JSON: the same value, without breaks between its parts.
  ///
  /// A break within a text of JSON is always escaped, so that any other may go.
  package static func onOneLine(_ json: [UInt8]) -> [UInt8] {
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    return json.contains(where: isBreak) ? json.filter { !isBreak($0) } : json
  }
}
