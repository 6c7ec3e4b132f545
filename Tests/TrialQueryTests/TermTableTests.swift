import TestSupport
import Testing

@testable import TrialQuery

@Suite("Texts that are kept once")
struct TermTableTests {
  /// Texts of few letters with zeros among them, so that many begin alike or differ in length only,
  /// and one that is larger than a block.
  private func texts() -> [[UInt8]] {
    var generator = SeededGenerator(seed: 7)
    let short = (0..<4000).map { _ -> [UInt8] in
      (0..<Int.random(in: 0...19, using: &generator))
        .map { _ in [0, 0x61, 0x62, 0xFF].randomElement(using: &generator) ?? 0 }
    }
    let long = [UInt8](repeating: 0x61, count: 3 << 20)
    return short + [long, long + [0x62]] + short
  }

  @Test("a text has one number, and the number gives the text")
  func once() {
    var table = TermTable()
    let texts = texts()
    let numbers = texts.map { table.number(of: $0) }
    #expect(table.count == Set(texts).count)
    #expect(zip(texts, numbers).allSatisfy { table.text($1) == $0 })
    #expect(texts.map { table.number(of: $0) } == numbers)
  }

  @Test("numbers are put in the order of their texts, byte by byte")
  func order() {
    var table = TermTable()
    for text in texts() { _ = table.number(of: text) }
    let sorted = table.numbersInOrder.map { table.text($0) }
    #expect(sorted.count == table.count)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}

extension TermTable {
  /// The text of that number.
  fileprivate func text(_ number: UInt32) -> [UInt8] { withBytes(of: number) { Array($0) } }
}
