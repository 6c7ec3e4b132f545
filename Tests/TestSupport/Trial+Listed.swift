package import TrialModel
package import TrialQuery

extension FilterParser {
  /// A parser that knows the values of the trials.
  package init(trials: [Trial]) { self.init(TrialIndex(trials, .bundled)) }
}

extension Filter {
  /// Whether the trial meets every term, looked at by itself.
  package func matches(_ trial: Trial) -> Bool {
    matches(ListedTrial(trial), EventShares(trial), .bundled)
  }

  /// The trials that meet every term, in the order given.
  package func trials(of trials: [Trial]) -> [Trial] { trials.filter { matches($0) } }
}

extension FilterField {
  package func values(of trial: Trial) -> [String] { values(of: ListedTrial(trial)) }
}

extension Column {
  package func text(of trial: Trial) -> String { text(of: ListedTrial(trial)) }
  package func value(of trial: Trial) -> ColumnValue { value(of: ListedTrial(trial)) }
}

extension SortOrder {
  /// The trials in this order, as the index has them.
  package func sorted(_ trials: [Trial]) -> [Trial] {
    let index = TrialIndex(trials, .bundled)
    return index.rows(in: self).rows.map { trials[Int($0)] }
  }
}

extension FacetCounts {
  /// The counts over the trials, as the index has them.
  package init(_ trials: [Trial], _ filter: Filter) {
    let index = TrialIndex(trials, .bundled)
    self.init(index.rows(matching: filter), in: index)
  }
}
