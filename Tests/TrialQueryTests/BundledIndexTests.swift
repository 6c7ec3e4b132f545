import BundledCatalogue
import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

@Suite("The index inside the program") struct BundledIndexTests {
  @Test("is the one that is made of the trials inside the program")
  func same() throws {
    let (text, count) = BundledCatalogue.index
    let index = try TrialIndex(PrintableBytes.bytes(of: text, count: count))
    try index.verify()
    let trials = try Catalogue.bundled().trials
    #expect(index == TrialIndex(trials, .bundled))
    #expect(
      (0..<index.count).map { index.trial(at: TrialRow($0)) } == trials.map { ListedTrial($0) }
    )
    // Terms of several parts, as publications write them, are of the group of their parts.
    let (own, given) = (index.eventTerms.groups, EventTerms.bundled.groups)
    #expect(own.map(\.name) == given.map(\.name))
    for (own, given) in zip(own, given) {
      #expect(own.terms.starts(with: given.terms))
      #expect(
        own.terms.dropFirst(given.terms.count).allSatisfy {
          $0.contains(" or ") || $0.contains("/") || $0.contains(",") || $0.contains(" and ")
        },
        "\(own.terms)"
      )
    }
    #expect(own[0].terms.contains("pneumonitis or radiation pneumonitis"))
  }

  @Test("stands as letters that give every byte back", arguments: [0, 1, 5, 6, 7, 48, 1000])
  func letters(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var letters = PrintableBytes.text(of: bytes)
    #expect(letters.utf8.allSatisfy { (0x30...0x6F).contains($0) })
    let read = letters.withUTF8 { letters in
      PrintableBytes.bytes(of: UnsafeRawBufferPointer(letters), count: count)
    }
    #expect(read.withBytes { Array($0) } == bytes)
  }
}
