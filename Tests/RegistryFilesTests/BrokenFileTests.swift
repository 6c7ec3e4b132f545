import RegistryFiles
import TestSupport
import Testing

@Suite("Broken files")
struct BrokenFileTests {
  static let broken = "{\"protocolSection\":{\"a\":! }},"

  @Test("a broken study never loses those around it", arguments: [1, 7, 1 << 20])
  func neighbours(chunk: Int) {
    let text = "[\(study(1)),\(Self.broken)\(study(2)),\n {\n \"protocolSection\" : {} } ]"
    let reading = Reading.of(text, chunk: chunk)
    #expect(reading.studies == [study(1), study(2), "{\n \"protocolSection\" : {} }"])
  }

  @Test func `a broken line never loses the next`() {
    let text = "\(study(1))\n{\"hasResults\":!,\"more\":{}}\n{\"hasResults\":true}\n"
    #expect(Reading.of(text).studies == [study(1), "{\"hasResults\":true}"])
  }

  @Test("a file that ends in the middle keeps what was whole", arguments: [1, 7, 1 << 20])
  func truncated(chunk: Int) {
    let text = "{\"studies\":[\(study(1)),\(study(2))]}"
    for length in text.utf8.count - 40..<text.utf8.count {
      let reading = Reading.of(Array(text.utf8.prefix(length)), chunk: chunk)
      #expect(reading.studies.first == study(1))
      #expect(!reading.findings.isEmpty)
      #expect(reading.codes.allSatisfy { $0 == .endsEarly })
    }
  }

  static let foreign: [(text: String, code: RegistryFileFinding.Code)] = [
    ("", .empty), (" \n ", .noStudies), ("hello, world\n", .notRegistryData),
    ("<html><body>404</body></html>", .notRegistryData), ("42", .notRegistryData),
    ("{\"error\":\"not found\"}", .noStudies), ("{}", .noStudies),
    ("\u{0}\u{1}\u{2}\u{3}", .notRegistryData), ("%PDF-1.7", .notRegistryData),
  ]

  @Test("what is no registry data is a clear error about the file", arguments: foreign)
  func foreignFile(text: String, code: RegistryFileFinding.Code) {
    let reading = Reading.of(text)
    #expect(reading.codes == [code])
    #expect(reading.studies.isEmpty)
  }

  @Test func `utf-16 is named`() {
    #expect(Reading.of([0xFF, 0xFE, 0x7B, 0x00]).codes == [.utf16])
    #expect(Reading.of([0xFE, 0xFF, 0x00, 0x7B]).codes == [.utf16])
  }

  @Test func `a study longer than any is refused in bounded memory, and the next is read`() {
    var limits = RegistryFile.Limits()
    limits.study = 2 << 20
    let long = study(1, String(repeating: "x", count: 5 << 20))
    let text = Array("[\(long),\(study(2))]".utf8)
    let reading = Reading.of(text, chunk: 1 << 16, limits: limits)
    #expect(reading.studies == [study(2)])
    #expect(reading.codes == [.studyTooLong(limit: 2 << 20)])
  }

  @Test func `endless space is refused, and what follows is read`() {
    var limits = RegistryFile.Limits()
    limits.space = 1000
    let text = "[\(study(1)),\(String(repeating: " ", count: 1500))\(study(2))]"
    let reading = Reading.of(Array(text.utf8), limits: limits)
    #expect(reading.studies == [study(1), study(2)])
    #expect(reading.codes == [.tooMuchSpace(limit: 1000)])
  }

  @Test func `no damage to a file makes reading trap or go on for ever`() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: .min ... .max, using: &generator)
    var random = Random(state: seed)
    let sound = Array(
      "{\"totalCount\":2,\"studies\":[\(study(1)),\(study(2))],\"nextPageToken\":\"x\"}".utf8
    )
    let files = [
      sound, Archive.gzip(sound), Archive.zip([Archive.Part("a.json", sound)]),
      Array("NCT Number,Title\nNCT00000001,\"a\"\n".utf8),
    ]
    for _ in 0..<3000 {
      var bytes = files[Int(random.next() % 4)]
      for _ in 0...(random.next() % 4) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        }
      }
      let reading = Reading.of(bytes, chunk: 1 + Int(random.next() % 64))
      #expect(reading.studies.count <= 3, "seed \(seed)")
    }
  }
}

/// Numbers from a seed (Vigna's splitmix64).
private struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
