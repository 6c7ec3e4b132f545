package import TrialQuery

/// Why a row that is drawn is not pooled, though it could be weighed.
package enum PoolingExclusion: Hashable, Sendable {
  /// It is no randomised comparison of immunotherapy added to radiotherapy; pooled where all are asked
  /// for.
  case comparison(ComparisonDoubt)
  /// Its patients stand in another row that is pooled, named here; never pooled with it.
  case sharesPatients(with: String)

  /// The reason in words that stand for all such rows.
  package var words: String {
    switch self {
    case .comparison(let doubt): doubt.words
    case .sharesPatients: "patients counted in another row that is pooled"
    }
  }

  /// The reason in words for this row.
  package var text: String {
    switch self {
    case .comparison(let doubt): doubt.text
    case .sharesPatients(let other): "shares an arm with \(other), which is pooled"
    }
  }

  /// What the reason is of this row alone; `nil` where there is no more to say.
  var detail: String? {
    switch self {
    case .comparison(let doubt): doubt.detail
    case .sharesPatients(let other): "with \(other)"
    }
  }

  /// The mark of such a row.
  package static let mark = "n"
}
