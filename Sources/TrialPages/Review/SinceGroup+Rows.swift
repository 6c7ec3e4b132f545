import TrialModel
import TrialStatistics

extension SinceGroup {
  /// The trials in a line each, then what they come to, then what is not pooled and why.
  func rows(in catalogue: Catalogue) -> [PageRow] {
    trials.flatMap { ReportedTrial(trial: $0, catalogue: catalogue).rows } + pooledRows
  }

  /// What the trials come to, an endpoint a line, then what is not pooled and why.
  var pooledRows: [PageRow] {
    pooled.map { row(of: $0) }
      + (refusals.isEmpty ? [] : [PageRow(.paragraph(refusals.joined(separator: " ")))])
  }

  /// How many of the trials met their primary endpoint of those whose analysis was read, beside what they come to in overall and
  /// progression-free survival.
  var glance: [PageRow] {
    let met = trials.count { $0.classification.primaryEndpoint == .met }
    let analysed = trials.count { [.met, .notMet].contains($0.classification.primaryEndpoint) }
    let standing = analysed == 0 ? Self.standings(of: trials) : "\(met) of \(analysed) met"
    let shown = pooled.filter { ["OS", "PFS"].contains($0.endpoint.letters) }
    guard !shown.isEmpty else {
      let row = ReportedRow(
        .pooled,
        name: name,
        standing: standing,
        result: "not pooled, see below",
        words: "\(name): \(standing); not pooled."
      )
      let scope = TrialScope(title: name, trials: trials.map(\.id), unknown: nil)
      return [PageRow(.reported(row), link: .trials(scope))]
    }
    return shown.enumerated().map { place, entry in
      row(of: entry, label: place == 0 ? (name, standing) : ("", ""))
    }
  }

  /// What trials come to in one line; a label stands in place of how many they are and how they differ.
  private func row(
    of pooled: Pooled,
    label: (name: String, standing: String)? = nil
  ) -> PageRow {
    let rows = pooled.rows
    let studies = "\(rows.effect.studies) trials"
    let iSquared = DecimalText.of(rows.effect.heterogeneity.iSquaredFromQ, decimals: 0)
    return PageRow(
      .reported(
        ReportedRow(
          .pooled,
          name: label?.name ?? "pooled, \(studies)",
          standing: label?.standing ?? "I2 \(iSquared) %",
          result: "\(pooled.endpoint.title) \(rows.entry.text) \(rows.entry.interval.text)",
          resultFigure: 0,
          date: label == nil ? rows.dissenting.isEmpty ? "" : "disagree" : studies,
          words: (label.map { $0.standing.isEmpty ? "\(name)" : "\(name), \($0.standing)" } ?? "")
            + (label == nil ? "P" : ": p") + "ooled over \(studies), \(pooled.words)"
        )
      ),
      figures: [pooled.figure],
      link: .forest(Self.subject(of: trials), Self.options(pooled.endpoint))
    )
  }
}

extension SinceGroup.Pooled {
  /// Endpoint, effect, interval, method and heterogeneity, and whether other methods see it otherwise.
  package var words: String {
    "\(endpoint.text) \(rows.entry.text), \(rows.entry.interval.words), \(rows.choice.words)."
      + " \(rows.effect.heterogeneity.words)" + (rows.disagreement.map { " \($0)" } ?? "")
  }
}

extension SinceReport {
  /// The same variance for groups beside each other: a group with a single trial has no interval after
  /// Hartung and Knapp.
  private static let methodOfTests = ForestPooling.restrictedLikelihood

  /// Whether groups of trials differ, by each endpoint that many of them have; a row each.
  func tests(by grouping: ForestGrouping) -> [PageRow] {
    let counted = ForestEndpoint.counted(in: reported)
      .filter { $0.trials >= 2 * SinceGroup.least }
    return counted.compactMap { endpoint, _ in
      let options = ForestOptions(
        endpoint: endpoint,
        pooling: Self.methodOfTests,
        grouping: grouping
      )
      let subject = SinceGroup.subject(of: reported)
      let plot = ForestPlot(subject, options: options, in: catalogue)
      guard case .pooled(let pooled) = plot.pool, let groups = pooled.subgroups,
        let test = groups.words.first,
        let difference = PooledFigure(plot: plot, pooled: pooled).difference
      else { return nil }
      let words = "\(endpoint.title), \(pooled.effect.studies) trials: \(test)"
      return PageRow(.paragraph(words), figures: [difference], link: .forest(subject, options))
    }
  }
}
