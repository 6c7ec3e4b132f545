package import TrialModel

extension LivingReview {
  /// How many records a pilot has unless another number is asked for.
  package static let usualPilot = 50

  /// The first records of a sample on which readers try their criteria before they read all.
  ///
  /// The sample is drawn from what the first complete run of every search found, without what is left out and
  /// without duplicates, by a hash of registry number and seed: everybody draws the same, and no later run
  /// changes it.
  ///
  /// - Parameters:
  ///   - count: How many records, or all where there are fewer.
  ///   - seed: Any number; another gives another sample.
  /// - Returns: The records in the order of the sample.
  package func pilot(_ count: Int, seed: UInt64 = 0) -> [TrialID] {
    guard count > 0 else { return [] }
    var sample: [(place: UInt64, id: TrialID)] = []
    // The first records of the sample so far; of very many few come among them.
    func settle() {
      sample.sort { $0 < $1 }
      var before: TrialID?
      // Several searches may find one record.
      sample.removeAll { drawn in
        defer { before = drawn.id }
        return drawn.id == before
      }
      sample.removeLast(max(0, sample.count - count))
    }
    var last: (place: UInt64, id: TrialID)?
    for search in `protocol`.searches {
      for id in runs.first(where: { $0.search == search.id && $0.isComplete })?.ids ?? [] {
        let drawn = (place: Self.place(id, seed: seed), id: id)
        if let last, last < drawn { continue }
        guard leftOut[id] == nil, original(of: id) == nil else { continue }
        sample.append(drawn)
        guard sample.count / 2 > count else { continue }
        settle()
        last = sample.count == count ? sample.last : nil
      }
    }
    settle()
    return sample.map(\.id)
  }

  /// Where a record stands in the sample: FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv) over its number, mixed as
  /// SplitMix64 does (Steele, Lea and Flood, OOPSLA 2014).
  private static func place(_ id: TrialID, seed: UInt64) -> UInt64 {
    var sum = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in id.text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    sum = (sum ^ (sum >> 30)) &* 0xBF58_476D_1CE4_E5B9
    sum = (sum ^ (sum >> 27)) &* 0x94D0_49BB_1331_11EB
    return sum ^ (sum >> 31)
  }
}
