/// Unpacks kept records, fetching the dictionaries they need.
struct RecordUnpacking: ~Copyable {
  private var decompressor: Decompressor
  private let path: String

  init(path: String) throws(StoreError) {
    self.path = path
    do {
      decompressor = try Decompressor()
    } catch {
      throw StoreError(.outOfMemory, path: path, said: error.said)
    }
  }

  /// Unpacks the record in a row.
  ///
  /// - Parameters:
  ///   - row: Its columns from the first given are key, length, codec, dictionary and bytes.
  ///   - first: The place of the key.
  ///   - hash: What the bytes are told apart and checked by.
  ///   - database: Where the dictionaries are.
  /// - Returns: The JSON.
  /// - Throws: `StoreError` with the code `corruptRecord` when it is damaged.
  mutating func record(
    in row: any StoreRows,
    from first: Int,
    hash: Int?,
    of database: any StoreDatabase
  ) throws(StoreError) -> [UInt8] {
    let document = row.integer(first) ?? 0
    let length = row.integer(first + 1) ?? -1
    let codec = row.integer(first + 2).flatMap(RecordCodec.init)
    let dictionary = row.integer(first + 3)
    let kept = row.bytes(first + 4)
    do throws(CodecError) {
      switch codec {
      case .zstd:
        if let dictionary, !decompressor.knows(dictionary: dictionary) {
          try fetch(dictionary, of: database)
        }
        return try decompressor.unpack(kept, length: length, dictionary: dictionary)
      case .plain where kept.count == length:
        guard Int(truncatingIfNeeded: ContentHash.of(kept)) == hash else {
          throw CodecError(said: "the sum does not agree")
        }
        return [UInt8](kept)
      default:
        throw CodecError(said: "the length or the codec does not agree")
      }
    } catch {
      throw StoreError(.corruptRecord(document: document), path: path, said: error.said)
    }
  }

  /// Fetches all dictionaries of the store, of which there are few.
  ///
  /// A damaged one is said of the records that need it.
  mutating func fetchDictionaries(of database: any StoreDatabase) throws(StoreError) {
    let rows = try database.rows(.dictionaries, [])
    while try rows.next() {
      guard let key = rows.integer(0), !decompressor.knows(dictionary: key) else { continue }
      try? decompressor.add(dictionary: [UInt8](rows.bytes(1)), as: key)
    }
  }

  /// Fetches them all for one that is wanted: the next record needs one too.
  private mutating func fetch(
    _ wanted: Int,
    of database: any StoreDatabase
  ) throws(CodecError) {
    do throws(StoreError) {
      try fetchDictionaries(of: database)
    } catch {
      throw CodecError(said: error.what)
    }
    guard decompressor.knows(dictionary: wanted) else {
      throw CodecError(said: "dictionary \(wanted) is missing")
    }
  }
}
