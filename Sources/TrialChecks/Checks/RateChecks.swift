import TrialModel
import TrialStatistics

/// Rates among the results: against the counts printed for them, and over time.
func rateFindings(of trial: Trial) -> [CheckFinding] {
  countedRateFindings(of: trial) + rateOrderFindings(of: trial)
}

/// Rates beside a count of the same outcome in the same arm, source and data cut.
///
/// The count should be that share of a set of the arm whose size is known. Rates of survival are
/// estimates that no count gives, and are left alone.
private func countedRateFindings(of trial: Trial) -> [CheckFinding] {
  let counts = trial.results.filter { $0.kind == .count }
  return trial.results.filter { $0.kind == .rate && !$0.isOfSurvival }
    .flatMap { rate -> [CheckFinding] in
      guard let arm = rate.arm, let percent = rate.figure.value.value,
        let affected = counts.first(where: { $0.isOfTheSame(as: rate) })?.figure.value.value?.whole
      else { return [] }
      return percentFindings(
        CheckedCount(
          trial.subject(of: rate),
          printed: rate.figure.printed,
          affected: affected,
          atRisk: nil,
          percent: percent,
          sets: trial.patientSets(of: arm)
        )
      )
    }
}

/// Rates of survival of one arm that rise from one time to a later one.
private func rateOrderFindings(of trial: Trial) -> [CheckFinding] {
  let rates = trial.results.filter { $0.kind == .rate && $0.isOfSurvival }
  var curves: [[ReportedResult]] = []
  for rate in rates {
    if let place = curves.firstIndex(where: { $0[0].isOfTheSame(as: rate, atAnyTime: true) }) {
      curves[place].append(rate)
    } else {
      curves.append([rate])
    }
  }
  return curves.flatMap { curve in
    let points = curve.compactMap { rate in
      rate.months.flatMap { months in
        rate.figure.value.value.map { (rate: rate, months: months, value: $0) }
      }
    }
    let ordered = points.sorted { $0.months < $1.months }
    return zip(ordered, ordered.dropFirst())
      .compactMap { early, late -> CheckFinding? in
        guard early.months < late.months, late.value.value > early.value.value,
          !late.value.agrees(with: early.value)
        else { return nil }
        return CheckFinding(
          .rateOrder,
          .fail,
          on: trial.subject(of: late.rate),
          printed: late.rate.figure.printed,
          numbers: [late.value, early.value],
          expected: "at most \(early.value.digits) %",
          because: "\(early.rate.period ?? "before") the rate is \(early.value.digits) %, and no "
            + "patient comes back"
        )
      }
  }
}

extension ReportedResult {
  /// Whether it is read off a curve of time to an event.
  fileprivate var isOfSurvival: Bool { endpoint.contains("survival") }

  /// Whether another result is of the same outcome, arm, patients, source and data cut.
  fileprivate func isOfTheSame(as other: ReportedResult, atAnyTime: Bool = false) -> Bool {
    endpoint == other.endpoint && arm == other.arm && population == other.population
      && subgroup == other.subgroup && (atAnyTime || period == other.period)
      && figure.source == other.figure.source && figure.dataCut == other.figure.dataCut
  }

  /// The time it is about in months: `at 2 years` is 24; `nil` for other words.
  fileprivate var months: Double? {
    let words = (period ?? "").split(separator: " ")
    guard words.count == 3, words[0] == "at", let number = Double(words[1]) else { return nil }
    switch words[2] {
    case "year", "years": return 12 * number
    case "month", "months": return number
    case "week", "weeks": return number * 12 / 52.1775
    default: return nil
    }
  }
}
