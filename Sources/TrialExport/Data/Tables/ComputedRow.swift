import TrialModel
import TrialPages
import TrialQuery

/// One value worked out here from printed results of a trial, or the reason why it was not.
struct ComputedRow: DataRow {
  let computed: ComputedResult

  /// The document of the first figure it was made from, else of the reason.
  var source: SourceKey? {
    if let first = computed.results.first { return first.figure.source }
    if case .refused(_, let grounds) = computed.outcome { return grounds?.source }
    return nil
  }

  static var columns: [DataColumn<ComputedRow>] {
    [
      .text("kind", "difference of rates, interaction, test between subgroups, absolute effect") {
        $0.computed.kind.rawValue
      },
      .text("endpoint", "the endpoint") { $0.computed.endpoint },
      .text("arms", "arms compared, experimental first; empty where the trial has two arms alone") {
        $0.computed.arms
      },
      .text("period", "time or period; empty for all of follow-up") { $0.computed.period },
      .text("subgroup", "which patients; empty for all") { $0.computed.subgroup },
      number("estimate", "points, ratio of ratios, or Q; empty where nothing was worked out") {
        $0.estimate
      },
      number("lower", "lower bound; empty for a test") { $0.bounds?.lowerBound },
      number("upper", "upper bound; empty for a test") { $0.bounds?.upperBound },
      number("level", "level of the bounds in percent, that of the printed intervals") { $0.level },
      number("p", "P value of no difference, of Wald or of the test; empty for others") { $0.p },
      .count("df", "degrees of freedom of a test; empty for others") {
        $0.computed.value?.degreesOfFreedom
      },
      number("expected", "rate expected of the experimental arm in percent, for absolute effects") {
        $0.expected
      },
      .text("number_needed", "number needed with its bounds, for absolute effects") {
        $0.computed.value?.needed
      },
      .text("refused", "why nothing was worked out; empty where something was") {
        $0.computed.refusal
      },
      .text("formula", "the formula with what went into it") { $0.computed.computation?.formula },
      .text("published", "where the method was published") {
        $0.computed.computation?.publication
      },
      .text("results", "identifiers of the results it was made from, in the table results") {
        joined($0.computed.results.map(\.id))
      },
      .text("printed", "what their sources print, in the same order") {
        joined($0.computed.results.map(\.figure.printed))
      },
      .text("sources", "their documents, in the same order") {
        joined($0.computed.results.map(\.figure.source.text))
      },
      .text("data_cut", "data cut of the first; empty where not stated") {
        $0.computed.results.first?.figure.dataCut
      },
    ]
  }

  private static func number(
    _ name: String,
    _ meaning: String,
    _ value: @escaping (ComputedResult.Value) -> Double?
  ) -> DataColumn<ComputedRow> {
    .number(name, meaning) { row in
      row.computed.value.flatMap(value).flatMap {
        try? PrintedNumber(digits: JSON.plainDecimal($0))
      }
    }
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// The rows of a trial in the order of its page.
  static func each(of trial: Trial, in catalogue: Catalogue, take: (ComputedRow) -> Void) {
    for computed in trial.computedResults(in: catalogue) { take(ComputedRow(computed: computed)) }
  }
}
