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
  ///   - row: Its columns from the first given are key, length, codec, dictionary, bytes and hash.
  ///   - first: The place of the key.
  ///   - connection: Where the dictionaries are.
  /// - Returns: The JSON.
  /// - Throws: `StoreError` with the code `corruptRecord` when it is damaged.
  mutating func record(
    in row: borrowing Statement,
    from first: Int32,
    of connection: borrowing Connection
  ) throws(StoreError) -> [UInt8] {
    let document = row.integer(first) ?? 0
    let length = row.integer(first + 1) ?? -1
    let codec = row.integer(first + 2).flatMap(RecordCodec.init)
    let dictionary = row.integer(first + 3)
    do throws(CodecError) {
      if let dictionary, !decompressor.knows(dictionary: dictionary) {
        try fetch(dictionary, of: connection)
      }
      return try row.withBytes(first + 4) { kept throws(CodecError) in
        switch codec {
        case .zstd:
          return try decompressor.unpack(kept, length: length, dictionary: dictionary)
        case .plain where kept.count == length:
          guard Int(truncatingIfNeeded: ContentHash.of(kept)) == row.integer(first + 5) else {
            throw CodecError(said: "the sum does not agree")
          }
          return [UInt8](kept)
        default:
          throw CodecError(said: "the length or the codec does not agree")
        }
      }
    } catch {
      throw StoreError(.corruptRecord(document: document), path: path, said: error.said)
    }
  }

  private mutating func fetch(
    _ key: Int,
    of connection: borrowing Connection
  ) throws(CodecError) {
    let bytes: [UInt8]?
    do {
      let row = try connection.prepare("select bytes from dictionary where id = ?")
      try row.bind(key, at: 1)
      bytes = try row.step() ? row.withBytes(0) { [UInt8]($0) } : nil
    } catch {
      throw CodecError(said: error.what)
    }
    guard let bytes else { throw CodecError(said: "dictionary \(key) is missing") }
    try decompressor.add(dictionary: bytes, as: key)
  }
}
