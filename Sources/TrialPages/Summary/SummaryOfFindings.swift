package import TrialModel

/// A summary of findings of trials a reader chose: each outcome with the risk under control, the
/// effect, the difference in 1,000 patients, and the certainty by the reader's own ratings.
///
/// The form is that of Cochrane Handbook for Systematic Reviews of Interventions, chapter 14. No
/// certainty is given by the program: it follows from the ratings and is not there without them.
package struct SummaryOfFindings: Hashable, Sendable {
  /// The trials it is of, as they were chosen.
  package let trials: [Trial]
  package let options: SummaryOptions
  /// The endpoints, overall survival first, then the harms that are asked of every trial.
  package let rows: [SummaryRow]

  package init(
    of trials: [Trial],
    options: SummaryOptions = SummaryOptions(),
    ratings: CertaintyRatings = CertaintyRatings(),
    in catalogue: Catalogue
  ) {
    self.trials = trials
    self.options = options
    let endpoints = ForestEndpoint.endpoints(of: trials).map { endpoint in
      SummaryRow(endpoint, of: trials, options: options, ratings: ratings, in: catalogue)
    }
    let harms = SummaryOutcome.harms.map { harm in
      SummaryRow(harm, of: trials, options: options, ratings: ratings, in: catalogue)
    }
    // Without a ratio there is nothing to show of an endpoint but that it is named.
    rows = endpoints.filter { $0.effect != nil || !$0.remarks.isEmpty } + harms
  }

  /// The rows of endpoints.
  package var endpoints: [SummaryRow] { rows.filter { !$0.outcome.isHarm } }

  /// The rows of harms.
  package var harms: [SummaryRow] { rows.filter(\.outcome.isHarm) }

  /// Every document that something in it rests on, each once, in order of first use.
  package var sources: [SourceKey] {
    rows.flatMap(\.figures).compactMap(\.source).eachOnce
  }

  /// What it is of: `PACIFIC`, `3 trials: PACIFIC, ADRIATIC, PACIFIC-2`.
  package var subject: String {
    trials.count == 1
      ? trials[0].name
      : "\(trials.count) trials: \(trials.map(\.name).joined(separator: ", "))"
  }

  /// How ratios of several trials are pooled, for a sentence; `nil` for one trial.
  package var method: String? {
    trials.count == 1
      ? nil
      : "ratios pooled by \(options.pooling.label), counts by Mantel-Haenszel"
        + (options.poolsAll ? ", all comparisons" : "")
  }

  /// What holds for all rows, in sentences.
  package var notes: [String] {
    let starts = Set(rows.filter { $0.effect != nil }.map(\.start))
    let begins =
      starts == [.low]
      ? "low, since the groups were not randomised"
      : starts.contains(.low)
        ? "high for randomised comparisons and low for others"
        : "high, as of randomised comparisons"
    return [
      "With control: how many of 1,000 have the event under the control treatment, by the trial and"
        + " time named. Difference: how many more (+) or fewer (-) of 1,000, by the ratio and its"
        + " interval at that risk, which is taken as known.",
      "Certainty: it begins at \(begins), and each concern a reader rates lowers it by its levels. It"
        + " follows from the reader's ratings of all five domains; the program gives none.",
      "Form and scheme: Cochrane Handbook for Systematic Reviews of Interventions, chapter 14"
        + " (summary of findings tables and GRADE).",
    ]
  }
}
