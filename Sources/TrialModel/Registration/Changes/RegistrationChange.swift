/// What differs between two versions of one record, in one respect.
package struct RegistrationChange: Hashable, Sendable {
  /// What a change is about.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case status
    case whyStopped = "why stopped"
    case title
    case officialTitle = "official title"
    case acronym
    case summary
    case description
    case sponsor
    case phase
    case design
    case enrolment
    case start
    case primaryCompletion = "primary completion"
    case completion
    case condition
    case keyword
    case sex
    case age
    case healthyVolunteers = "healthy volunteers"
    case criterion = "criterion of eligibility"
    case inclusion = "inclusion criterion"
    case exclusion = "exclusion criterion"
    case arm
    case intervention
    case primaryOutcome = "primary outcome"
    case secondaryOutcome = "secondary outcome"
    case otherOutcome = "other outcome"
    case sites
    case resultsPosted = "results posted"
    case postedResults = "posted results"

    /// The part of a record that it belongs to, as criteria of a review name parts.
    ///
    /// `nil` for what no criterion can name: the sponsor, and the long texts about the trial. Keywords go
    /// with the conditions and the design with the phase, as the registry keeps them in one module.
    package var part: RecordPart? {
      switch self {
      case .status, .whyStopped: .status
      case .title, .officialTitle, .acronym: .title
      case .summary, .description, .sponsor: nil
      case .phase, .design: .phase
      case .enrolment: .enrolment
      case .start, .primaryCompletion, .completion: .dates
      case .condition, .keyword: .conditions
      case .sex, .age, .healthyVolunteers, .criterion, .inclusion, .exclusion: .eligibility
      case .arm: .arms
      case .intervention: .interventions
      case .primaryOutcome, .secondaryOutcome, .otherOutcome: .outcomes
      case .sites: .sites
      case .resultsPosted, .postedResults: .results
      }
    }

    /// The aspect of planned outcomes of a rank; those of none are among the others.
    package init(_ rank: OutcomeRank?) {
      self =
        switch rank {
        case .primary: .primaryOutcome
        case .secondary: .secondaryOutcome
        case .other, .postHoc, nil: .otherOutcome
        }
    }
  }

  package let aspect: Aspect
  /// What the older version says, words of the registry's vocabularies in small letters; `nil` when it did not say or have it.
  package let before: String?
  /// What the newer version says, in the same words; `nil` when it no longer says or has it.
  package let after: String?
  /// How an outcome changed that both versions have; empty for other changes.
  package let manner: [OutcomeDifference]

  package init(
    aspect: Aspect,
    before: String?,
    after: String?,
    manner: [OutcomeDifference] = []
  ) {
    self.aspect = aspect
    self.before = before
    self.after = after
    self.manner = manner
  }

  /// The part of a record that it belongs to; `nil` for what no criterion of a review can name.
  package var part: RecordPart? { aspect.part }

  /// What it is about, and how an outcome changed: `primary outcome, time frame changed`.
  package var heading: String {
    ([aspect.rawValue] + manner.map(\.words)).joined(separator: ", ")
  }

  /// What both versions say, without what long texts have in common at their beginning and end.
  package var shortened: (before: String?, after: String?) {
    guard let before, let after, max(before.utf8.count, after.utf8.count) > 160 else {
      return (before, after)
    }
    return CommonText.removed(from: before, and: after)
  }

  /// The change in one line: `status: recruiting, now completed`.
  package var words: String {
    switch shortened {
    case (let old?, let new?): return "\(heading): \(old), now \(new)"
    case (nil, let new?): return "\(heading), new: \(new)"
    case (let old?, nil): return "\(heading), gone: \(old)"
    case (nil, nil): return heading
    }
  }
}
