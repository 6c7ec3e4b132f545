import TrialModel

/// How tables of adverse events are cut, beside their grade and order.
package struct EventOptions: Hashable, Sendable {
  /// The least percentage of patients that one group has to have; `nil` shows all.
  package var threshold: Int?
  /// What is searched for; `nil` when nothing is.
  package var search: EventSearch?
  /// Whether organ classes are folded to one row each until they are opened.
  package var isFolded = false
  /// Whether every row shows its interval and all groups, and not the selected row alone.
  package var isWhole = false

  package init() {}

  /// The thresholds a key goes through.
  package static let thresholds = [1, 2, 5, 10, 20]

  /// The threshold after this one; `nil`, all, after the last.
  package var nextThreshold: Int? {
    Self.thresholds.first { $0 > threshold ?? 0 }
  }

  /// The settings in words: `search "pneumonitis"`, `at least 5 % in a group`.
  package var words: [String] {
    [
      search.map { "search \"\($0.text)\"" },
      threshold.map { "at least \($0) % in a group" },
    ]
    .compactMap { $0 }
  }
}

extension EventOptions {
  /// Whether an event of the catalogue is shown: often enough in a group, and found by the search.
  func keeps(_ line: EventLine) -> Bool {
    let isOften = threshold.map { (line.highestRate ?? 0) >= Double($0) } ?? true
    return isOften && (search?.finds(line.event.term, in: line.event.organSystem) ?? true)
  }
}
