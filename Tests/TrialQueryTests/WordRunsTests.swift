import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// Which words have to be looked through for a part of a word.
@Suite struct WordRunsTests {
  /// Words as an index has them: rising, most of them registry numbers.
  private static let words =
    ((0..<3000).map { "nct\(90_000_000 + $0 * 7)" }
    + (0..<900).map { "2014-\(10_000 + $0 * 3)-\($0 % 90)" }
    + (0..<900).map { "\(["radio", "chemo", "immuno"][$0 % 3])\(String($0, radix: 26))é" })
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  private static let runs: WordRuns = {
    var table = TermTable()
    let order = words.map { table.number(of: Array($0.utf8)) }
    var bytes: [UInt8] = []
    for bits in WordRuns.bits(of: order, in: table) { bytes.append(number: bits) }
    return WordRuns(ByteView(FixedBytes(copying: bytes)), words: words.count)
  }()

  @Test(
    "every word that holds the part is among those to be looked through",
    arguments: [
      "n", "é", "0é", "ct9", "nct90", "nct9000", "nct90012348", "0123", "7", "14-1", "2014-10003-1",
      "radio", "adio", "chemog", "g",
    ]
  )
  func completes(part: String) {
    let places = Self.runs.places(holding: Array(part.utf8))
    #expect(places.allSatisfy { 0..<Self.words.count ~= $0.lowerBound && !$0.isEmpty })
    let looked = Set(places.joined())
    let holding = Self.words.indices.filter { Self.words[$0].contains(part) }
    #expect(!holding.isEmpty && looked.isSuperset(of: holding))
  }

  @Test(
    "few words have to be looked through for a part of few",
    arguments: ["nct01", "nct0", "90123", "2015-", "14-9", "xyz", "radio-"]
  )
  func narrows(part: String) {
    let holding = Self.words.count { $0.contains(part) }
    let places = Self.runs.places(holding: Array(part.utf8))
    let looked = places.reduce(0) { $0 + $1.count }
    #expect(looked <= WordRuns.length * (holding + 5))
  }

  @Test("stretches do not meet, and without bits there is one of all words")
  func stretches() {
    let places = Self.runs.places(holding: Array("0".utf8))
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    let plain = WordRuns(ByteView(FixedBytes(copying: [])), words: 70)
    #expect(plain.places(holding: Array("0".utf8)) == [0..<70])
  }
}
