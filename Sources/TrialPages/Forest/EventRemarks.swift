import TrialModel
import TrialStatistics

/// What a reader has to know of the rows of a forest plot of an event, in sentences.
struct EventRemarks {
  let studies: [ForestStudy]
  /// What trials have besides the rows that are drawn, each in words.
  let undrawn: [String]
  let options: ForestOptions

  var all: [String] {
    [Self.rule, besides, Self.caution, intervals].compactMap { $0 }
      + limits + gaps + corrections + marks
  }

  private static let rule =
    "One row for each comparison: counted in both arms before one, any such event before a part of"
    + " them, with counts before without, then the widest term and the newest report. Denominators are"
    + " the patients at risk by the source, never those randomised; = a count that its percentage alone"
    + " allows."

  private var besides: String? {
    guard !undrawn.isEmpty else { return nil }
    return
      "Not drawn, since a patient may stand in several rows: \(undrawn.joined(separator: ". "))."
  }

  private static let caution =
    "Trials differ in how long and for what they looked, and in whom: rates may differ for that alone."

  /// Which intervals the rows have, and what weighs them.
  private var intervals: String? {
    switch options.measure {
    case .riskDifference:
      "Intervals of rows are Newcombe's (1998, method 10); by inverse variance they weigh by"
        + " p(1-p)/n of both arms."
    case .riskRatio: "Intervals of rows are Katz's of the logarithm (1978)."
    case .oddsRatio:
      "Intervals of rows are Woolf's of the logarithm (1955), whatever they are pooled by."
    }
  }

  private func named(_ studies: [ForestStudy]) -> String {
    studies.map(\.label).joined(separator: ", ")
  }

  /// Rows that count a part of the events, and rows of other grades than asked for.
  private var limits: [String] {
    let counted = studies.compactMap { $0.counts?.counted }.filter { !$0.isEmpty }.eachOnce
    guard !counted.isEmpty else { return [] }
    let parts = counted.map { counted in
      "\(counted) (\(named(studies.filter { $0.counts?.counted == counted })))"
    }
    return ["As their sources count: \(parts.joined(separator: "; "))."]
  }

  /// Rows without weight by the reason.
  private var gaps: [String] {
    let reasons = studies.compactMap { $0.counts?.gap }.eachOnce
    return reasons.map { reason in
      "No weight, \(reason): \(named(studies.filter { $0.counts?.gap == reason }))."
    }
  }

  private var corrections: [String] {
    let corrected = studies.filter { $0.counts?.isCorrected == true }
    guard !corrected.isEmpty else { return [] }
    let why =
      options.measure.isRatio
      ? "a cell is 0, so 0.5 is added to all four of that table for its ratio"
      : "nobody, or everybody, of both arms had the event, so 0.5 is added to all four cells of that"
        + " table for its standard error"
    return [
      "+ \(named(corrected)): \(why) and its weight by inverse variance (Cochrane Handbook 10.4.4);"
        + " Mantel-Haenszel and Peto add nothing."
    ]
  }

  private var marks: [String] {
    let doubtful = studies.filter { $0.marks.contains("!") }
    return doubtful.isEmpty
      ? [] : ["! misprinted or contradicted, see the checks of the trial: \(named(doubtful))."]
  }
}
