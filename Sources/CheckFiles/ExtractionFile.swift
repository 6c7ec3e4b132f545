internal import TrialChecks
internal import TrialModel

/// A reader's own extraction as a file of comma-separated values.
package enum ExtractionFile {
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
  }
}
