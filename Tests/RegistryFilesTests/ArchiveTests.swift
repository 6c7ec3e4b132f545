import RegistryFiles
import TestSupport
import Testing

@Suite("Compressed files and archives")
struct ArchiveTests {
  private static let sound = Array("[\(study(1)),\(study(2))]".utf8)

  @Test func `a gz file that is cut short says so and keeps what came before`() {
    let reading = Reading.of(Array(Archive.gzip(Self.sound).dropLast(12)))
    #expect(reading.codes == [.bytes(.truncated)])
  }

  @Test func `a gz file with a wrong check sum is damaged`() {
    var bytes = Archive.gzip(Self.sound)
    bytes[bytes.count - 6] ^= 0xFF
    #expect(Reading.of(bytes).codes == [.bytes(.damaged)])
  }

  @Test(
    "what comes before the damage is kept, however the bytes arrive",
    arguments: [1, 97, 1 << 20]
  )
  func beforeTheDamage(chunk: Int) {
    let list = Array("[\((1...9).map { study($0) }.joined(separator: ","))".utf8)
    // A stored block that is sound, then a block of a kind that does not exist.
    let length = [UInt8(list.count & 0xFF), UInt8(list.count >> 8)]
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    let reading = Reading.of(head + [0] + length + length.map(~) + list + [0x07], chunk: chunk)
    #expect(reading.studies.count == 9)
    #expect(reading.codes == [.bytes(.damaged)])
  }

  @Test func `bytes that inflate without end are refused`() {
    let bomb = Archive.gzip(
      Array("[".utf8) + [UInt8](repeating: UInt8(ascii: "{"), count: 64 << 20)
    )
    let reading = Reading.of(bomb, chunk: 1 << 16)
    #expect(reading.studies.isEmpty)
    guard case .bytes(.expandsTooMuch)? = reading.codes.last else {
      Issue.record("read as \(reading.codes)")
      return
    }
  }

  static let refusals: [(part: Archive.Part, code: RegistryFileFinding.Code)] = [
    (part("../../etc/passwd") { _ in }, .climbingPath),
    (part("a/../b.json") { _ in }, .climbingPath),
    (part("/tmp/b.json") { _ in }, .climbingPath),
    (part("a\\b.json") { _ in }, .climbingPath),
    (part("locked.json") { $0.flags = 1 }, .encrypted),
    (part("other.json") { $0.method = 14 }, .unknownCompression(method: 14)),
    (part("sum.json") { $0.checkSum = 1 }, .bytes(.damaged)),
  ]

  private static func part(_ name: String, _ change: (inout Archive.Part) -> Void) -> Archive.Part {
    var part = Archive.Part(name, Array("[\(study(9))]".utf8))
    change(&part)
    return part
  }

  @Test("a bad part is refused by name, and the others are read", arguments: refusals)
  func refused(part: Archive.Part, code: RegistryFileFinding.Code) {
    let archive = Archive.zip([part, Archive.Part("good.json", Self.sound)])
    let reading = Reading.of(archive)
    #expect(reading.codes == [code])
    #expect(reading.findings[0].file == "search: \(part.name)")
    #expect(reading.studies.suffix(2) == [study(1), study(2)])
  }

  @Test func `parts that share their bytes are refused`() {
    var copy = Archive.Part("copy.json", Self.sound)
    copy.header = 0
    let reading = Reading.of(Archive.zip([Archive.Part("first.json", Self.sound), copy]))
    #expect(reading.codes == [.overlappingParts])
    #expect(reading.studies.count == 2)
  }

  @Test func `archives in archives, and archives in a stream, are refused`() {
    let inner = Archive.zip([Archive.Part("a.json", Self.sound)])
    #expect(Reading.of(Archive.zip([.init("in.zip", inner)])).codes == [.archiveInArchive])
    #expect(Reading.of(inner, isStream: true).codes == [.archiveInStream])
    let once = Archive.zip([.init("in.gz", Archive.gzip(Self.sound))])
    #expect(Reading.of(once).studies.count == 2)
    let thrice = Archive.gzip(Archive.gzip(Archive.gzip(Self.sound)))
    #expect(Reading.of(thrice).codes == [.archiveInArchive])
  }

  @Test func `a zip file without its directory is refused`() {
    let archive = Archive.zip([Archive.Part("a.json", Self.sound)])
    #expect(Reading.of(Array(archive.dropLast(30))).codes == [.notAnArchive])
  }

  @Test func `every finding says what and what to do`() {
    for (part, code) in Self.refusals {
      let finding = RegistryFileFinding(code, file: part.name)
      #expect(finding.message == "\(part.name): \(finding.what); \(finding.remedy)")
      #expect(!finding.what.isEmpty && !finding.remedy.isEmpty)
    }
  }
}
