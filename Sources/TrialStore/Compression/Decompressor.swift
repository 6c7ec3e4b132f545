import CZstd

/// Unpacks records, by the dictionaries they were packed with.
struct Decompressor: ~Copyable {
  private let context: OpaquePointer
  /// Dictionaries made ready, by their key in the store.
  private var dictionaries: [Int: OpaquePointer] = [:]

  init() throws(CodecError) {
    guard let context = ZSTD_createDCtx() else { throw CodecError(said: "no memory") }
    self.context = context
  }

  deinit {
    ZSTD_freeDCtx(context)
    for dictionary in dictionaries.values { ZSTD_freeDDict(dictionary) }
  }

  func knows(dictionary key: Int) -> Bool { dictionaries[key] != nil }

  mutating func add(dictionary bytes: [UInt8], as key: Int) throws(CodecError) {
    guard let dictionary = ZSTD_createDDict(bytes, bytes.count) else {
      throw CodecError(said: "the dictionary is damaged")
    }
    ZSTD_freeDDict(dictionaries.updateValue(dictionary, forKey: key))
  }

  /// Unpacks one record.
  ///
  /// - Parameters:
  ///   - packed: One frame of zstd.
  ///   - length: How many bytes it has to have; nothing larger is made room for.
  ///   - key: The dictionary, which has to be known; `nil` for none.
  /// - Returns: The bytes that were packed.
  /// - Throws: `CodecError` when bytes, length or dictionary are not those that were packed.
  func unpack(
    _ packed: UnsafeRawBufferPointer,
    length: Int,
    dictionary key: Int?
  ) throws(CodecError) -> [UInt8] {
    let said = ZSTD_getFrameContentSize(packed.baseAddress, packed.count)
    guard said != zstd_size_unknown(), said != zstd_size_error(), said == UInt64(clamping: length),
      (0...RecordLimits.mostBytes).contains(length)
    else { throw CodecError(said: "the length does not agree") }
    var dictionary: OpaquePointer?
    if let key {
      dictionary = dictionaries[key]
      guard dictionary != nil else { throw CodecError(said: "dictionary \(key) is missing") }
    }
    var size = 0
    let record = [UInt8](unsafeUninitializedCapacity: length) { room, count in
      size = ZSTD_decompress_usingDDict(
        context,
        room.baseAddress,
        length,
        packed.baseAddress,
        packed.count,
        dictionary
      )
      count = ZSTD_isError(size) == 0 ? size : 0
    }
    guard ZSTD_isError(size) == 0 else { throw CodecError(zstd: size) }
    guard size == length else { throw CodecError(said: "the length does not agree") }
    return record
  }
}
