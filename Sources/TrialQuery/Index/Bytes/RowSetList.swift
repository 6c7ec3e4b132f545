/// Sets of rows, each as one bit a row or as a list of rows, whichever is smaller.
///
/// Layout: how many (8 bytes); for each where it begins (8 bytes), how many rows are in it
/// (4 bytes), and 1 for bits or 0 for a list (4 bytes); then the sets.
struct RowSetList: Sendable {
  let count: Int
  private let total: Int
  private let bytes: ByteView

  /// The sets are of `total` rows.
  init(_ bytes: ByteView, total: Int) {
    let stated = bytes.number(at: 0, as: UInt64.self)
    count = stated <= UInt64(max(0, bytes.count - 8) / 16) ? Int(stated) : 0
    self.total = total
    self.bytes = bytes
  }

  /// How many bytes say of the first sets where they lie and how many rows are in each.
  static func headLength(of sets: Int) -> Int { 8 + sets * 16 }

  /// How many rows are in the set at that place; 0 where there is no set.
  func count(at place: Int) -> Int {
    place < count ? Int(bytes.number(at: 16 + place * 16, as: UInt32.self)) : 0
  }

  private func isBits(_ place: Int) -> Bool {
    place < count && bytes.number(at: 20 + place * 16, as: UInt32.self) == 1
  }

  private func set(_ place: Int) -> ByteView {
    let start = Int(truncatingIfNeeded: bytes.number(at: 8 + place * 16, as: UInt64.self))
    return bytes.part(start, isBits(place) ? (total + 63) / 64 * 8 : count(at: place) * 4)
  }

  /// The first row of the set at that place; `nil` for an empty one.
  func first(at place: Int) -> TrialRow? {
    guard isBits(place) else {
      let own = NumberColumn<TrialRow>(set(place))
      return own.count > 0 ? own[0] : nil
    }
    let own = NumberColumn<UInt64>(set(place))
    return (0..<own.count).first { own[$0] != 0 }
      .map { TrialRow($0 * UInt64.bitWidth + own[$0].trailingZeroBitCount) }
  }

  /// Takes the rows of the set at that place into another.
  func insert(_ place: Int, into rows: inout RowSet) {
    if isBits(place) {
      NumberColumn<UInt64>(set(place))
        .withNumbers { own in
          rows.withWords { words in
            for index in 0..<min(words.count, own.count) { words[index] |= own[index] }
          }
        }
    } else {
      NumberColumn<TrialRow>(set(place))
        .withNumbers { own in
          rows.withWords { words in
            for index in 0..<own.count {
              let row = Int(own[index])
              if row >> 6 < words.count { words[row >> 6] |= 1 << UInt64(row & 63) }
            }
          }
        }
    }
  }

  /// How many rows of the set at that place are in another, too.
  func count(at place: Int, in rows: RowSet) -> Int {
    if isBits(place) {
      return NumberColumn<UInt64>(set(place))
        .withNumbers { own in
          rows.words.withUnsafeBufferPointer { words in
            BitCount.of(min(words.count, own.count)) { words[$0] & own[$0] }
          }
        }
    }
    return NumberColumn<TrialRow>(set(place))
      .withNumbers { own in
        rows.words.withUnsafeBufferPointer { words in
          var count = 0
          for index in 0..<own.count {
            let row = Int(own[index])
            guard row >> 6 < words.count else { continue }
            count &+= Int(truncatingIfNeeded: words[row >> 6] >> UInt64(row & 63) & 1)
          }
          return count
        }
      }
  }
}
