import TestSupport
import Testing

@testable import TrialQuery

@Suite struct BitCountTests {
  @Test("as many bits are counted as are set, in few words and in many", arguments: 0...70)
  func counts(words: Int) {
    var generator = SeededGenerator(seed: UInt64(words))
    let random = (0..<words).map { _ in UInt64.random(in: 0...UInt64.max, using: &generator) }
    let expected = random.map(\.nonzeroBitCount).reduce(0, +)
    #expect(BitCount.of(words) { random[$0] } == expected)
    #expect(BitCount.of(words) { _ in UInt64.max } == words * 64)
  }
}
