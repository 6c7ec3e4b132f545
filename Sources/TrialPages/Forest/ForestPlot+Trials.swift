package import TrialModel
import TrialQuery
import TrialStatistics

extension ForestPlot {
  /// One row for each comparison of each trial, put together by role unless another grouping is asked
  /// for; trials the user marked stay together.
  ///
  /// Pooled are randomised comparisons of immunotherapy added to radiotherapy, whatever the role of
  /// their trial and whether it is marked; all that can be weighed where the options ask for that.
  package init(
    of trials: [Trial],
    areMarked: Bool,
    options: ForestOptions,
    in catalogue: Catalogue
  ) {
    let endpoints = ForestEndpoint.endpoints(of: trials)
    let endpoint = Self.endpoint(options.endpoint, of: endpoints)
    let studies = trials.flatMap { trial in
      endpoint.map {
        ForestRows(trial: trial, endpoint: $0, options: options, catalogue: catalogue).studies
      } ?? []
    }
    let asked = areMarked ? trials : trials.filter(\.hasResults)
    let groups = Self.groups(studies, areMarked: areMarked, options: options)
    let found = Set(studies.map(\.trial.id))
    self.init(
      endpoint: endpoint,
      endpoints: endpoints,
      groups: groups,
      missing: asked.filter { !found.contains($0.id) },
      asked: asked.count,
      havingRatios: trials.count { !ForestEndpoint.endpoints(of: [$0]).isEmpty },
      pool: ForestPool(groups.flatMap(\.pooled), options: options),
      remarks: (studies.isEmpty ? [] : Self.rules(for: studies, options: options, in: catalogue))
        + Self.remarks(on: studies, options: options)
    )
  }

  /// Rows put together as the options ask, by role where they ask for nothing else; marked ones stay
  /// together then.
  static func groups(
    _ studies: [ForestStudy],
    areMarked: Bool,
    options: ForestOptions
  ) -> [ForestGroup] {
    if options.grouping != .role { return groups(studies, by: options.grouping) }
    return areMarked ? [ForestGroup(name: "marked", studies: studies)] : groupsByRole(studies)
  }

  private static func groupsByRole(_ studies: [ForestStudy]) -> [ForestGroup] {
    let names: [(Role, String)] = [
      (.reported, "reported by the review"), (.running, "running at the review"),
      (.since, "reported since the review"), (.context, "added by us"),
      (.registry, "imported from the registry"),
    ]
    return names.map { role, name in
      ForestGroup(name: name, studies: studies.filter { $0.trial.role == role })
    }
  }

  /// Rows put together by a category of their trials.
  private static func groups(
    _ studies: [ForestStudy],
    by grouping: ForestGrouping
  ) -> [ForestGroup] {
    let labels = studies.map { grouping.label(of: $0) }.eachOnce
    return labels.enumerated()
      .sorted { left, right in
        let own = grouping.rank(left.element)
        let its = grouping.rank(right.element)
        return (own, left.offset) < (its, right.offset)
      }
      .map { _, label in
        ForestGroup(name: label, studies: studies.filter { grouping.label(of: $0) == label })
      }
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

extension Trial {
  /// Whether anything at hand reports results of it, which a plot may draw.
  fileprivate var hasResults: Bool { !results.isEmpty || registration?.results != nil }
}
