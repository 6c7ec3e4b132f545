import TrialModel

/// A row of a summary of findings as it stands in a table.
package struct SummaryLine: Hashable, Sendable {
  /// The outcome: `overall survival`.
  package let label: String
  /// The same for a narrow screen: `OS`.
  package let shortLabel: String
  /// How many trials: `3`; empty where none reports it.
  package let trials: String
  /// How many patients: `1426`, `not reported`; empty where no trial reports the outcome.
  package let patients: String
  /// Measure, ratio and interval: `HR 0.72 (0.59-0.89)`, `not reported`.
  package let effect: String
  /// What has to be said beside the ratio: `98 %`; empty for nothing.
  package let note: String
  /// How many of 1,000 have the event with control: `666`; a hyphen where it is not reported.
  package let risk: String
  /// Which figure that is: `at 5 years, PACIFIC, data cut 2021-01-11`; else why there is none.
  package let riskOrigin: String
  /// The same in a few words: `at 5 years, cut 2021-01-11`, `at 5 years, PACIFIC`.
  package let riskOriginShort: String
  /// The difference in 1,000: `-107 (-175 to -39)`; a hyphen where there is none.
  package let difference: String
  /// The certainty: `moderate`, `not rated`; a hyphen where there is nothing to rate.
  package let certainty: String
  /// The same where no head says what it is: `moderate certainty`.
  package let certaintyWords: String
  /// Which figures of the row effect, risk and difference are; `nil` for what is not there.
  package let effectFigure: Int?
  package let riskFigure: Int?
  package let differenceFigure: Int?

  /// A row of a summary of one trial, or of several, which name the one a figure is of.
  init(_ row: SummaryRow, ofSeveral isOfSeveral: Bool) {
    let places = row.places
    label = row.outcome.label
    shortLabel = row.outcome.shortName
    trials = row.trials.isEmpty ? "" : String(row.trials.count)
    patients = row.trials.isEmpty ? "" : row.patientsText
    effect = row.effectText
    note = row.effect?.note ?? ""
    risk = row.controlRisk.map { String($0.perThousand) } ?? "-"
    riskOrigin =
      row.controlRisk?.origin ?? (row.effect == nil ? "" : "risk with control not reported")
    riskOriginShort =
      row.controlRisk.map { risk in
        let cut = risk.dataCut.map { "cut \(ResultRow.shortened($0))" }
        return [risk.time, isOfSeveral ? risk.trial : cut].compactMap { $0 }
          .joined(separator: ", ")
      } ?? (row.effect == nil ? "" : "control not reported")
    difference = row.difference?.whole ?? "-"
    certainty = row.certaintyText
    certaintyWords = row.certainty.map { "\($0.words) certainty" } ?? row.certaintyText
    effectFigure = places.effect
    riskFigure = places.risk
    differenceFigure = places.difference
  }

  /// Trials and patients in words: `3 trials, 1426 patients`; empty where none reports the outcome.
  package var body: String {
    guard !trials.isEmpty else { return "" }
    let counted = Int(patients) == nil ? "patients \(patients)" : "\(patients) patients"
    return "\(trials) \(trials == "1" ? "trial" : "trials"), \(counted)"
  }
}

extension SummaryRow {
  /// Measure, ratio and interval: `HR 0.72 (0.59-0.89)`, or that there is none.
  package var effectText: String {
    if let effect { return "\(outcome.measure) \(effect.text)" }
    return trials.count > 1 ? "not pooled" : "not reported"
  }

  /// The row in a sentence, as it is read out.
  package var sentence: String {
    guard let effect else { return "\(outcome.name): \(effectText)." }
    let note = effect.note.isEmpty ? "" : ", \(effect.note)"
    let risk =
      controlRisk.map { risk in
        "with control \(risk.perThousand) of 1,000 (\(risk.origin))"
      } ?? "the risk with control is not reported"
    let body =
      patients == nil
      ? "\(trialsText), patients not reported" : "\(trialsText), \(patientsText) patients"
    return [
      "\(outcome.name): \(outcome.measure) \(effect.text)\(note), \(effect.method)", risk,
      difference?.words ?? "no difference computed", body, "certainty \(certaintyText)",
    ]
    .joined(separator: "; ") + "."
  }
}
