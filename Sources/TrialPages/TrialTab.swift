/// The tabs of a trial, in the order of their digits.
package enum TrialTab: Int, Hashable, Sendable, CaseIterable {
  case overview = 1
  case arms, results, toxicity, checks, history, sources

  package var title: String {
    switch self {
    case .overview: "Overview"
    case .arms: "Arms"
    case .results: "Results"
    case .toxicity: "Toxicity"
    case .checks: "Checks"
    case .history: "History"
    case .sources: "Sources"
    }
  }
}

/// The tabs of the review, in the order of their digits.
package enum ReviewTab: Int, Hashable, Sendable, CaseIterable {
  case questions = 1
  case flow, counts, themes, safety, conclusions, checks, since

  package var title: String {
    switch self {
    case .questions: "Questions"
    case .flow: "Flow"
    case .counts: "Counts"
    case .themes: "Themes"
    case .safety: "Safety"
    case .conclusions: "Conclusion"
    case .checks: "Checks"
    case .since: "Since"
    }
  }
}
