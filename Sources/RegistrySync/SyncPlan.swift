package import TrialModel

/// What has to be brought of the studies that were asked for.
package struct SyncPlan: Hashable, Sendable {
  /// What the store has of a study.
  package enum Kept: Hashable, Sendable {
    case absent
    /// A record that the registry last changed that day; `nil` where it does not say, as in one that was
    /// trimmed.
    case held(lastUpdate: PartialDate?)
  }

  /// In their order: not kept so far.
  package private(set) var new: [TrialID] = []
  /// Kept, and changed at the registry since.
  package private(set) var changed: [TrialID] = []
  /// Kept as the registry has it.
  package private(set) var same: [TrialID] = []

  /// Compares a list of the registry with what is kept.
  package init(_ entries: [RegistryPage.Entry], kept: (TrialID) -> Kept) {
    for entry in entries {
      switch kept(entry.id) {
      case .absent: new.append(entry.id)
      case .held(let lastUpdate):
        // A list that does not say when a record was changed cannot tell that it was.
        let isSame = entry.lastUpdate == nil || lastUpdate == entry.lastUpdate
        if isSame { same.append(entry.id) } else { changed.append(entry.id) }
      }
    }
  }

  /// The numbers whose records are to be brought, in their order.
  package var fetched: [TrialID] { (new + changed).sorted() }
}
