extension EventCountError: Explained {
  package var what: String {
    switch self {
    case .nobodyAtRisk(let atRisk): "\(atRisk) patients are at risk"
    case .negativeAffected(let affected): "\(affected) patients are affected"
    case .affectedExceedsAtRisk(let affected, let atRisk):
      "\(affected) affected are more than the \(atRisk) at risk"
    }
  }

  package var remedy: String {
    switch self {
    case .nobodyAtRisk: "give at least 1 at risk"
    case .negativeAffected: "give 0 or more affected"
    case .affectedExceedsAtRisk: "give patients with an event, not events, or the right denominator"
    }
  }
}
