import Foundation
import TestSupport
import Testing

@Suite("An import that finds nothing says so", .serialized)
struct FruitlessImportTests {
  private let place: ImportScript

  init() throws { place = try ImportScript() }

  @Test func `folders in a circle are read once each`() throws {
    try place.write(ImportScript.study(1), to: "one.json")
    let result = try place.run(
      """
      mkdir -p r/a/b; mv one.json r/a/b; ln -s .. r/a/up; ln -s ../.. r/a/b/top; ln -s b r/a/again
      timeout 20 $R import r; echo $?
      rm r/a/b/one.json
      timeout 20 $R import r; echo $?
      """
    )
    #expect(result.output == "1 study: 1 new; no findings\n0\n1\n", "\(result)")
    #expect(result.error.contains("rtio-tui: r: no file is in this folder"))
  }

  @Test func `a folder without files is a sentence, a deep one is read`() throws {
    try place.write(ImportScript.study(1), to: "one.json")
    let result = try place.run(
      """
      mkdir empty hidden; cp one.json hidden/.one.json
      $R import empty hidden; echo $?
      deep=.; for level in $(seq 80); do deep=$deep/d; done
      mkdir -p $deep; mv one.json $deep
      $R import d; echo $?
      """
    )
    #expect(result.output == "1\n1 study: 1 new; no findings\n0\n", "\(result)")
    for name in ["empty", "hidden"] {
      #expect(result.error.contains("rtio-tui: \(name): no file is in this folder"))
    }
  }

  private static let fruitless = [
    "[]", "{\"studies\":[]}", "NCT Number,Study Title\n", "NCT Number,Study Title", "PK words\n",
    "\u{0}N\u{0}C\u{0}T", "NCT Number;Study Title\r\n",
  ]

  @Test("a file that gives nothing says so", arguments: fruitless)
  func nothing(text: String) throws {
    try place.write(text, to: "file")
    let result = try place.run("$R import file; echo $?; $R import - <file; echo $?")
    #expect(result.output == String(repeating: "0 studies; 1 finding\n1\n", count: 2), "\(result)")
    #expect(result.error.hasPrefix("failure: file"))
  }

  @Test func `an archive that is damaged, or has words before it, says so`() throws {
    let archive = Archive.zip([.init("one.json", Array(ImportScript.study(1).utf8))])
    try Data(archive).write(to: place.folder.appending(path: "sound.zip"))
    try Data(Array("words\n".utf8) + archive).write(to: place.folder.appending(path: "words.zip"))
    try Data(Array("PK\u{3}\u{4}".utf8) + archive).write(to: place.folder.appending(path: "pk.zip"))
    var damaged = archive
    let directory = try #require(
      archive.indices.last { archive[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    )
    damaged[directory] = 0
    try Data(damaged).write(to: place.folder.appending(path: "damaged.zip"))
    let result = try place.run(
      "for f in words pk damaged sound; do $R import $f.zip; echo $?; done"
    )
    let nothing = "0 studies; 1 finding\n1\n"
    #expect(
      result.output == nothing + nothing + nothing + "1 study: 1 new; no findings\n0\n",
      "\(result)"
    )
  }

  @Test func `what macOS adds to an archive is passed over`() throws {
    let archive = Archive.zip([
      .init("one.json", Array(ImportScript.study(1).utf8)),
      .init("__MACOSX/._one.json", [0, 5, 22, 7, 0, 2]),
      .init("folder/.DS_Store", [0, 0, 0, 1]),
    ])
    try Data(archive).write(to: place.folder.appending(path: "mac.zip"))
    let result = try place.run("$R import mac.zip")
    #expect(result == ("1 study: 1 new; no findings\n", "", 0))
  }
}
