/// How an outcome reads in a later statement against an earlier one.
package enum OutcomeDifference: Hashable, Sendable {
  /// Measured at another time.
  case timeFrame
  /// Its rank is another; `nil` where a posted outcome says none.
  case rank(from: OutcomeRank, to: OutcomeRank)
  /// Its measure is in other words.
  case reworded
  /// Its measure is spelled otherwise, with the same words of meaning: `OS` for `Overall survival (OS)`.
  case spelling
  /// How it is measured is described in other words.
  case description

  /// In words: `primary made secondary`.
  package var words: String {
    switch self {
    case .timeFrame: "time frame changed"
    case .rank(let old, let new): "\(old.rawValue) made \(new.rawValue)"
    case .reworded: "reworded"
    case .spelling: "spelled otherwise"
    case .description: "described otherwise"
    }
  }
}

/// An outcome of an earlier statement with what stands for it in a later one.
package struct OutcomePair: Hashable, Sendable {
  /// `nil` where the outcome was added.
  package let before: StatedOutcome?
  /// `nil` where the outcome was dropped.
  package let after: StatedOutcome?
  /// How it differs; empty where it is the same, and where it was added or dropped.
  package let differences: [OutcomeDifference]

  private init(_ before: StatedOutcome?, _ after: StatedOutcome?, by likeness: Likeness) {
    self.before = before
    self.after = after
    if let before, let after {
      differences = before.differences(to: after, by: likeness)
    } else {
      differences = []
    }
  }

  /// Pairs the outcomes of two statements.
  ///
  /// Those of the same words are paired first, then those most alike by `Likeness`, each once. Nothing says
  /// in a registry which outcome became which: a pair of different words is a proposal, to be read.
  ///
  /// - Returns: The pairs in the order of the earlier statement, then what was added in that of the later.
  package static func pairs(
    of before: [StatedOutcome],
    and after: [StatedOutcome]
  ) -> [OutcomePair] {
    let likeness = Likeness(acronymsOf: before.map(\.whole) + after.map(\.whole))
    let places = likeness.pairs(
      of: before.map(\.described),
      and: after.map(\.described),
      prefers: { before[$0].rank == after[$1].rank }
    )
    let taken = Set(places.compactMap { $0 })
    return zip(before, places).map { OutcomePair($0, $1.map { after[$0] }, by: likeness) }
      + after.indices.filter { !taken.contains($0) }.map {
        OutcomePair(nil, after[$0], by: likeness)
      }
  }
}

extension StatedOutcome {
  fileprivate var described: Likeness.Entry {
    Likeness.Entry(name: measure, description: description)
  }

  /// How a later statement of the outcome differs from this one.
  fileprivate func differences(
    to later: StatedOutcome,
    by likeness: Likeness
  ) -> [OutcomeDifference] {
    var differences: [OutcomeDifference] = []
    if let rank, let other = later.rank, rank != other {
      differences.append(.rank(from: rank, to: other))
    }
    if TimeFrame(timeFrame) != TimeFrame(later.timeFrame) { differences.append(.timeFrame) }
    if PlainText.of(measure) != PlainText.of(later.measure) {
      let isSame = likeness.meansSame(measure, later.measure)
      differences.append(isSame ? .spelling : .reworded)
    }
    if description.map({ PlainText.of($0) }) != later.description.map({ PlainText.of($0) }) {
      differences.append(.description)
    }
    return differences
  }
}
