package import TrialPages
package import TrialModel
import TrialStatistics

/// Trials with the ratios of overall survival as they are printed; all else in them is invented.
package enum ForestTrials {
  /// The three trials of radiotherapy that statistics are checked with elsewhere too.
  package static func ofRadiotherapy() throws -> [Trial] {
    try [
      trial(1, "CA184-043", "0.85 (0.72-1.00)", agent: "ipilimumab", site: "prostate"),
      trial(2, "PACIFIC", "0.68 (0.53-0.87)", agent: "durvalumab", site: "lung"),
      trial(3, "START", "0.88 (0.75-1.03)", agent: "tecemotide", site: "lung"),
    ]
  }

  /// The context trial, without radiotherapy and at its own level.
  package static func ofContext() throws -> Trial {
    try trial(
      4,
      "CA184-095",
      "1.11 (0.88-1.39)",
      agent: "ipilimumab",
      site: "prostate",
      role: .context,
      backbone: .none,
      level: "95.87"
    )
  }

  package static func trial(
    _ number: Int,
    _ name: String,
    _ ratio: String,
    agent: String = "agent",
    site: String = "lung",
    role: Role = .reported,
    backbone: Backbone = .chemoradiotherapy,
    level: String = "95",
    method: IntervalMethod = .usual
  ) throws -> Trial {
    let radiotherapy: [Intervention] =
      backbone == .none ? [] : [.invented(.radiotherapy, "radiotherapy")]
    return .invented(
      number,
      acronym: name,
      role: role,
      classification: .invented(sites: [site], agents: [agent], backbone: backbone),
      design: "Randomised one to one",
      arms: [
        .invented("A", .experimental, given: radiotherapy + [.invented(.immunotherapy, agent)]),
        .invented("B", .control, given: radiotherapy + [.invented(.placebo, "placebo")]),
      ],
      results: [
        try .printed(ratio, .ratio, level: level, method: method, isHeadline: true)
      ]
    )
  }

  /// The plot of trials, all in view.
  package static func plot(
    _ trials: [Trial],
    areMarked: Bool = false,
    pooling: ForestPooling? = nil,
    leavesOneOut: Bool = false,
    poolsAll: Bool = false,
    cut: CutChoice = .newest
  ) throws -> ForestPlot {
    ForestPlot(
      .trials(trials.map(\.id), areMarked: areMarked),
      options: ForestOptions(
        pooling: pooling,
        leavesOneOut: leavesOneOut,
        poolsAll: poolsAll,
        cut: cut
      ),
      in: try .invented(trials)
    )
  }

  /// The plot of one trial with these results.
  package static func plot(within results: [ReportedResult]) throws -> ForestPlot {
    let trial = Trial.invented(results: results)
    return ForestPlot(.trial(trial.id), options: ForestOptions(), in: try .invented([trial]))
  }
}

extension ForestPlot {
  /// What was pooled; `nil` where nothing was.
  package var rows: PooledRows? { if case .pooled(let rows) = pool { rows } else { nil } }
  /// Why nothing was pooled; `nil` where something was or nothing was asked for.
  package var refusal: String? { if case .refused(let reason) = pool { reason } else { nil } }
}
