/// Packs the records of an import, and trains a dictionary when a store has none and enough come in.
struct RecordPacking: ~Copyable {
  let codec: RecordCodec
  /// The key of the dictionary in use; `nil` while there is none.
  private(set) var dictionary: Int?
  /// The dictionary that was trained and is not yet kept for good; `nil` when there is none.
  private(set) var unwritten: [UInt8]?
  private var compressor: Compressor
  /// Records set aside for training; `nil` when there is a dictionary, or none can be made.
  private var samples: DictionarySamples?
  private let path: String

  /// Takes up the newest dictionary of the store.
  init(as codec: RecordCodec, into database: any StoreDatabase) throws(StoreError) {
    self.codec = codec
    path = database.place
    guard codec == .zstd else {
      dictionary = nil
      compressor = try Self.compressor(dictionary: nil, path: path)
      return
    }
    let newest = try database.rows(.newestDictionary, [])
    if try newest.next() {
      dictionary = newest.integer(0)
      let bytes = [UInt8](newest.bytes(1))
      compressor = try Self.compressor(dictionary: bytes, path: path)
    } else {
      dictionary = nil
      samples = DictionarySamples()
      compressor = try Self.compressor(dictionary: nil, path: path)
    }
  }

  /// Sets a record aside; with enough of them, trains a dictionary, which is to be written before the next
  /// record that is packed.
  mutating func learn(from record: UnsafeRawBufferPointer) throws(StoreError) {
    guard samples != nil else { return }
    samples?.add(record)
    guard let samples, samples.areEnough else { return }
    self.samples = nil
    guard let bytes = try dictionary(from: samples) else { return }
    compressor = try Self.compressor(dictionary: bytes, path: path)
    unwritten = bytes
  }

  /// Takes the key under which the dictionary that was trained is written.
  mutating func name(dictionary key: Int) { dictionary = key }

  /// Takes note that what was trained is kept for good.
  mutating func settle() { unwritten = nil }

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
