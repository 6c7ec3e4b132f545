/// Packs the records of an import, and trains a dictionary when a store has none and enough come in.
struct RecordPacking: ~Copyable {
  let codec: RecordCodec
  /// The key of the dictionary in use; `nil` while there is none.
  private(set) var dictionary: Int?
  private var compressor: Compressor
  /// Records set aside for training; `nil` when there is a dictionary, or none can be made.
  private var samples: DictionarySamples?
  private let path: String

  /// Takes up the newest dictionary of the store.
  init(as codec: RecordCodec, into connection: borrowing Connection) throws(StoreError) {
    self.codec = codec
    path = connection.path
    guard codec == .zstd else {
      dictionary = nil
      compressor = try Self.compressor(dictionary: nil, path: path)
      return
    }
    let newest = try connection.prepare("select id, bytes from dictionary order by id desc limit 1")
    if try newest.step() {
      dictionary = newest.integer(0)
      let bytes = newest.withBytes(1) { [UInt8]($0) }
      compressor = try Self.compressor(dictionary: bytes, path: path)
    } else {
      dictionary = nil
      samples = DictionarySamples()
      compressor = try Self.compressor(dictionary: nil, path: path)
    }
  }

  /// Sets a record aside; with enough of them, trains a dictionary and writes it.
  ///
  /// It is written before the first record that needs it, in the same transaction or an earlier one.
  mutating func learn(
    from record: UnsafeRawBufferPointer,
    writingInto connection: borrowing Connection,
    with addDictionary: borrowing Statement
  ) throws(StoreError) {
    guard samples != nil else { return }
    samples?.add(record)
    guard let samples, samples.areEnough else { return }
    self.samples = nil
    guard let bytes = try dictionary(from: samples) else { return }
    let trained = try Self.compressor(dictionary: bytes, path: path)
    try bytes.span.withUnsafeBytes { bytes throws(StoreError) in
      try addDictionary.bindBorrowed(bytes, at: 1)
      try addDictionary.run()
    }
    compressor = trained
    dictionary = connection.lastInsertedKey
  }

  /// - Returns: The packed bytes, which are valid until the next record.
  mutating func pack(
    _ record: UnsafeRawBufferPointer
  ) throws(StoreError) -> UnsafeRawBufferPointer {
    guard codec == .zstd else { return record }
    do {
      return try compressor.pack(record)
    } catch {
      throw StoreError(.outOfMemory, path: path, said: error.said)
    }
  }

  private func dictionary(from samples: DictionarySamples) throws(StoreError) -> [UInt8]? {
    do {
      return try samples.trained()
    } catch {
      throw StoreError(.outOfMemory, path: path, said: error.said)
    }
  }

  private static func compressor(
    dictionary: [UInt8]?,
    path: String
  ) throws(StoreError) -> Compressor {
    do {
      return try Compressor(dictionary: dictionary)
    } catch {
      throw StoreError(dictionary == nil ? .outOfMemory : .corrupt, path: path, said: error.said)
    }
  }
}
