import TrialModel

/// What is assumed to happen to patients under the control treatment: a figure of one trial.
package struct ControlRisk: Hashable, Sendable {
  /// The proportion with the event, strictly between 0 and 1.
  package let proportion: Double
  /// The time it is about, in the words of its source: `at 5 years`; `nil` where it is about no time.
  package let time: String?
  /// The trial whose control arm it is of.
  package let trial: String
  /// The data cut of the figure; `nil` where its source states none.
  package let dataCut: String?
  /// What the source prints, with where it stands.
  package let figure: ShownFigure
  /// Whether the source prints those without the event, as a survival rate does.
  package let isOfEventFree: Bool

  /// How many of 1,000 have the event, in whole numbers, half up.
  package var perThousand: Int { Int((1000 * proportion + 0.5).rounded(.down)) }

  /// The figure it is of, for a sentence: `at 5 years, PACIFIC, data cut 2021-01-11`.
  package var origin: String {
    [time, trial, dataCut.map(ResultRow.words(forDataCut:))].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// The risk as a figure that says how it was had of what is printed.
  var shownFigure: ShownFigure {
    guard isOfEventFree else { return figure }
    return ShownFigure(
      title: "\(figure.title), with the event",
      text: "\(perThousand) in 1,000",
      figure: figure.figure,
      source: figure.source,
      side: .control,
      computation: Computation(
        name: "control risk",
        formula: "1 - S, of the \(figure.text) without the event \(time ?? "")",
        publication: "Cochrane Handbook, chapter 14"
      )
    )
  }
}

/// Lists the control risks that the figures of trials allow.
enum ControlRisks {
  /// Those of an endpoint, by the rates its control arms have of it.
  ///
  /// Those of the ratio's own data cut come first, then the latest time, then as the sources stand.
  static func risks(
    of endpoint: ForestEndpoint,
    in studies: [ForestStudy]
  ) -> [ControlRisk] {
    let isHazard = endpoint.measure == "hazard ratio"
    // What a rate of the endpoint counts: survival at 5 years, or relapse within them.
    let isEventFree = endpoint.endpoint?.isEventFree
    guard !isHazard || isEventFree != nil else { return [] }
    var found: [(risk: ControlRisk, isOfCut: Bool, months: Double)] = []
    for study in studies {
      let trial = study.trial
      let controls = study.controlArms
      for result in trial.results {
        guard result.kind == .rate, result.figure.unit == .percent,
          result.canonicalEndpoint == endpoint.endpoint, result.subgroup == nil,
          result.component == nil, let arm = result.arm, controls.contains(arm),
          !isHazard || result.period != nil, let printed = result.figure.shownNumber
        else { continue }
        let share = printed.value / 100
        guard share > 0, share < 1 else { continue }
        let risk = ControlRisk(
          proportion: isHazard && isEventFree == true ? 1 - share : share,
          time: result.period,
          trial: trial.name,
          dataCut: result.figure.dataCut,
          figure: trial.shownFigure(result),
          isOfEventFree: isHazard && isEventFree == true
        )
        let isKnown = found.contains {
          $0.risk.trial == risk.trial && $0.risk.time == risk.time
            && $0.risk.proportion == risk.proportion && $0.risk.dataCut == risk.dataCut
        }
        if isKnown { continue }
        found.append(
          (
            risk, risk.dataCut != nil && risk.dataCut == study.dataCut,
            result.period.flatMap(Self.months) ?? 0
          )
        )
      }
    }
    return found.enumerated()
      .sorted { left, right in
        let (own, its) = (left.element, right.element)
        return (own.isOfCut ? 0 : 1, -own.months, left.offset)
          < (its.isOfCut ? 0 : 1, -its.months, right.offset)
      }
      .map(\.element.risk)
  }

  /// The last time of a period in months: 60 of `at 5 years`; `nil` where it names none.
  static func months(of period: String) -> Double? {
    let words = period.lowercased().split { !($0.isNumber || $0.isLetter || $0 == ".") }
    var last: Double?
    for (place, word) in words.enumerated() {
      let digits = word.prefix { $0.isNumber || $0 == "." }
      guard let number = Double(digits) else { continue }
      let attached = word.dropFirst(digits.count)
      let unit = attached.isEmpty && place + 1 < words.count ? words[place + 1] : attached
      last = number * (unit.hasPrefix("y") ? 12 : unit.hasPrefix("w") ? 12 / 52.0 : 1)
    }
    return last
  }
}
