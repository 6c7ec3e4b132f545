/// A line of the page Since: a trial that reported after the review, a further comparison of it, or what a
/// group of trials comes to.
package struct ReportedRow: Hashable, Sendable {
  /// What the line is of.
  package enum Kind: Hashable, Sendable {
    case trial
    /// A further comparison of the trial above it.
    case comparison
    /// Trials pooled.
    case pooled
  }

  package let kind: Kind
  /// The trial, the arms compared, or how many trials are pooled.
  package let name: String
  /// Site and stage in a few letters; empty for lines of no trial.
  package let site: String
  /// The agents in a few letters; empty for lines of no trial.
  package let agents: String
  /// How many took part, with a mark for how they were counted; empty where not known.
  package let participants: String
  /// What became of the primary endpoint, or the heterogeneity of what is pooled.
  package let standing: String
  /// Which of the row's figures that is; `nil` when it is none.
  package let standingFigure: Int?
  /// The figure as printed with its interval, `PFS 0.75 (0.58-0.99)`, or what was pooled; `-` for none.
  package let result: String
  /// Which of the row's figures that is; `nil` when it is none.
  package let resultFigure: Int?
  /// The data cut, the year of print or the day of the newest copy; empty where not known.
  package let date: String
  /// What a source has against the line, in a sentence; empty where none has.
  package let note: String
  /// The whole line as a sentence.
  package let words: String

  package init(
    _ kind: Kind,
    name: String,
    site: String = "",
    agents: String = "",
    participants: String = "",
    standing: String = "",
    standingFigure: Int? = nil,
    result: String,
    resultFigure: Int? = nil,
    date: String = "",
    note: String = "",
    words: String
  ) {
    self.kind = kind
    self.name = name
    self.site = site
    self.agents = agents
    self.participants = participants
    self.standing = standing
    self.standingFigure = standingFigure
    self.result = result
    self.resultFigure = resultFigure
    self.date = date
    self.note = note
    self.words = words
  }
}
