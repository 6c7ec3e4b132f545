import CZstd

/// Packs records with zstd, by a dictionary when there is one.
///
/// Every frame carries its length and a checksum.
struct Compressor: ~Copyable {
  private let context: OpaquePointer
  private let dictionary: OpaquePointer?
  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// The level: 1 is the fastest; docs/decisions has the figures of the others.
  private static let level: Int32 = 1
  /// How the dictionary is looked into: a table of twice the places, and no match of less than seven
  /// bytes, which is as quick and makes records a twentieth smaller.
  private static let placesInBits: UInt32 = 14
  private static let shortestMatch: UInt32 = 7

  /// - Parameter bytes: A trained dictionary; `nil` for none.
  /// - Throws: `CodecError` when there is no memory or the dictionary is damaged.
  init(dictionary bytes: [UInt8]?) throws(CodecError) {
    guard let context = ZSTD_createCCtx() else { throw CodecError(said: "no memory") }
    var dictionary: OpaquePointer?
    if let bytes {
      var parameters = ZSTD_getCParams(Self.level, 0, bytes.count)
      parameters.hashLog = Self.placesInBits
      parameters.minMatch = Self.shortestMatch
      dictionary = ZSTD_createCDict_advanced(
        bytes,
        bytes.count,
        ZSTD_dlm_byCopy,
        ZSTD_dct_auto,
        parameters,
        ZSTD_customMem()
      )
      guard dictionary != nil else {
        ZSTD_freeCCtx(context)
        throw CodecError(said: "the dictionary is damaged")
      }
    }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Self.level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    ZSTD_CCtx_refCDict(context, dictionary)
    self.context = context
    self.dictionary = dictionary
  }

  deinit {
    ZSTD_freeCCtx(context)
    ZSTD_freeCDict(dictionary)
    room.deallocate()
  }

  /// Packs a record.
  ///
  /// - Returns: One frame, which lies in this value until the next is packed.
  mutating func pack(_ record: UnsafeRawBufferPointer) throws(CodecError) -> UnsafeRawBufferPointer
  {
    let most = ZSTD_compressBound(record.count)
    if room.count < most {
      room.deallocate()
      room = .allocate(byteCount: most, alignment: 16)
    }
    let size = ZSTD_compress2(
      context,
      room.baseAddress,
      room.count,
      record.baseAddress,
      record.count
    )
    guard ZSTD_isError(size) == 0 else { throw CodecError(zstd: size) }
    return UnsafeRawBufferPointer(rebasing: room.prefix(size))
  }
}

extension CodecError {
  /// The error behind what a function of zstd answered.
  init(zstd result: Int) {
    self.init(said: ZSTD_getErrorName(result).map { String(cString: $0) } ?? "zstd \(result)")
  }
}
