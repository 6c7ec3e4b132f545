import TrialModel
import TrialScreening

extension ScreenedRecord {
  /// Where a record stands in a review and who decided what, as far as may be seen.
  var json: JSON {
    [
      "standing": .string(standing.rawValue),
      "marks": JSON(marks.map(\.rawValue)),
      "stage": .string(stage.rawValue),
      "blind": .bool(isBlind),
      "reasons": JSON(reasons),
      "decisions": .array(verdicts.map(\.json)),
      "secondLook": JSON(secondLook.map(\.rawValue)),
      "leftOutBy": JSON(leftOutBy),
      "duplicateOf": JSON(original?.text),
      "gone": .bool(isGone),
      "goneSince": JSON(gone?.text),
    ]
  }
}

extension ScreenedRecord.Verdict {
  fileprivate var json: JSON {
    [
      "stage": .string(stage.rawValue),
      "reader": .string(reader.text),
      "decision": .string(decision.choice.rawValue),
      "reason": JSON(decision.reason),
      "reasonText": JSON(reasonText),
      "note": .string(decision.note),
      "at": .string(at.text),
      "recordVersion": JSON(decision.recordVersion?.text),
      "formerCriteria": .bool(isOfFormerCriteria),
    ]
  }
}
