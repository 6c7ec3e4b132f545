import TrialModel

/// Where a record stands at a stage, by what all readers decided.
package enum Standing: String, Hashable, Sendable, CaseIterable {
  /// Too few readers decided.
  case open
  case included
  case excluded
  /// The readers it takes left it undecided between the two.
  case maybe
  /// Readers disagree, and nobody has settled it.
  case conflict

  /// Whether nothing is left to decide.
  package var isSettled: Bool { self == .included || self == .excluded }

  /// What the decisions of readers come to.
  ///
  /// With `.one` the latest decision counts. With `.agree` it takes two: what more readers chose than
  /// chose anything else counts; where no choice has more, the reader who came last decides, if there are
  /// three and that reader included or excluded.
  package init(of entries: [Screening.Entry], by consensus: ReviewProtocol.Consensus) {
    self.init(of: entries, at: nil, by: consensus)
  }

  /// The same of the entries of one stage; of all of them where it is `nil`.
  init(
    of entries: [Screening.Entry],
    at stage: ReviewProtocol.Stage?,
    by consensus: ReviewProtocol.Consensus
  ) {
    var counts = (include: 0, exclude: 0, maybe: 0)
    // Of every record of a review it is asked again and again: nothing is gathered or copied for it.
    for place in entries.indices where stage.map({ $0 == entries[place].stage }) ?? true {
      switch entries[place].choice {
      case .include: counts.include += 1
      case .exclude: counts.exclude += 1
      case .maybe: counts.maybe += 1
      case .later, .clear: break
      }
    }
    let decided = counts.include + counts.exclude + counts.maybe
    switch consensus {
    case .one:
      let latest = decided == 0 ? nil : Self.last(of: entries, at: stage) { $0.at }
      self = latest.map { Self($0.decision.choice) } ?? .open
    case .agree:
      guard decided > 1 else {
        self = .open
        return
      }
      let most = max(counts.include, counts.exclude, counts.maybe)
      let isAlone = [counts.include, counts.exclude, counts.maybe].count { $0 == most } == 1
      if most > 1, isAlone {
        self =
          most == counts.include ? .included : most == counts.exclude ? .excluded : .maybe
        return
      }
      let last = decided > 2 ? Self.last(of: entries, at: stage) { $0.first ?? $0.at } : nil
      guard let choice = last?.decision.choice, choice.settles else {
        self = .conflict
        return
      }
      self = Self(choice)
    }
  }

  /// The decided entry of the latest of some moments; of one moment that of the later name.
  private static func last(
    of entries: [Screening.Entry],
    at stage: ReviewProtocol.Stage?,
    by moment: (Screening.Entry) -> Moment
  ) -> Screening.Entry? {
    entries.filter { $0.choice.isDecided && (stage == nil || $0.stage == stage) }
      .max { (moment($0), $0.reader) < (moment($1), $1.reader) }
  }

  private init(_ choice: ScreeningDecision.Choice) {
    switch choice {
    case .include: self = .included
    case .exclude: self = .excluded
    case .maybe: self = .maybe
    case .later, .clear: self = .open
    }
  }
}
