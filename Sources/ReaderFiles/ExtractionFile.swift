package import TrialChecks
import TrialModel

/// A reader's own extraction as a sheet saved as delimited text.
package struct ExtractionFile: Hashable, Sendable {
  /// The rows that were read, in the order of the file.
  package let rows: [ExtractedRow]
  /// Why other rows were not: the first thing in each that cannot be read.
  package let refusals: [FileRefusal]
  /// What a reader has to know about how the file was read, each a sentence without its full stop.
  package let remarks: [String]

  /// The columns a file may have, in any order; `id` and `figure` must be there.
  package enum Column: String, CaseIterable, Hashable, Sendable {
    case id, figure, source, ratio, estimate, lower, upper, interval, level, p
    case affected, atRisk, percent, randomised, parts, total

    /// What stands in the column, for help and documents.
    package var help: String {
      switch self {
      case .id: "the trial, by any name that stays the same; must be there"
      case .figure: "what the figure is, such as OS HR; must be there"
      case .source: "where it was read"
      case .ratio: "a hazard, risk or odds ratio: its interval is checked on the log scale"
      case .estimate: "any other estimate, such as a median: only its order is checked"
      case .lower: "the lower bound"
      case .upper: "the upper bound; NR when not reached"
      case .interval: "both bounds in one, such as 0.72-1.00, instead of lower and upper"
      case .level: "the level of the interval in percent; 95 when empty"
      case .p: "the P value, such as 0.053 or <0.0001; two-sided"
      case .affected: "patients with an event"
      case .atRisk: "patients at risk"
      case .percent: "the percentage as printed: 10 and 10.0 differ"
      case .randomised: "patients randomised to the arm"
      case .parts: "whole numbers that make up the total, joined by +"
      case .total: "the total printed for the parts"
      }
    }

    /// What else sheets call it; case, spaces and punctuation do not count.
    package var otherNames: [String] {
      switch self {
      case .id: ["trial", "study", "trial id", "study id", "nct", "nct id", "nct number"]
      case .figure: ["outcome", "endpoint", "measure"]
      case .source: ["reference", "citation"]
      case .ratio:
        [
          "hr", "hazard ratio", "or", "odds ratio", "rr", "risk ratio", "hr (95% ci)",
          "or (95% ci)",
          "rr (95% ci)",
        ]
      case .estimate: ["median", "median (95% ci)"]
      case .lower: ["lower ci", "ci lower", "lcl", "lower 95% ci", "95% ci lower", "lower bound"]
      case .upper: ["upper ci", "ci upper", "ucl", "upper 95% ci", "95% ci upper", "upper bound"]
      case .interval: ["ci", "95% ci", "confidence interval"]
      case .level: ["ci level", "confidence level"]
      case .p: ["p value"]
      case .affected: ["events", "patients affected"]
      case .atRisk: ["patients at risk", "number at risk"]
      case .percent: ["percentage", "pct"]
      case .randomised: ["randomized"]
      case .parts, .total: []
      }
    }
  }
}
