package import TrialChecks
package import TrialModel

/// The findings of the checks as a queue of work: what was found, and what readers decided.
///
/// Checks of a place are run when it is first looked at, and kept.
package struct CheckQueue: Hashable, Sendable {
  /// The catalogue as it is bundled, which is what the checks are run on.
  private var catalogue: Catalogue
  /// What readers decided.
  package var decisions = Decisions() { didSet { edition += 1 } }
  /// Whether findings that are decided are left out of the lists.
  package var leavesOutDecided = false { didSet { edition += 1 } }
  /// What others decided in another way, by the finding, until somebody decides here.
  package var differing: [FindingKey: Decision] = [:] { didSet { edition += 1 } }
  /// Raised whenever what pages show of trials, findings or decisions has changed.
  package private(set) var edition = 0
  /// The findings of the places that were looked at, by place.
  private var found: [String: [CheckFinding]] = [:]
  /// All findings in their order; `nil` until the whole catalogue was looked at.
  private var whole: [CheckFinding]?

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The catalogue as the decisions leave it.
  package var ruledCatalogue: Catalogue { catalogue.following(decisions) }

  /// Takes up a trial whose registry record was read; its checks are run anew.
  package mutating func include(_ trial: Trial) {
    catalogue = catalogue.keeping(trial)
    found[trial.id.text] = nil
    whole = nil
    edition += 1
  }

  /// What the checks find about one trial.
  package func findings(of trial: TrialID) -> [CheckFinding] {
    if let known = found[trial.text] { return known }
    return catalogue.trial(trial).map { checkFindings(of: $0, in: catalogue) } ?? []
  }

  /// Whether the checks of a trial have been run.
  package func knows(_ trial: TrialID) -> Bool { found[trial.text] != nil }

  /// What the checks find anywhere, in the order of the catalogue.
  package var findings: [CheckFinding] { whole ?? checkFindings(of: catalogue) }

  /// What the checks find about one trial, figure by figure.
  package func slips(of trial: TrialID) -> [Slip] { Slip.slips(of: findings(of: trial)) }

  /// What the checks find anywhere, figure by figure.
  package var slips: [Slip] { Slip.slips(of: findings) }

  /// Runs the checks of a trial, unless that was done.
  package mutating func run(on trial: TrialID) {
    guard !knows(trial) else { return }
    found[trial.text] = findings(of: trial)
  }

  /// Runs the checks of everything, unless that was done.
  package mutating func runAll() {
    guard whole == nil else { return }
    let all = findings
    whole = all
    found = Dictionary(grouping: all, by: \.subject.place)
    for trial in catalogue.trials where found[trial.id.text] == nil { found[trial.id.text] = [] }
  }

  /// How many of some slips there are and how many are decided.
  package func counts(of slips: [Slip]) -> CheckCounts { CheckCounts(of: slips, by: decisions) }

  /// Those of some slips that are listed.
  package func listed(of slips: [Slip]) -> [Slip] {
    leavesOutDecided ? slips.filter(wantsDecision) : slips
  }

  /// Whether nobody has settled a slip, or others settled it in another way.
  package func wantsDecision(_ slip: Slip) -> Bool {
    !decisions.settles(slip) || slip.keys.contains { differing[$0] != nil }
  }
}
