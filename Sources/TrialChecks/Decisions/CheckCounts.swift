/// How many slips there are, and how many of them are decided.
package struct CheckCounts: Hashable, Sendable {
  package let failures: Int
  package let warnings: Int
  /// How many of both somebody has settled, with all their reasons.
  package let decided: Int
  /// How many have a failure that nobody has settled.
  package let openFailures: Int

  package init(of slips: [Slip], by decisions: Decisions) {
    failures = slips.count { $0.severity == .fail }
    warnings = slips.count - failures
    decided = slips.count(where: decisions.settles)
    openFailures = slips.count(where: decisions.leavesOpen)
  }

  /// How many of both nobody has settled.
  package var open: Int { failures + warnings - decided }

  /// All in words: `19 failures, 24 warnings, 3 decided`.
  package var text: String {
    "\(failures) \(failures == 1 ? "failure" : "failures"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings"), \(decided) decided"
  }
}
