/// Counts the bits of many words.
///
/// Eight words are first added up bit by bit, as a column of numbers is, with a word of ones, of twos
/// and of fours that go on to the next eight (Harley and Seal's way). What is left to be counted is
/// one word in eight, which matters where the processor has no instruction for it.
enum BitCount {
  /// How many bits are set in all words.
  @inline(__always)
  static func of(_ count: Int, _ word: (Int) -> UInt64) -> Int {
    var (ones, twos, fours): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var eights = 0
    var place = 0
    while place + 8 <= count {
      let firstTwo = add(word(place), word(place + 1), to: &ones)
      let nextTwo = add(word(place + 2), word(place + 3), to: &ones)
      let firstFour = add(firstTwo, nextTwo, to: &twos)
      let thirdTwo = add(word(place + 4), word(place + 5), to: &ones)
      let lastTwo = add(word(place + 6), word(place + 7), to: &ones)
      let lastFour = add(thirdTwo, lastTwo, to: &twos)
      eights &+= add(firstFour, lastFour, to: &fours).nonzeroBitCount
      place += 8
    }
    var bits = 8 &* eights &+ 4 &* fours.nonzeroBitCount
    bits &+= 2 &* twos.nonzeroBitCount &+ ones.nonzeroBitCount
    while place < count {
      bits &+= word(place).nonzeroBitCount
      place += 1
    }
    return bits
  }

  /// Adds two words to a third, bit by bit; what is carried over counts twice as much.
  @inline(__always)
  private static func add(_ one: UInt64, _ other: UInt64, to sum: inout UInt64) -> UInt64 {
    let differing = sum ^ one
    let carried = (sum & one) | (differing & other)
    sum = differing ^ other
    return carried
  }
}
