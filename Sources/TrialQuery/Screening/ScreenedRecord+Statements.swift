import TrialModel
package import TrialScreening

extension ScreenedRecord {
  /// A label with what it stands for.
  package struct Statement: Hashable, Sendable {
    package let label: String
    package let text: String
  }

  /// Where the record stands, then what each reader says, and what is to be known besides, for reading.
  package var statements: [Statement] {
    let hidden = isBlind ? "; what the others decided is hidden until you decided" : ""
    let remarks = [
      leftOutBy.map { Statement(label: "Left out", text: "by the step \($0) of the protocol") },
      original.map { Statement(label: "Duplicate", text: "of \($0.text), which stays") },
      isGone
        ? Statement(
          label: "Gone",
          text: gone.map { "not found by the searches since \($0.dayText)" }
            ?? "not found by any search"
        ) : nil,
      secondLook.isEmpty
        ? nil
        : Statement(
          label: "Second look",
          text:
            "changed since it was decided: \(secondLook.map(\.rawValue).joined(separator: ", "))"
        ),
    ]
    return [Statement(label: "Screening", text: "\(words), stage \(stage.rawValue)\(hidden)")]
      + verdicts.map { Statement(label: $0.label, text: $0.text) }
      + remarks.compactMap(\.self)
  }
}

extension ScreenedRecord {
  /// Where the record stands and who decided what, in one line: `conflict; AB include; CD exclude`.
  package var brief: String {
    ([words] + readers + (isBlind ? ["others hidden"] : [])).joined(separator: "; ")
  }
}

extension ScreenedRecord.Verdict {
  /// Who decided: `AB`.
  package var label: String { reader.text }

  /// What was decided, why and when: `exclude (records), no radiotherapy; 2026-11-30 09:20 UTC`.
  package var text: String {
    let why = reasonText.map { ", \($0)" } ?? ""
    let note = decision.note.isEmpty ? "" : "; \(decision.note)"
    let record = decision.recordVersion.map { ", record of \($0.text)" } ?? ""
    let former = isOfFormerCriteria ? "; by a former wording of the criteria" : ""
    return
      "\(decision.choice.rawValue) (\(stage.rawValue))\(why)\(note); \(at.minuteText) UTC\(record)"
      + former
  }
}
