/// Which list of outcomes one stands in, planned or posted.
package enum OutcomeRank: String, Hashable, Sendable, CaseIterable, Comparable {
  case primary, secondary, other
  /// Thought of after the data were seen; in posted results alone.
  case postHoc = "post hoc"

  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The rank for the registry's word of a posted outcome; `nil` for a word that is not known.
  package init?(posted word: String?) {
    switch word {
    case "PRIMARY": self = .primary
    case "SECONDARY": self = .secondary
    case "OTHER_PRE_SPECIFIED": self = .other
    case "POST_HOC": self = .postHoc
    default: return nil
    }
  }
}

extension OutcomeRank {
  /// The rank of the list of planned outcomes.
  package init(_ rank: PlannedOutcome.Rank) {
    self =
      switch rank {
      case .primary: .primary
      case .secondary: .secondary
      case .other: .other
      }
  }
}

/// An outcome as a version of a record states it, planned or posted.
package struct StatedOutcome: Hashable, Sendable {
  /// `nil` for a posted outcome whose rank is not said.
  package let rank: OutcomeRank?
  package let measure: String
  /// When it is measured, in words; `nil` when not given.
  package let timeFrame: String?
  /// How it is measured, in words; `nil` when not given.
  package let description: String?

  package init(
    _ rank: OutcomeRank?,
    _ measure: String,
    timeFrame: String? = nil,
    description: String? = nil
  ) {
    self.rank = rank
    self.measure = measure
    self.timeFrame = timeFrame
    self.description = description
  }

  package init(_ planned: PlannedOutcome) {
    self.init(
      OutcomeRank(planned.rank),
      planned.measure,
      timeFrame: planned.timeFrame,
      description: planned.description
    )
  }

  package init(_ posted: PostedOutcome) {
    self.init(
      OutcomeRank(posted: posted.type),
      posted.title,
      timeFrame: posted.timeFrame,
      description: posted.description
    )
  }

  /// Measure and time frame: `Overall survival; 5 years`.
  package var words: String { [measure, timeFrame].compactMap { $0 }.joined(separator: "; ") }

  /// Measure, time frame and description, as far as given.
  package var whole: String {
    [measure, timeFrame, description].compactMap { $0 }.joined(separator: "; ")
  }
}

extension Registration {
  /// The outcomes as planned.
  package var statedOutcomes: [StatedOutcome] { plannedOutcomes.map { StatedOutcome($0) } }
}
