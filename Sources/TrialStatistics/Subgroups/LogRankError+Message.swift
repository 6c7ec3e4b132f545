import TrialModel

extension LogRankError: Explained {
  package var what: String {
    switch self {
    case .differenceNotFinite(let value): "O - E is \(value), not a finite number"
    case .varianceOutOfRange(let value):
      "the variance \(value) is below 0, or not a number to compute with"
    }
  }

  package var remedy: String {
    switch self {
    case .differenceNotFinite: "give a plain decimal number"
    case .varianceOutOfRange: "give the variance of O - E, 0 or more"
    }
  }
}
