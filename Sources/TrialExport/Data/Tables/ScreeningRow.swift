import TrialModel
import TrialQuery
import TrialScreening

/// What one reader says of one record at one stage, as far as may be seen; without a reader a record
/// that nobody decided.
struct ScreeningRow: DataRow {
  let record: ScreenedRecord
  /// `nil` where no decision may be seen.
  let verdict: ScreenedRecord.Verdict?

  /// A decision is a reader's own and rests on no document.
  var source: SourceKey? { nil }

  static var columns: [DataColumn<ScreeningRow>] {
    [
      .text("standing", "included, excluded, maybe, open or conflict, by what may be seen") {
        $0.record.standing.rawValue
      },
      .text("reader", "reader of the row; empty where no decision may be seen") {
        $0.verdict?.reader.text
      },
      .text("stage", "records or reports: that of the decision, else that the record has come to") {
        ($0.verdict?.stage ?? $0.record.stage).rawValue
      },
      .text("decision", "include, exclude, maybe or later; empty without one") {
        $0.verdict?.decision.choice.rawValue
      },
      .text("reason", "id of the reason; empty where none was given") {
        $0.verdict?.decision.reason
      },
      .text("reason_text", "the reason in the words of the protocol") { $0.verdict?.reasonText },
      .text("note", "what the reader wrote; empty for nothing") {
        $0.verdict.flatMap { $0.decision.note.isEmpty ? nil : $0.decision.note }
      },
      .text("decided_at", "moment of the decision in UTC") { $0.verdict?.at.text },
      .text("record_version", "day of the registry's data that was read; empty when not at hand") {
        $0.verdict?.decision.recordVersion?.text
      },
      .flag("former_criteria", "whether it was decided by a former wording of the criteria") {
        $0.verdict?.isOfFormerCriteria
      },
      .flag("blind", "whether decisions of others are hidden from the reader who asked") {
        $0.record.isBlind
      },
      .text("second_look", "parts that changed since it was decided; empty when none is due") {
        let parts = $0.record.secondLook.map(\.rawValue)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
      },
      .text("left_out_by", "step of the protocol that leaves it out; empty when none does") {
        $0.record.leftOutBy
      },
      .text("duplicate_of", "record of the same trial that stays; empty for no duplicate") {
        $0.record.original?.text
      },
      .text("gone_since", "moment of the first search that missed it; empty while it is found") {
        $0.record.gone?.text
      },
    ]
  }

  /// The rows of a trial: one for each decision that may be seen, one where there is none.
  static func each(
    of place: DataTable.Place,
    in surroundings: DataTable.Surroundings,
    take: (ScreeningRow) -> Void
  ) {
    guard case .trial(let trial) = place, let record = surroundings.review?.record(trial.id) else {
      return
    }
    for verdict in record.verdicts { take(ScreeningRow(record: record, verdict: verdict)) }
    if record.verdicts.isEmpty { take(ScreeningRow(record: record, verdict: nil)) }
  }
}
