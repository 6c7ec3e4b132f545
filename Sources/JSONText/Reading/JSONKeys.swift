/// How a key that stands twice in one object is found.
///
/// Each key has a hash, and each open object a set of 64 bits of the hashes it has met. Only when a
/// bit is met again are keys compared, and mostly only their hashes. Objects of many keys are sorted
/// once when they close, so that none takes more than n log n steps, whatever its keys are.
enum JSONKeys {
  /// The most keys of an object that are compared one by one as they come.
  static let mostCompared = 32

  static let emptyHash: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds eight bytes of a key to its hash; what is missing of the last eight is 0.
  @inline(__always)
  static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }

  /// The part of a hash that a token keeps; its highest six bits choose the bit of the set.
  @inline(__always)
  static func link(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The hash of a key that is not plain ASCII: of the text it stands for, so that the same key
  /// spelled with and without escapes has one hash.
  @inline(never)
  static func hash(_ raw: UnsafePointer<UInt8>, count: Int, marks: UInt32) -> UInt64 {
    let text = JSONEscapes.bytes(of: UnsafeBufferPointer(start: raw, count: count), marks: marks)
    var hash = emptyHash
    var word: UInt64 = 0
    for (index, byte) in text.enumerated() {
      word |= UInt64(byte) << UInt64(8 * (index % 8))
      if index % 8 == 7 {
        hash = mix(hash, word)
        word = 0
      }
    }
    return mix(hash, word)
  }

  /// Compares the key read last with those before it in its object.
  @inline(never)
  static func compare(
    last: Int,
    in container: Int,
    of tokens: UnsafeMutablePointer<JSONToken>,
    start: UnsafePointer<UInt8>
  ) throws(ScanError) {
    guard tokens[container].count < mostCompared else { return }
    var index = container + 1
    while index < last {
      if tokens[index].link == tokens[last].link, areEqual(tokens[index], tokens[last], start) {
        throw ScanError(reason: .duplicateKey, offset: Int(tokens[last].offset))
      }
      index = next(after: index, of: tokens)
    }
  }

  /// Finds the first key of an object of many that stands there a second time.
  @inline(never)
  static func findTwice(
    in container: Int,
    of tokens: UnsafeMutablePointer<JSONToken>,
    start: UnsafePointer<UInt8>
  ) throws(ScanError) {
    var keys: [(index: Int, bytes: [UInt8])] = []
    keys.reserveCapacity(tokens[container].count)
    var index = container + 1
    for _ in 0..<tokens[container].count {
      keys.append((index, content(of: tokens[index], start)))
      index = next(after: index, of: tokens)
    }
    keys.sort { left, right in
      left.bytes == right.bytes
        ? left.index < right.index : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    let twice = zip(keys, keys.dropFirst()).filter { $0.bytes == $1.bytes }.map(\.1.index).min()
    if let twice { throw ScanError(reason: .duplicateKey, offset: Int(tokens[twice].offset)) }
  }

  /// The entry of the key after another key and its value.
  @inline(__always)
  private static func next(after key: Int, of tokens: UnsafeMutablePointer<JSONToken>) -> Int {
    tokens[key + 1].isContainer ? Int(tokens[key + 1].link) : key + 2
  }

  private static func areEqual(
    _ left: JSONToken,
    _ right: JSONToken,
    _ start: UnsafePointer<UInt8>
  ) -> Bool {
    content(of: left, start) == content(of: right, start)
  }

  private static func content(of key: JSONToken, _ start: UnsafePointer<UInt8>) -> [UInt8] {
    let raw = UnsafeBufferPointer(start: start + Int(key.offset) + 1, count: Int(key.length) - 2)
    return JSONEscapes.bytes(of: raw, marks: key.header)
  }
}
