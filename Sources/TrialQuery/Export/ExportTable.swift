/// The tables of data that trials can be taken along as, named as `--table` spells them.
package enum ExportTable: String, Hashable, Sendable, CaseIterable {
  case toxicity
  case results
  case computed
  case arms
  case outcomes
  case forest
  case summary
  case influence
  case cumulative
  case findings
  case decisions
  /// What readers of a review decided.
  case screening

  /// Whether its rows are of a forest plot and not of trials one by one.
  package var isOfPlots: Bool { [.forest, .influence, .cumulative].contains(self) }

  /// What a row is, in a few words.
  package var purpose: String {
    switch self {
    case .toxicity: "one cell of a table of adverse events a row"
    case .results: "one reported figure or posted analysis a row"
    case .computed: "one value worked out of printed results a row"
    case .arms: "one treatment of an arm a row"
    case .outcomes: "one planned outcome or posted value a row"
    case .forest: "one row of a forest plot a row"
    case .summary: "one outcome of a summary of findings a row"
    case .influence: "one row left out of a forest plot a row"
    case .cumulative: "one more row pooled, by date, a row"
    case .findings: "one finding of the checks a row, with its decision"
    case .decisions: "one decision of a reader a row"
    case .screening: "one decision of a reader of the review a row"
    }
  }
}
