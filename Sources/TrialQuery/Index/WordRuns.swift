/// Says which runs of words a part of a word can stand in, so that the others need not be looked
/// through.
///
/// A gram is one, two or three bytes next to each other in a word. Each is given a number, and each
/// number has one bit a run: whether a word of the run has such a gram. A part can stand in those
/// runs alone that have all of its grams. Different grams may have the same number, so that a run may
/// be looked through in vain; none that holds the part is left out.
///
/// Numbers need this: registry numbers all have the same letters and digits, and every word of a
/// large index is one, or nearly. Few words are looked through as they are, without bits.
struct WordRuns: Sendable {
  /// How many words stand in a run; the words are rising, so that those of a run are much alike.
  static let length = 64
  /// How many numbers there are for grams.
  private static let numbers = 4096
  private static let longestGram = 3

  /// How many words there are in all runs.
  private let words: Int
  private let bits: NumberColumn<UInt64>

  /// Bits as `bits(of:in:)` made them; without them every run is looked through.
  init(_ bytes: ByteView, words: Int) {
    self.words = words
    bits = NumberColumn(bytes)
  }

  /// The places of words among which the part may stand, rising.
  func places(holding part: [UInt8]) -> [Range<Int>] {
    let width = Self.width(of: words)
    return bits.withNumbers { bits in
      guard bits.count == width * Self.numbers else { return [0..<words] }
      var rows: [Int] = []
      part.withUnsafeBufferPointer { Self.forEachGram(in: $0) { rows.append($0 * width) } }
      var places: [Range<Int>] = []
      for column in 0..<width {
        var runs = rows.reduce(UInt64.max) { $0 & bits[$1 + column] }
        while runs != 0 {
          let first = (column * 64 + runs.trailingZeroBitCount) * Self.length
          let run = min(first, words)..<min(first + Self.length, words)
          if let last = places.last, last.upperBound == run.lowerBound {
            places[places.count - 1] = last.lowerBound..<run.upperBound
          } else {
            places.append(run)
          }
          runs &= runs - 1
        }
      }
      return places
    }
  }

  /// The bits of words in their order: for each number of a gram a row of them, in whole words.
  static func bits(of order: [UInt32], in words: TermTable) -> [UInt64] {
    let width = width(of: order.count)
    var bits = [UInt64](repeating: 0, count: numbers * width)
    bits.withUnsafeMutableBufferPointer { bits in
      for (place, number) in order.enumerated() {
        let run = place / length
        words.withBytes(of: number) { word in
          forEachGram(in: word) { gram in
            bits[gram &* width &+ run >> 6] |= 1 << UInt64(run & 63)
          }
        }
      }
    }
    return bits
  }

  /// How many words of 64 bits are needed for one bit a run.
  private static func width(of words: Int) -> Int {
    ((words + length - 1) / length + 63) / 64
  }

  /// Calls the body with the number of each gram.
  @inline(__always)
  private static func forEachGram(in word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    for length in 1...longestGram where length <= word.count {
      let mask: UInt64 = 1 << UInt64(8 * length) - 1
      var gram: UInt64 = 0
      for (offset, byte) in word.enumerated() {
        gram = (gram << 8 | UInt64(byte)) & mask
        if offset + 1 >= length {
          // The length stands above the bytes; a power of two of numbers is taken from the top.
          let mixed = (UInt64(length) << 24 | gram) &* 0x9E37_79B9_7F4A_7C15
          body(Int(truncatingIfNeeded: mixed >> 52))
        }
      }
    }
  }
}
