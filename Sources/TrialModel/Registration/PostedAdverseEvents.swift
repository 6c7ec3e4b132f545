/// The adverse events of a record: who was at risk, who was affected, by term and group.
///
/// A serious event is not one of grade 3 or more; the registry has no field for grades.
package struct PostedAdverseEvents: Hashable, Sendable {
  /// The frequency in percent up to which other events are left out, as given: `5`, `0.1`.
  ///
  /// `nil` when not given, which is not 0.
  package let threshold: String?
  /// The whole number that AACT has in its place, from which the threshold cannot be told: 2 may be 2 or 2.5.
  ///
  /// `nil` in the registry's own records.
  package let thresholdInAACT: Int?
  /// Over which time events were collected, in words; `nil` when not given.
  package let timeFrame: String?
  /// How they were collected, in words; `nil` when not given.
  package let description: String?
  /// What the sponsor adds to the deaths; `nil` when nothing.
  package let deathsComment: String?
  package let groups: [PostedEventGroup]
  package let serious: [PostedEvent]
  package let other: [PostedEvent]

  package init(
    threshold: String?,
    thresholdInAACT: Int? = nil,
    timeFrame: String?,
    description: String?,
    deathsComment: String?,
    groups: [PostedEventGroup],
    serious: [PostedEvent],
    other: [PostedEvent]
  ) {
    self.threshold = threshold
    self.thresholdInAACT = thresholdInAACT
    self.timeFrame = timeFrame
    self.description = description
    self.deathsComment = deathsComment
    self.groups = groups
    self.serious = serious
    self.other = other
  }
}

extension PostedAdverseEvents {
  /// Up to which frequency other events are left out, or that this is not recovered; `nil` where nothing is said
  /// of it.
  package var thresholdSentence: String? {
    if let threshold {
      return "Other events are listed where they exceed \(threshold) % in a group."
    }
    return thresholdInAACT.map {
      "Not recovered: AACT keeps thresholds as whole numbers, here \($0) %."
    }
  }
}

/// A column of the tables of adverse events, which may overlap with another.
package struct PostedEventGroup: Hashable, Sendable, Identifiable {
  /// Participants affected out of those at risk.
  ///
  /// `nil` is not reported, which is not zero.
  package struct Total: Hashable, Sendable {
    /// Participants with at least one; `nil` is not reported, which is not zero.
    package let affected: Int?
    /// Participants who could have had one; `nil` when not reported.
    package let atRisk: Int?

    package init(affected: Int?, atRisk: Int?) {
      self.affected = affected
      self.atRisk = atRisk
    }
  }

  package let id: PostedGroupID
  package let title: String
  /// Who is in the group, in words; `nil` when not given.
  package let description: String?
  package let deaths: Total
  package let serious: Total
  package let other: Total

  package init(
    id: PostedGroupID,
    title: String,
    description: String?,
    deaths: Total,
    serious: Total,
    other: Total
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.deaths = deaths
    self.serious = serious
    self.other = other
  }
}

/// One term of a table of adverse events; terms of one table can repeat.
package struct PostedEvent: Hashable, Sendable {
  /// One cell, with its own denominator.
  ///
  /// `nil` is not reported, which is not zero.
  package struct Cell: Hashable, Sendable {
    package let group: PostedGroupID
    /// Participants with at least one; `nil` is not reported, which is not zero.
    package let affected: Int?
    /// Participants who could have had one; `nil` when not reported.
    package let atRisk: Int?
    /// How many events there were; `nil` when not counted, which is not zero.
    package let events: Int?

    package init(group: PostedGroupID, affected: Int?, atRisk: Int?, events: Int?) {
      self.group = group
      self.affected = affected
      self.atRisk = atRisk
      self.events = events
    }
  }

  package let term: String
  /// The organ class as given: `Gastrointestinal disorders`; `nil` when not given.
  package let organSystem: String?
  /// The dictionary of the term, as given: `MedDRA 23.1`; `nil` when not given.
  package let vocabulary: String?
  /// The registry's word: `SYSTEMATIC_ASSESSMENT`; `nil` when not given.
  package let assessment: String?
  /// What the sponsor adds to the term; `nil` when nothing.
  package let notes: String?
  package let cells: [Cell]

  package init(
    term: String,
    organSystem: String?,
    vocabulary: String?,
    assessment: String?,
    notes: String?,
    cells: [Cell]
  ) {
    self.term = term
    self.organSystem = organSystem
    self.vocabulary = vocabulary
    self.assessment = assessment
    self.notes = notes
    self.cells = cells
  }
}
