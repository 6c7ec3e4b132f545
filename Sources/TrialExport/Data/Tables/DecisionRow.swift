import TrialChecks
import TrialModel
import TrialQuery

/// One decision of a reader, also where its finding is gone.
struct DecisionRow: DataRow {
  let decision: Decision

  /// A decision is a reader's own and rests on no document.
  var source: SourceKey? { nil }

  static var columns: [DataColumn<DecisionRow>] {
    [
      .text("code", "kind of the check whose finding was decided") { $0.decision.key.code },
      .text("figure", "name of the figure within its trial") { $0.decision.key.figure },
    ] + decisionColumns { $0.decision }
  }

  /// What a decision says, also beside its finding.
  static func decisionColumns<Row>(
    _ decision: @escaping (Row) -> Decision?
  ) -> [DataColumn<Row>] {
    [
      .text("decision", "keep the figure as printed, correct it, or note; empty without one") {
        decision($0)?.choice.rawValue
      },
      .text("decision_note", "why, in the reader's words") { decision($0)?.note },
      .text("decided_by", "initials of who decided") { decision($0)?.initials },
      .text("decided_on", "date of the decision") { decision($0)?.date.text },
    ]
  }

  /// The decisions about figures of a trial, or of the review itself, by figure and code.
  static func each(
    of place: DataTable.Place,
    in surroundings: DataTable.Surroundings,
    take: (DecisionRow) -> Void
  ) {
    let name =
      switch place {
      case .trial(let trial): trial.id.text
      case .review: Subject.review
      case .plot, .summary: ""
      }
    for decision in surroundings.decided[name] ?? [] { take(DecisionRow(decision: decision)) }
  }
}
