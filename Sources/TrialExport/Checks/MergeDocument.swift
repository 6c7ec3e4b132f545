package import TrialChecks

/// What came of bringing decisions together, for printing: every difference with both sides.
package struct MergeDocument {
  private let merge: DecisionMerge
  private let isTrial: Bool

  /// - Parameters:
  ///   - merge: What came of it.
  ///   - isTrial: Whether nothing is written, so that it is told what would come of it.
  package init(_ merge: DecisionMerge, isTrial: Bool = false) {
    self.merge = merge
    self.isTrial = isTrial
  }

  /// A block a difference, conflicts first, then how many there are of what; ends with a line feed.
  package var text: String {
    let others = merge.differences.filter { !$0.isConflict }
    let blocks =
      merge.conflicts.flatMap { lines("conflict", $0) } + others.flatMap { lines("note", $0) }
    return blocks.map { $0.onOneLine + "\n" }.joined() + merge.text(isTrial: isTrial) + "\n"
  }

  private func lines(_ what: String, _ difference: DecisionMerge.Difference) -> [String] {
    let key = difference.mine.key
    let standsMine = difference.standing == difference.mine
    return [
      "\(what)  \(key.code)  \(key.place)  \(key.figure)",
      "  mine    \(difference.mine.inWords)\(standsMine ? "  (stands)" : "")",
      "  theirs  \(difference.theirs.inWords)\(standsMine ? "" : "  (stands)")",
    ]
  }
}
