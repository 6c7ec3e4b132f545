/// A number for each of many parts of words, each part given as a number above 0.
///
/// Open addressing over a power of two, as in `TermTable`: one is asked for every letter of every
/// word.
struct PartNumbers {
  /// 0 where nothing is.
  private var parts: [UInt64] = Array(repeating: 0, count: 1024)
  private var numbers: [Int] = Array(repeating: 0, count: 1024)
  private var count = 0

  /// The number of a part; `nil` when it has none.
  subscript(part: UInt64) -> Int? {
    let slot = slot(of: part)
    return parts[slot] == part ? numbers[slot] : nil
  }

  /// Adds to the number of a part, which is 0 at first.
  mutating func add(_ number: Int, to part: UInt64) {
    var slot = slot(of: part)
    if parts[slot] != part {
      if (count + 1) * 2 > parts.count {
        grow()
        slot = self.slot(of: part)
      }
      parts[slot] = part
      count += 1
    }
    numbers[slot] += number
  }

  /// The parts with a number above a limit, with no order.
  func parts(above limit: Int) -> [UInt64] {
    parts.indices.filter { parts[$0] != 0 && numbers[$0] > limit }.map { parts[$0] }
  }

  /// Where the part is, or where it would be.
  private func slot(of part: UInt64) -> Int {
    let mask = parts.count - 1
    var slot = Int(truncatingIfNeeded: (part &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while parts[slot] != 0, parts[slot] != part { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(parts, numbers).filter { $0.0 != 0 }
    parts = Array(repeating: 0, count: parts.count * 2)
    numbers = Array(repeating: 0, count: parts.count)
    for (part, number) in old {
      let slot = slot(of: part)
      parts[slot] = part
      numbers[slot] = number
    }
  }
}
