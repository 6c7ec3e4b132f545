package import TrialModel

extension Discrepancy.Standing {
  /// The standing in words that stand alone.
  package var words: String {
    switch self {
    case .contradicted: "contradicted"
    case .internal: "does not agree with itself"
    case .open: "open"
    case .otherCut: "right, but of several data cuts"
    case .cleared: "ok, cleared"
    }
  }
}
