import CZstd
import Testing

@testable import TrialStore

@Suite("Packing of records")
struct CompressionTests {
  /// Records of one kind, and a dictionary trained on others of that kind.
  private func recordsAndDictionary() throws -> (records: [[UInt8]], dictionary: [UInt8]) {
    let records = InventedRecord.many(1_200).map(\.json)
    var samples = DictionarySamples()
    for record in records.prefix(1_000) { record.withUnsafeBytes { samples.add($0) } }
    #expect(samples.areEnough)
    return (Array(records.suffix(200)), try #require(try samples.trained()))
  }

  private func packed(_ record: [UInt8], dictionary: [UInt8]? = nil) throws -> [UInt8] {
    var compressor = try Compressor(dictionary: dictionary)
    return try record.withUnsafeBytes { [UInt8](try compressor.pack($0)) }
  }

  @Test("records of any length come back", arguments: [0, 1, 100, 70_000, 1_000_000])
  func roundTrip(length: Int) throws {
    let record = (0..<length).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    let unpacked = try packed(record).withUnsafeBytes {
      try Decompressor().unpack($0, length: length, dictionary: nil)
    }
    #expect(unpacked == record)
  }

  @Test("a dictionary makes small records a quarter smaller at least, and they come back")
  func dictionary() throws {
    let (records, dictionary) = try recordsAndDictionary()
    var decompressor = try Decompressor()
    try decompressor.add(dictionary: dictionary, as: 3)
    var with = 0
    var without = 0
    for record in records {
      let small = try packed(record, dictionary: dictionary)
      with += small.count
      without += try packed(record).count
      let unpacked = try small.withUnsafeBytes {
        try decompressor.unpack($0, length: record.count, dictionary: 3)
      }
      #expect(unpacked == record)
    }
    #expect(with * 4 < without * 3)
  }

  @Test("a missing or wrong dictionary is an error")
  func wrongDictionary() throws {
    let (records, dictionary) = try recordsAndDictionary()
    let record = try #require(records.first)
    let small = try packed(record, dictionary: dictionary)
    var decompressor = try Decompressor()
    #expect(throws: CodecError(said: "dictionary 3 is missing")) {
      try small.withUnsafeBytes {
        try decompressor.unpack($0, length: record.count, dictionary: 3)
      }
    }
    try decompressor.add(dictionary: Array("no dictionary at all".utf8), as: 3)
    #expect(throws: CodecError.self) {
      try small.withUnsafeBytes {
        try decompressor.unpack($0, length: record.count, dictionary: 3)
      }
    }
  }

  @Test("records without anything in common get no dictionary")
  func noDictionary() throws {
    var random = SplitMix(state: 3)
    var samples = DictionarySamples()
    for _ in 0..<1_000 {
      let record = (0..<500).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      record.withUnsafeBytes { samples.add($0) }
    }
    #expect(try samples.trained() == nil)
  }

  @Test("every damaged bit and every cut is an error and nothing else")
  func damage() throws {
    let record = InventedRecord(words: "seven arms, three of them with a drug, three with a drug")
      .json
    let whole = try packed(record)
    let decompressor = try Decompressor()
    func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
      bytes.withUnsafeBytes {
        try? decompressor.unpack($0, length: record.count, dictionary: nil)
      }
    }
    #expect(unpacked(whole) == record)
    for place in whole.indices {
      #expect(unpacked(Array(whole[..<place])) == nil)
      for bit in 0..<8 {
        var damaged = whole
        damaged[place] ^= 1 << bit
        // A bit that means nothing may flip; a wrong record never comes out.
        #expect(unpacked(damaged).map { $0 == record } ?? true)
      }
    }
  }

  @Test(
    "no room is made for a length that the frame does not have",
    arguments: [-1, 0, 1 << 40, .max]
  )
  func wrongLength(length: Int) throws {
    let small = try packed(InventedRecord().json)
    #expect(throws: CodecError.self) {
      try small.withUnsafeBytes {
        try Decompressor().unpack($0, length: length, dictionary: nil)
      }
    }
  }

  @Test(
    "the hash of a text is that of the published algorithm",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)]
  )
  func knownHash(text: String, hash: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { ContentHash.of($0) } == hash)
  }

  @Test("for every length the hash ends as the checksum that zstd writes into its frame")
  func hashAgreesWithZstd() throws {
    for length in 0...200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 31 + length) }
      let checksum = try packed(bytes).suffix(4).reversed().reduce(0 as UInt64) {
        $0 << 8 | UInt64($1)
      }
      #expect(bytes.withUnsafeBytes { ContentHash.of($0) } & 0xFFFF_FFFF == checksum)
    }
  }
}
