/// Finds the word someone most likely meant.
package enum NearestWord {
  /// The candidate nearest to what was typed; `nil` when none is near enough to be a likely slip.
  ///
  /// Words are compared by their keys, by default without regard to case. A candidate that begins
  /// with what was typed is always near; otherwise about one letter in three may be inserted,
  /// removed, replaced or swapped with its neighbour. The first of equals is taken.
  package static func nearest(
    to typed: some StringProtocol,
    among candidates: [String],
    by key: (String) -> String = { $0.lowercased() }
  ) -> String? {
    let typed = Array(key(String(typed)))
    guard !typed.isEmpty else { return nil }
    let allowed = max(1, (typed.count + 1) / 3)
    let ranked = candidates.enumerated()
      .compactMap { index, candidate in
        let letters = Array(key(candidate))
        let isBeginning = typed.count > 1 && letters.starts(with: typed)
        let distance = isBeginning ? 0 : editDistance(typed, letters)
        return distance <= allowed ? (distance: distance, index: index, candidate: candidate) : nil
      }
    return ranked.min { ($0.distance, $0.index) < ($1.distance, $1.index) }?.candidate
  }

  /// How many letters must be inserted, deleted, replaced or swapped with a neighbour.
  ///
  /// Optimal string alignment, one row at a time (Damerau, Commun ACM 1964;7:171).
  package static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var distance = min(
          last[column] + (letter == other ? 0 : 1),
          last[column + 1] + 1,
          current[column] + 1
        )
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          distance = min(distance, beforeLast[column - 1] + 1)
        }
        current.append(distance)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
