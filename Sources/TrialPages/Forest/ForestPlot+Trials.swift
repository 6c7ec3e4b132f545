package import TrialModel

extension ForestPlot {
  /// One ratio of each trial: trials of the review, then those quoted for context, apart.
  ///
  /// Trials the user marked stay together and are pooled together.
  package init(
    of trials: [Trial],
    areMarked: Bool,
    options: ForestOptions,
    in catalogue: Catalogue
  ) {
    let endpoints = ForestEndpoint.endpoints(of: trials)
    let endpoint = Self.endpoint(options.endpoint, of: endpoints)
    let studies = trials.compactMap { trial in
      endpoint.flatMap { Self.study(of: trial, $0, in: catalogue) }
    }
    let groups = areMarked ? [.marked(studies)] : Self.groups(studies)
    let found = Set(studies.map(\.trial.id))
    self.init(
      endpoint: endpoint,
      endpoints: endpoints,
      groups: groups,
      missing: trials.filter { !found.contains($0.id) }.map(\.name),
      asked: trials.count,
      pool: ForestPool(groups.filter(\.isPooled).flatMap(\.studies), options: options),
      remarks: Self.remarks(on: studies, options: options)
    )
  }

  private static func groups(_ studies: [ForestStudy]) -> [ForestGroup] {
    [
      ForestGroup(
        name: "reported by the review",
        studies: studies.filter { $0.trial.role == .reported },
        isPooled: true
      ),
      ForestGroup(
        name: "running at the review",
        studies: studies.filter { $0.trial.role == .running || $0.trial.role == .registry },
        isPooled: true
      ),
      ForestGroup(
        name: "context, pooled only if marked",
        studies: studies.filter { $0.trial.role == .context },
        isPooled: false
      ),
    ]
  }

  /// The one ratio a trial stands with: the headline's row, else the newest with an interval.
  private static func study(
    of trial: Trial,
    _ endpoint: ForestEndpoint,
    in catalogue: Catalogue
  ) -> ForestStudy? {
    let results = trial.results.filter { ForestEndpoint($0) == endpoint }
    let rows = ResultRow.rows(of: results).filter(\.outcome.isWhole)
    let headline = rows.first { $0.results.contains(where: \.isHeadline) }
    func rank(_ row: ResultRow) -> (Int, Int) {
      let hasInterval = row.results.contains { $0.figure.shownInterval != nil }
      return (hasInterval ? 0 : 1, -row.year(in: catalogue))
    }
    let newest = rows.enumerated()
      .min { left, right in
        let own = rank(left.element)
        let its = rank(right.element)
        return (own.0, own.1, left.offset) < (its.0, its.1, right.offset)
      }?
      .element
    return (headline ?? newest)
      .flatMap {
        ForestStudy(
          $0,
          of: trial,
          in: catalogue,
          label: trial.name,
          detail: trial.classification.agents.joined(separator: " + ")
        )
      }
  }

  /// What the rows leave out or take for granted.
  static func remarks(on studies: [ForestStudy], options: ForestOptions) -> [String] {
    var remarks: [String] = []
    func name(_ studies: [ForestStudy], _ words: String) {
      guard !studies.isEmpty else { return }
      remarks.append("\(words): \(studies.map(\.label).joined(separator: ", ")).")
    }
    name(studies.filter { $0.interval == nil }, "No interval printed, so no weight")
    name(
      studies.filter { $0.interval != nil && $0.estimate == nil },
      "Bounds that give no standard error, so no weight"
    )
    name(
      studies.filter { $0.interval.map { !$0.level.isPrinted } ?? false },
      "Level of the interval not printed, read as 95 %"
    )
    let adjusted = studies.compactMap { study in
      study.adjustment.map { "\(study.label) (\($0))" }
    }
    if !adjusted.isEmpty {
      remarks.append("Not a plain ratio in its source: \(adjusted.joined(separator: ", ")).")
    }
    if options.isRescaled {
      name(
        studies.filter { $0.drawn(rescaled: true)?.rescaledFrom != nil },
        "* worked out for 95 % from another level"
      )
    }
    name(
      studies.filter { $0.marks.contains("!") },
      "! misprinted or contradicted, see the checks of the trial"
    )
    for study in studies {
      remarks += ResultsPage.ruledFigures(study.figures.compactMap(\.figure), named: study.label)
    }
    return remarks
  }
}

extension ForestGroup {
  /// The trials the user marked.
  fileprivate static func marked(_ studies: [ForestStudy]) -> ForestGroup {
    ForestGroup(name: "marked", studies: studies, isPooled: true)
  }
}
