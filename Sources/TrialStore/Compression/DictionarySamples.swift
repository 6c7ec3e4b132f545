import CZstd

/// Records set aside until a dictionary can be trained on them.
struct DictionarySamples {
  /// How many records an import brings before a dictionary is worth its room and its training.
  static let enough = 1_000
  /// How large the dictionary may become; zstd's own choice.
  private static let mostBytes = 112_640
  /// Records above this are no model for small ones, which need the dictionary.
  private static let largestSample = 64 << 10
  /// How much is trained on: time grows with it, and twice as much makes records no smaller.
  private static let mostSampleBytes = 4 << 20

  /// One record in ten is held back, to see whether the dictionary helps those it has not seen.
  private static let heldBack = 10

  private var bytes: [UInt8] = []
  private var sizes: [Int] = []
  private var trials: [[UInt8]] = []
  private var collectedBytes = 0
  private(set) var seen = 0

  /// Whether it is time to train.
  var areEnough: Bool { seen >= Self.enough }

  mutating func add(_ record: UnsafeRawBufferPointer) {
    seen += 1
    guard record.count <= Self.largestSample,
      collectedBytes + record.count <= Self.mostSampleBytes
    else { return }
    collectedBytes += record.count
    guard !seen.isMultiple(of: Self.heldBack) else { return trials.append([UInt8](record)) }
    bytes.append(contentsOf: record)
    sizes.append(record.count)
  }

  /// What is looked for in the records: pieces of 256 bytes that hold the most frequent eights.
  ///
  /// Given, they take a tenth of the time of `ZDICT_trainFromBuffer`, which tries several lengths.
  private static var parameters: ZDICT_fastCover_params_t {
    var parameters = ZDICT_fastCover_params_t()
    parameters.k = 256
    parameters.d = 8
    parameters.f = 20
    parameters.accel = 1
    return parameters
  }

  /// Trains a dictionary; `nil` when the records have too little in common for it to help.
  func trained() throws(CodecError) -> [UInt8]? {
    let dictionary = [UInt8](unsafeUninitializedCapacity: Self.mostBytes) { room, count in
      let size = ZDICT_trainFromBuffer_fastCover(
        room.baseAddress,
        Self.mostBytes,
        bytes,
        sizes,
        UInt32(sizes.count),
        Self.parameters
      )
      count = ZDICT_isError(size) == 0 ? size : 0
    }
    guard !dictionary.isEmpty else { return nil }
    let without = try packedBytes(dictionary: nil)
    let with = try packedBytes(dictionary: dictionary)
    return with * 20 < without * 19 ? dictionary : nil
  }

  /// How large the records held back become, in sum.
  private func packedBytes(dictionary: [UInt8]?) throws(CodecError) -> Int {
    var compressor = try Compressor(dictionary: dictionary)
    var sum = 0
    for record in trials {
      sum += try record.span.withUnsafeBytes { bytes throws(CodecError) in
        try compressor.pack(bytes).count
      }
    }
    return sum
  }
}
