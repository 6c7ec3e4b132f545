package import TrialModel

/// Which records are to be brought from the registry into the store.
package enum RecordsWanted: Hashable, Sendable {
  /// Those of these trials, which have numbers of the registry.
  case trials([TrialID])
  /// Those of every trial of the catalogue.
  case catalogue
  /// Those in the store that were changed at the registry since.
  case changed

  /// What is brought, in a few words.
  package var words: String {
    switch self {
    case .trials(let ids) where ids.count == 1: "the record of \(ids[0].text)"
    case .trials(let ids): "the records of \(ids.count) trials"
    case .catalogue: "the records of the catalogue's trials"
    case .changed: "records changed since they were stored"
    }
  }
}
