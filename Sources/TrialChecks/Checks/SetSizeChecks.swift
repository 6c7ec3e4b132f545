import TrialModel

/// Sets of patients against the sets they are part of.
func setSizeFindings(of trial: Trial) -> [CheckFinding] {
  let ofArms = trial.arms.flatMap { arm in
    setSizeFindings(arm.sizes) { size in
      trial.subject(
        "\(arm.id.text) \(size.counted.rawValue) \(size.figure.source.text)",
        "\(arm.label), \(size.counted.rawValue)",
        of: size.figure
      )
    }
  }
  return ofArms + setSizeFindings(trial.sizes) { trial.subject(of: $0) }
}

/// Which set lies within which, and how grave it is when it does not.
///
/// Those who were treated may be counted by what they got, so a safety set may be a little larger
/// than the treated arm; that is a warning.
private let order: [(part: SizeFigure.CountedSet, whole: SizeFigure.CountedSet, isFail: Bool)] = [
  (.treated, .randomised, true), (.irradiated, .randomised, true),
  (.analysed, .randomised, true), (.safety, .randomised, true), (.safety, .treated, false),
  (.randomised, .enrolled, true), (.enrolled, .screened, true), (.randomised, .screened, true),
]

private func setSizeFindings(
  _ sizes: [SizeFigure],
  subject: (SizeFigure) -> Subject
) -> [CheckFinding] {
  order.flatMap { rule in
    sizes.filter { $0.counted == rule.part }
      .compactMap { part in
        let wholes = sizes.filter { $0.counted == rule.whole }
        let largest = wholes.max { ($0.value ?? 0) < ($1.value ?? 0) }
        guard let whole = largest, let most = whole.figure.value.value,
          let number = part.figure.value.value, number.value > most.value
        else { return nil }
        let words = "\(rule.whole.rawValue) are \(most.digits)"
        return CheckFinding(
          .setSize,
          rule.isFail ? .fail : .warn,
          on: subject(part),
          printed: part.figure.printed,
          numbers: [number, most],
          expected: "at most \(most.digits) \(rule.part.rawValue)",
          because: rule.isFail
            ? "those \(words) by \(whole.figure.source.text)"
            : "those \(words); patients counted by what they got would explain it",
          said: [SourcedText(whole.figure.printed, source: whole.figure.source)]
        )
      }
  }
}

extension SizeFigure {
  fileprivate var value: Double? { figure.value.value?.value }
}
