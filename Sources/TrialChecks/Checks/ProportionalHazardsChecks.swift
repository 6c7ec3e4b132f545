import TrialModel

/// Ratios of periods of follow-up that exclude each other, so that no one ratio holds throughout.
///
/// The periods are of one cohort and not independent: intervals are compared, no test is made.
func proportionalHazardsFindings(of trial: Trial) -> [CheckFinding] {
  let ratios = trial.checkedResults.filter { $0.result.kind == .ratio }
  let periods = ratios.filter { $0.result.period != nil && $0.result.subgroup == nil }
  let groups = Dictionary(grouping: periods) { one in
    [one.result.endpointLabel, one.result.figure.source.text]
  }
  return periods.map { [$0.result.endpointLabel, $0.result.figure.source.text] }.eachOnce
    .compactMap { key in
      let group = groups[key] ?? []
      let bounded = group.compactMap { one in one.figure.range.map { (one.figure, $0) } }
      guard let lowest = bounded.min(by: { $0.1.upperBound < $1.1.upperBound }),
        let highest = bounded.max(by: { $0.1.lowerBound < $1.1.lowerBound }),
        lowest.1.upperBound < highest.1.lowerBound
      else { return nil }
      let whole = ratios.first { one in
        one.result.period == nil && one.result.subgroup == nil
          && [one.result.endpointLabel, one.result.figure.source.text] == key
      }
      let subject = whole?.figure ?? highest.0
      let parts = group.map { "\($0.result.period ?? ""): \($0.figure.value.digits)" }
      let facts = trial.publicationFacts.filter { $0.field.contains("proportional hazards") }
      return subject.finding(
        .proportionalHazards,
        .warn,
        numbers: (whole.map { [$0.figure.value] } ?? []) + highest.0.numbers + lowest.0.numbers,
        expected: "ratios of the periods that may be one",
        because: "the intervals of two periods do not meet (\(parts.joined(separator: "; ")))",
        said: facts.map { fact in
          let figure = fact.figure.map { ", \($0.printed)" } ?? ""
          return SourcedText("\(fact.text)\(figure)", source: fact.source)
        }
      )
    }
}

extension CheckedFigure {
  /// The interval as a range; `nil` without one, or with bounds out of order.
  fileprivate var range: ClosedRange<Double>? {
    guard let bounds = interval?.bounds, bounds.lower.value < bounds.upper.value,
      bounds.lower.value <= value.value, value.value <= bounds.upper.value
    else { return nil }
    return bounds.lower.value...bounds.upper.value
  }
}
