package import TrialModel

extension Trial {
  /// Whether its primary endpoint became known after the review called it running.
  var hasResultSinceReview: Bool {
    guard role == .running else { return false }
    switch classification.primaryEndpoint {
    case .met, .notMet: return true
    case .noAnalysis, .noneFound, .notLookedFor: return false
    }
  }

  /// Whether it has reported since the review was searched.
  ///
  /// So have all trials the review could not know of, those it called running whose primary endpoint
  /// became known, and those that stand beside it of which something became known that changes what it says.
  /// What the review reports itself does not count, whatever was published on it later.
  package var hasReportedSince: Bool {
    switch role {
    case .since: true
    case .running: hasResultSinceReview
    case .context: classification.hasChanged
    case .reported, .registry: false
    }
  }

  /// What became of the primary endpoint, in the words of the page Since.
  ///
  /// Of a trial known to have reported it is `not read` where no copy says; of one that ran, `none found`.
  package var primaryWords: String {
    switch classification.primaryEndpoint {
    case .met: "met"
    case .notMet: "not met"
    case .noAnalysis: "not analysed"
    case .noneFound, .notLookedFor: role == .running ? "none found" : "not read"
    }
  }

  /// What its newest sources say of the primary endpoint; empty where they say nothing.
  var primaryEvidence: [Classification.Evidence] {
    classification.evidence.filter { $0.field == "primary" }
  }

  /// What a source says against that; `nil` where none does.
  package var primaryOtherwise: Classification.Evidence? {
    classification.evidence.first { $0.field == "primary-otherwise" }
  }
}
