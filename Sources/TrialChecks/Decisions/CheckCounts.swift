/// How many findings there are, and how many of them are decided.
package struct CheckCounts: Hashable, Sendable {
  package let failures: Int
  package let warnings: Int
  /// How many of both somebody has settled.
  package let decided: Int
  /// How many failures nobody has settled.
  package let openFailures: Int

  package init(of findings: [CheckFinding], by decisions: Decisions) {
    failures = findings.count { $0.severity == .fail }
    warnings = findings.count - failures
    decided = findings.count(where: decisions.settles)
    openFailures = findings.count(where: decisions.leavesOpen)
  }

  /// How many of both nobody has settled.
  package var open: Int { failures + warnings - decided }

  /// All in words: `19 failures, 24 warnings, 3 decided`.
  package var text: String {
    "\(failures) \(failures == 1 ? "failure" : "failures"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings"), \(decided) decided"
  }
}
