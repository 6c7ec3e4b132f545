import TestSupport
import Testing

@testable import TrialQuery

@Suite("The percentages of the groups of a trial")
struct PercentageSetTests {
  @Test("are each once and rising, as a sorted set has them", arguments: UInt64(0)..<40)
  func agrees(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var set = PercentageSet()
    var reference: Set<UInt16> = []
    // Few at first, then more than one word holds; the ends of the range among them.
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let edges: [UInt16] = [0, 1, EventPercentage.all - 1, EventPercentage.all]
      let code =
        Bool.random(using: &generator)
        ? edges[Int.random(in: 0..<4, using: &generator)]
        : UInt16.random(in: 0...EventPercentage.all, using: &generator)
      set.insert(try #require(EventPercentage(code: code)))
      reference.insert(code)
      #expect(set.map(\.code) == reference.sorted())
      #expect(set.count == reference.count)
    }
    var turned = PercentageSet()
    for percentage in set.reversed() { turned.insert(percentage) }
    #expect(turned == set)
  }

  @Test func `none are none`() {
    #expect(PercentageSet().isEmpty && PercentageSet().first == nil)
  }
}
