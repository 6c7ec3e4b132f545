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
    let decided = entries.filter { $0.decision.choice.isDecided }
    switch consensus {
    case .one:
      let latest = decided.max { ($0.at, $0.reader) < ($1.at, $1.reader) }
      self = latest.map { Self($0.decision.choice) } ?? .open
    case .agree:
      guard decided.count > 1 else {
        self = .open
        return
      }
      let counts = Dictionary(grouping: decided, by: \.decision.choice).mapValues(\.count)
      let most = counts.values.max() ?? 0
      let leading = counts.filter { $0.value == most }.keys
      if most > 1, leading.count == 1, let choice = leading.first {
        self = Self(choice)
        return
      }
      let last = decided.max { ($0.first ?? $0.at, $0.reader) < ($1.first ?? $1.at, $1.reader) }
      guard decided.count > 2, let choice = last?.decision.choice, choice.settles else {
        self = .conflict
        return
      }
      self = Self(choice)
    }
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
