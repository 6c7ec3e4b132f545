import RegistryFiles
import RegistryImport
import TestSupport
import Testing
import TrialStore

@Suite("Hostile files are refused with the reason, and the rest is kept")
struct HostileFileTests {
  private static let sound = Array(study(7).utf8)
  private static let deep = String(repeating: "[", count: 100_000)

  static let files: [(what: String, file: GivenFile, words: String)] = [
    (
      "deep nesting",
      GivenFile("f", "\(study(1, more: "\"x\":\(deep)"))\n\(study(7))"),
      "deep"
    ),
    (
      "deep nesting outside a study",
      GivenFile(
        "f",
        "{\"x\":\(deep)\(String(repeating: "]", count: 100_000)),\"studies\":[\(study(7))]}"
      ),
      ""
    ),
    (
      "bytes that are no UTF-8",
      GivenFile("f", Array("[\(study(1)),".utf8).map { $0 == 0x44 ? 0xFF : $0 } + sound + [0x5D]),
      "UTF-8"
    ),
    (
      "a name that climbs",
      GivenFile("f", Archive.zip([.init("../../x", sound), .init("7.json", sound)])),
      "leads out of the archive"
    ),
    (
      "parts that share bytes",
      GivenFile("f", Archive.zip([.init("a", sound), sharing("b", sound)])),
      "share their bytes"
    ),
  ]

  private static func sharing(_ name: String, _ bytes: [UInt8]) -> Archive.Part {
    var part = Archive.Part(name, bytes)
    part.header = 0
    return part
  }

  @Test("the sound study beside it is kept", arguments: files)
  func beside(what: String, file: GivenFile, words: String) throws {
    let folder = try ImportFolder()
    let report = try folder.importing(file)
    #expect(try folder.numbers() == ["NCT00000007"])
    let said = report.progress.findings.filter { $0.severity == .failure }.map(\.text)
    #expect(words.isEmpty ? said.isEmpty : said.contains { $0.contains(words) }, "\(said)")
  }

  @Test("a file in UTF-16 is refused", arguments: [false, true])
  func utf16(isBigEndian: Bool) throws {
    let folder = try ImportFolder()
    let bytes = ("\u{FEFF}" + study(1)).utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    let report = try folder.importing(GivenFile("f", bytes))
    #expect(report.progress.findings.map(\.remedy) == ["save it as UTF-8"])
    #expect(!folder.hasStore)
  }

  @Test func `parts of one name are all read`() throws {
    let folder = try ImportFolder()
    let archive = Archive.zip([
      .init("study.json", Array(study(1).utf8)), .init("study.json", Array(study(2).utf8)),
    ])
    try folder.importing(GivenFile("f", archive))
    #expect(try folder.numbers() == ["NCT00000001", "NCT00000002"])
  }

  @Test func `a bomb beside a study in an archive is refused and the study kept`() throws {
    let folder = try ImportFolder()
    let bomb = [UInt8](repeating: 0x20, count: 24 << 20)
    let archive = Archive.zip([.init("bomb", bomb), .init("7.json", Self.sound)])
    let report = try folder.importing(GivenFile("f", archive))
    #expect(try folder.numbers() == ["NCT00000007"])
    #expect(report.progress.findings.last?.what.contains("it inflates to") == true)
  }
}
