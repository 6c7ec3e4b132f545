import TrialChecks
import TrialModel
import TrialQuery

/// One finding of the checks with what a reader decided about it.
struct DecidedFinding: DataRow {
  let finding: CheckFinding
  /// What was decided; `nil` while nobody has.
  let decision: Decision?

  var source: SourceKey? { finding.subject.source }

  static var columns: [DataColumn<DecidedFinding>] {
    [
      .text("code", "kind of the check") { $0.finding.code.rawValue },
      .text("severity", "fail where numbers contradict each other, warn for what has to be known") {
        $0.finding.severity.rawValue
      },
      .text("figure", "name of the figure within its trial, the same after every update") {
        $0.finding.subject.id
      },
      .text("figure_title", "the figure in words") { $0.finding.subject.title },
      .text("claims", "claims of the review it belongs to; empty for none") { row in
        let claims = row.finding.subject.claims
        return claims.isEmpty ? nil : claims.map(\.text).joined(separator: "; ")
      },
      .text("printed", "what is printed, as printed") { $0.finding.printed },
      .text("numbers", "every number the finding is about, those printed first") {
        $0.finding.numbers.map(\.digits).joined(separator: "; ")
      },
      .text("expected", "what was expected") { $0.finding.expected },
      .text("because", "why it was expected") { $0.finding.because },
      .text("said", "what sources say about it; empty where none that was read says anything") {
        let said = $0.finding.said
        return said.isEmpty ? nil : said.map(\.text).joined(separator: "; ")
      },
      .text("effect", "what the finding means for plots and pools") { $0.finding.effect },
      .text("proposal", "what may be used in place of what is printed; empty where not known") {
        $0.finding.proposal?.text
      },
      .flag("open", "whether it is a failure that nobody has settled") { row in
        row.finding.severity == .fail && !(row.decision?.settles ?? false)
      },
    ] + DecisionRow.decisionColumns { $0.decision }
  }

  /// The findings of a trial, or of the review itself, in the order of the checks.
  static func each(
    of place: DataTable.Place,
    in surroundings: DataTable.Surroundings,
    take: (DecidedFinding) -> Void
  ) {
    let catalogue = surroundings.catalogue
    let found: [CheckFinding] =
      switch place {
      case .trial(let trial): checkFindings(of: trial, in: catalogue.keeping(trial))
      case .plot, .summary: []
      case .review: checkFindings(of: catalogue).filter { $0.subject.place == Subject.review }
      }
    for finding in found {
      take(DecidedFinding(finding: finding, decision: surroundings.decisions[finding.key]))
    }
  }
}
