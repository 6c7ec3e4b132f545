package import TrialModel

/// What two readers decided on the records that both decided, at one stage.
package struct PairedDecisions: Hashable, Sendable {
  /// The decisions that are compared, in the order of rows and columns.
  ///
  /// `later` and `clear` leave a record undecided.
  package static let choices: [ScreeningDecision.Choice] = [.include, .exclude, .maybe]

  package let stage: ReviewProtocol.Stage
  package let first: ReviewName
  package let second: ReviewName
  /// The records by the decision of the first reader, then by that of the second, in their order.
  package let cells: [[[TrialID]]]
  /// How many of them one of the two decided after a look at what others had decided.
  package let revealed: Int
  /// How many of them one of the two first decided when other readers had settled them, or disagreed, so that
  /// what those had decided was shown: a third reader sees both.
  package let shown: Int
  /// How many of the decisions that count are others than those that stood when both had decided: made anew
  /// in view of the other's, or of a changed record.
  package let anew: Int
  /// How many of the records are any of these: revealed, shown, decided anew.
  package let dependent: Int

  /// How many records there are in each cell.
  package var counts: [[Int]] { cells.map { $0.map(\.count) } }
  /// How many records both decided.
  package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
  /// The records that both decided alike.
  package var agreed: Int { cells.indices.reduce(0) { $0 + cells[$1][$1].count } }
}

extension LivingReview {
  /// The readers of the protocol, in its order, and then those of whom there are decisions alone.
  package var readers: [ReviewName] {
    let named = `protocol`.readers
    return named + screening.readers.filter { !named.contains($0) }.sorted()
  }

  /// What each two readers decided on what both decided at a stage; two who have nothing in common are a
  /// pair too.
  ///
  /// Each reader's latest decision counts, on whatever record it is. With `ids` the records are those alone.
  package func pairedDecisions(
    at stage: ReviewProtocol.Stage,
    among ids: [TrialID]? = nil
  ) -> [PairedDecisions] {
    let readers = readers
    let places = Dictionary(readers.enumerated().map { ($1, $0) }) { first, _ in first }
    let choices = PairedDecisions.choices
    let empty = [[[TrialID]]](
      repeating: [[TrialID]](repeating: [], count: choices.count),
      count: choices.count
    )
    var tables: [Pair: Tally] = [:]
    for id in ids ?? screening.ids.sorted() {
      let entries = screening.entries(of: id, at: stage)
      let decided = entries.compactMap { entry -> Decided? in
        guard let place = places[entry.reader],
          let choice = choices.firstIndex(of: entry.decision.choice)
        else { return nil }
        return Decided(
          place: place,
          choice: choice,
          entry: entry,
          isRevealed: screening.isRevealed(id, at: stage, to: entry.reader),
          wasShown: wasShown(id, to: entry)
        )
      }
      .sorted { $0.place < $1.place }
      for (index, first) in decided.enumerated() {
        for second in decided[(index + 1)...] {
          let pair = Pair(first: first.place, second: second.place)
          tables[pair, default: Tally(cells: empty)].add(id, first, second)
        }
      }
    }
    return readers.indices.flatMap { first in
      readers.indices.dropFirst(first + 1).map { second in
        let table = tables[Pair(first: first, second: second)] ?? Tally(cells: empty)
        return PairedDecisions(
          stage: stage,
          first: readers[first],
          second: readers[second],
          cells: table.cells,
          revealed: table.revealed,
          shown: table.shown,
          anew: table.anew,
          dependent: table.dependent
        )
      }
    }
  }

  /// A decision that counts.
  private struct Decided {
    let place: Int
    let choice: Int
    let entry: Screening.Entry
    let isRevealed: Bool
    let wasShown: Bool
  }

  /// What two readers decided, while it is gathered.
  private struct Tally {
    var cells: [[[TrialID]]]
    var revealed = 0
    var shown = 0
    var anew = 0
    var dependent = 0

    init(cells: [[[TrialID]]]) { self.cells = cells }

    mutating func add(_ id: TrialID, _ first: Decided, _ second: Decided) {
      cells[first.choice][second.choice].append(id)
      let isRevealed = first.isRevealed || second.isRevealed
      let wasShown = first.wasShown || second.wasShown
      let pair = [(first.entry, second.entry), (second.entry, first.entry)]
      let decidedAnew = pair.count { $0.0.isDecidedAnew(beside: $0.1) }
      if isRevealed { revealed += 1 }
      if wasShown { shown += 1 }
      anew += decidedAnew
      if isRevealed || wasShown || decidedAnew > 0 { dependent += 1 }
    }
  }

  /// Two readers by their places.
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }
}
