/// Percentages of the groups of a trial, each once, rising.
///
/// Up to four stand in one word, since hardly a trial has more groups that differ: an import makes one such
/// set for every term of every study.
package struct PercentageSet: Hashable, Sendable, RandomAccessCollection {
  /// The codes with 1 added, 16 bits each from the low end; 0 where none stands.
  private var few: UInt64 = 0
  /// All of them where they are more than four; `nil` where `few` holds them.
  private var many: [EventPercentage]?

  /// None.
  package init() {}

  package var startIndex: Int { 0 }

  package var endIndex: Int { many?.count ?? 4 - few.leadingZeroBitCount / 16 }

  /// The percentage at a place, from the lowest.
  package subscript(place: Int) -> EventPercentage {
    many?[place]
      ?? EventPercentage(lane: UInt16(truncatingIfNeeded: few &>> (16 &* UInt64(place))))
  }

  /// Puts a percentage in its place unless it is there.
  mutating func insert(_ percentage: EventPercentage) {
    let place = firstIndex { $0 >= percentage } ?? endIndex
    guard place == endIndex || self[place] != percentage else { return }
    if many == nil, endIndex < 4 {
      let shift = 16 * UInt64(place)
      let below = few & ((1 &<< shift) &- 1)
      let above = (few &>> shift) &<< shift
      few = below | UInt64(percentage.lane) &<< shift | above &<< 16
      return
    }
    var all = many ?? Array(self)
    all.insert(percentage, at: place)
    many = all
    few = 0
  }
}

extension EventPercentage {
  /// The code with 1 added, so that 0 is none.
  fileprivate var lane: UInt16 { code + 1 }

  fileprivate init(lane: UInt16) { self.init(known: lane - 1) }
}
