package import TrialModel

/// The sums that the boxes of a flow have to come to.
package struct FlowSums: Hashable, Sendable {
  private let boxes: [ReviewFlow.Box: [TrialID]]
  private let recordReasons: [ReviewFlow.Part]
  private let reportReasons: [ReviewFlow.Part]

  package init(
    boxes: [ReviewFlow.Box: [TrialID]],
    recordReasons: [ReviewFlow.Part],
    reportReasons: [ReviewFlow.Part]
  ) {
    self.boxes = boxes
    self.recordReasons = recordReasons
    self.reportReasons = reportReasons
  }

  /// The sums in the order of the flow, then that every record identified stands at the end of one way.
  package var all: [ReviewFlow.Sum] {
    [
      sum(
        .registerResults,
        less: [.duplicates, .excludedAutomatic, .excludedOther],
        .recordsScreened
      ),
      reasons(recordReasons, "reasons.records", .recordsExcluded),
      sum(.recordsScreened, less: [.recordsExcluded, .recordsOpen], .soughtReports),
      sum(.soughtReports, less: [.notRetrieved], .assessed),
      reasons(reportReasons, "reasons.reports", .reportsExcluded),
      sum(.assessed, less: [.reportsExcluded, .reportsOpen], .newStudies),
      ReviewFlow.Sum(
        text: "previous_studies + new_studies = total_studies",
        left: count(.previousStudies) + count(.newStudies),
        right: count(.totalStudies)
      ),
      ends,
    ]
  }

  private func count(_ box: ReviewFlow.Box) -> Int { boxes[box]?.count ?? 0 }

  private func sum(
    _ first: ReviewFlow.Box,
    less: [ReviewFlow.Box],
    _ right: ReviewFlow.Box
  ) -> ReviewFlow.Sum {
    ReviewFlow.Sum(
      text: ([first] + less).map(\.rawValue).joined(separator: " - ") + " = \(right.rawValue)",
      left: less.reduce(count(first)) { $0 - count($1) },
      right: count(right)
    )
  }

  private func reasons(
    _ parts: [ReviewFlow.Part],
    _ name: String,
    _ box: ReviewFlow.Box
  ) -> ReviewFlow.Sum {
    ReviewFlow.Sum(
      text: "sum of \(name) = \(box.rawValue)",
      left: parts.reduce(0) { $0 + $1.ids.count },
      right: count(box)
    )
  }

  /// Counts of boxes may come out although a trial stands in two and another in none: so every trial is
  /// looked for.
  private var ends: ReviewFlow.Sum {
    let ends: [ReviewFlow.Box] = [
      .duplicates, .excludedAutomatic, .excludedOther, .recordsExcluded, .recordsOpen,
      .notRetrieved,
      .reportsExcluded, .reportsOpen, .newStudies,
    ]
    var boxesOf: [TrialID: Int] = [:]
    for id in ends.flatMap({ boxes[$0] ?? [] }) { boxesOf[id, default: 0] += 1 }
    let identified = boxes[.registerResults] ?? []
    return ReviewFlow.Sum(
      text: "register_results that end in one box = register_results",
      left: identified.count { boxesOf[$0] == 1 },
      right: identified.count
    )
  }
}
