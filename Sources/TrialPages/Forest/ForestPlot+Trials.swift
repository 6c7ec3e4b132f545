package import TrialModel
import TrialQuery
import TrialStatistics

extension ForestPlot {
  /// One ratio of each trial: trials of the review, those reported since, those added by us, imported
  /// ones, each apart.
  ///
  /// Trials the user marked stay together and are pooled together. Of the others only those of the
  /// review are pooled unless all groups are asked for; imported ones too where the plot is asked
  /// for of imported trials alone.
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
    let asked = areMarked ? trials : trials.filter(\.hasResults)
    let poolsImported = options.poolsAll || trials.allSatisfy { $0.role == .registry }
    let byRole =
      areMarked
      ? [.marked(studies)]
      : Self.groups(studies, poolsAdded: options.poolsAll, poolsImported: poolsImported)
    let groups =
      options.grouping == .role
      ? byRole
      : Self.groups(studies, by: options.grouping, pooled: Set(byRole.flatMap(\.pooled)))
    let found = Set(studies.map(\.trial.id))
    self.init(
      endpoint: endpoint,
      endpoints: endpoints,
      groups: groups,
      missing: asked.filter { !found.contains($0.id) },
      asked: asked.count,
      havingRatios: trials.count { !ForestEndpoint.endpoints(of: [$0]).isEmpty },
      pool: ForestPool(groups.flatMap(\.pooled), options: options),
      remarks: (studies.isEmpty ? [] : [Self.rule(for: studies)])
        + Self.remarks(on: studies, options: options)
    )
  }

  private static func groups(
    _ studies: [ForestStudy],
    poolsAdded: Bool,
    poolsImported: Bool
  ) -> [ForestGroup] {
    [
      ForestGroup(
        name: "reported by the review",
        studies: studies.filter { $0.trial.role == .reported },
        isPooled: true
      ),
      ForestGroup(
        name: "running at the review",
        studies: studies.filter { $0.trial.role == .running },
        isPooled: true
      ),
      ForestGroup(
        name: "reported since the review" + (poolsAdded ? "" : ", pooled only if marked"),
        studies: studies.filter { $0.trial.role == .since },
        isPooled: poolsAdded
      ),
      ForestGroup(
        name: "added by us" + (poolsAdded ? "" : ", pooled only if marked"),
        studies: studies.filter { $0.trial.role == .context },
        isPooled: poolsAdded
      ),
      ForestGroup(
        name: "imported from the registry" + (poolsImported ? "" : ", pooled only if marked"),
        studies: studies.filter { $0.trial.role == .registry },
        isPooled: poolsImported
      ),
    ]
  }

  /// Rows put together by a category of their trials; which of them are pooled stays as it was.
  private static func groups(
    _ studies: [ForestStudy],
    by grouping: ForestGrouping,
    pooled: Set<ForestStudy>
  ) -> [ForestGroup] {
    let labels = studies.map { grouping.label(of: $0.trial) }.eachOnce
    return labels.enumerated()
      .sorted { left, right in
        let own = grouping.rank(left.element)
        let its = grouping.rank(right.element)
        return (own, left.offset) < (its, right.offset)
      }
      .map { _, label in
        let rows = studies.filter { grouping.label(of: $0.trial) == label }
        return ForestGroup(name: label, studies: rows, pooled: rows.filter(pooled.contains))
      }
  }

  /// The one ratio a trial stands with: the headline's row, else the newest with an interval.
  private static func study(
    of trial: Trial,
    _ endpoint: ForestEndpoint,
    in catalogue: Catalogue
  ) -> ForestStudy? {
    let results = trial.results.filter { ForestEndpoint($0) == endpoint }
    let rows = ResultRow.rows(of: results).filter(\.outcome.isOfEverybody)
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
          detail: trial.classification.agents.joined(separator: " + "),
          newer: headline == nil ? nil : newest.flatMap { $0 == headline ? nil : $0 }
        )
      }
  }

  /// Which of a trial's ratios is drawn, and which newer ones are not.
  static func rule(for studies: [ForestStudy]) -> String {
    let newer = studies.compactMap { study in
      study.newer.map { "\(study.label) \($0)" }
    }
    return
      "Drawn is the ratio by which the list sums a trial up; without one there the newest with an"
      + " interval. Cut: its data cut, else its year of print."
      + (newer.isEmpty ? "" : " Newer, not drawn: \(newer.joined(separator: ", ")).")
  }

  /// What the rows leave out or take for granted.
  static func remarks(on studies: [ForestStudy], options: ForestOptions) -> [String] {
    var remarks: [String] = []
    func name(_ studies: [ForestStudy], _ words: String) {
      guard !studies.isEmpty else { return }
      remarks.append("\(words): \(studies.map(\.label).joined(separator: ", ")).")
    }
    name(
      studies.filter { $0.ratio != nil && $0.interval == nil },
      "No interval printed, so no weight"
    )
    name(
      studies.filter { $0.interval != nil && $0.estimate == nil && $0.faults.isEmpty },
      "Bounds that give no standard error, so no weight"
    )
    for fault in FigureFinding.allCases {
      name(
        studies.filter { $0.faults.contains(fault) },
        "No weight, since there is \(fault.rawValue)"
      )
    }
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
    remarks += directions(of: studies)
    name(
      studies.filter { $0.marks.contains(ResultMark.otherCut.rawValue) },
      "~ right as printed, beside figures of another data cut"
    )
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

extension ForestPlot {
  /// Which rows compare what with what cannot be told of, and which are turned.
  private static func directions(of studies: [ForestStudy]) -> [String] {
    var remarks: [String] = []
    func named(_ direction: RatioDirection) -> String? {
      let studies = studies.filter { $0.direction == direction }.map(\.label)
      return studies.isEmpty ? nil : studies.joined(separator: ", ")
    }
    if let uncoded = named(.notCoded) {
      remarks.append(
        "? Reference not coded in the record: \(uncoded). Which group is above the line cannot be"
          + " told; they are drawn and weighed as posted."
      )
    }
    for study in studies where study.direction == .contradictory {
      let words = study.trial.results.first { $0.id == study.result }?.comparison?.contradiction
      remarks.append(
        "? Not pooled: the record of \(study.label) contradicts itself on what its ratio compares."
          + (words.map { " It says: \($0)." } ?? "")
      )
    }
    for study in studies where study.direction.isTurned {
      let turned = study.estimate.map { estimate in
        let ends = [1 / estimate.ratio, 1 / estimate.interval.upper, 1 / estimate.interval.lower]
          .map { DecimalText.of($0, decimals: 2) }
        return " Turned over it is \(ends[0]) (\(ends[1])-\(ends[2]))."
      }
      remarks.append(
        "t Not pooled: \(study.label) compares the control with the treatment, by its record; its"
          + " ratio is that of \(study.direction.compared ?? "the control").\(turned ?? "")"
      )
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

extension Trial {
  /// Whether anything at hand reports results of it, which a plot may draw.
  fileprivate var hasResults: Bool { !results.isEmpty || registration?.results != nil }
}
