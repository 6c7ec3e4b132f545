import TrialModel
import TrialQuery
import TrialStatistics

extension ForestPool {
  /// Rows pooled as the options ask for, or the reason why they are not.
  ///
  /// Rows without an interval to compute with have no weight and stay out.
  init(_ studies: [ForestStudy], options: ForestOptions) {
    guard let choice = options.pooling else {
      self = .notAsked
      return
    }
    guard !studies.isEmpty else {
      self = .refused(Self.tooFew(studies, options: options))
      return
    }
    let measure = studies.measure
    let weighed = studies.filter { $0.pooledEffect != nil }
    guard weighed.count > 1 else {
      self = .refused(Self.tooFew(studies, options: options))
      return
    }
    guard ForestPooling.choices(for: measure).contains(choice) else {
      self = .refused(
        choice == .peto
          ? "Not pooled: Peto's method is for odds ratios of counts."
          : "Not pooled: \(choice.label) needs the counts of both arms; these are printed ratios."
      )
      return
    }
    do {
      let own = try choice.effect(of: weighed)
      let subgroups = Self.subgroups(of: weighed, by: choice, options)
      self = .pooled(
        PooledRows(
          choice: choice,
          effect: own,
          measure: measure,
          spread: choice.spread(of: weighed),
          all: Self.entries(of: weighed, measure),
          cautions: choice.cautions(on: own, of: weighed),
          leftOut: options.leavesOneOut
            ? zip(weighed, choice.effects(leavingOutEachOf: weighed))
              .map {
                PooledRows.Entry(
                  label: "without \($0.label)",
                  effect: $1,
                  unit: measure?.unit ?? .ratio
                )
              } : [],
          subgroups: subgroups.groups,
          subgroupGap: subgroups.gap
        )
      )
    } catch {
      self = .refused("Not pooled by \(choice.label): \(error.what). What to do: \(error.remedy).")
    }
  }

  /// Why none or one of the rows is not pooled, and the key that takes more of them.
  private static func tooFew(_ studies: [ForestStudy], options: ForestOptions) -> String {
    let rows = studies.isEmpty ? "no row" : "one row alone"
    if options.poolsAll { return "Not pooled: \(rows) can be weighed." }
    return
      "Not pooled: \(rows) is a randomised comparison of immunotherapy added to radiotherapy that"
      + " can be weighed. \(PageKey.allComparisons.name) pools all that can be."
  }

  /// The methods that have an answer, each with its effect.
  private static func entries(
    of studies: [ForestStudy],
    _ measure: EffectMeasure?
  ) -> [PooledRows.Entry] {
    ForestPooling.choices(for: measure)
      .compactMap { choice in
        (try? choice.effect(of: studies))
          .map {
            PooledRows.Entry(label: choice.label, effect: $0, unit: measure?.unit ?? .ratio)
          }
      }
  }

  /// What the groups come to, or why they are not pooled; neither where rows stand by their role.
  private static func subgroups(
    of studies: [ForestStudy],
    by choice: ForestPooling,
    _ options: ForestOptions
  ) -> (groups: ForestSubgroups?, gap: String?) {
    guard options.grouping != .role else { return (nil, nil) }
    do {
      let groups = try ForestSubgroups(
        studies,
        by: options.grouping,
        choice: choice,
        variance: options.variance
      )
      return (groups, nil)
    } catch {
      return (
        nil,
        "Groups are not pooled by \(choice.label), since of one of them \(error.what). What to do:"
          + " \(error.remedy)."
      )
    }
  }
}

extension ForestPlot {
  /// Which agents, diseases and controls a pooled number mixes, and what it does not say.
  package var mixture: String {
    let without = pooledTrials.filter { $0.classification.backbone == .none }.map(\.name)
    let alone = without.isEmpty ? "" : " Without radiotherapy: \(without.joined(separator: ", "))."
    return "Mixed here are \(pooledTrials.count) trials of"
      + " \(Self.counted(agents, "agent")): \(agents.joined(separator: ", "));"
      + " \(Self.counted(diseases, "disease")): \(diseases.joined(separator: ", "));"
      + " \(Self.counted(controls.map(\.name), "control")): \(controlWords).\(alone)"
      + " A pooled number over unlike trials is arithmetic, not the effect of one treatment."
  }

  /// How much a pooled number mixes, in a few words: `3 agents, 2 diseases, 2 controls`.
  package var mixtureCounts: String {
    [
      Self.counted(agents, "agent"), Self.counted(diseases, "disease"),
      Self.counted(controls.map(\.name), "control"),
    ]
    .joined(separator: ", ")
  }

  /// Whose intervals are credible ones, of a Bayesian posterior, among those that are pooled; `nil` where
  /// none is.
  var credibleIntervals: String? {
    let names = pooledStudies.filter { $0.interval?.method == .bayesian }.map(\.label).eachOnce
    guard !names.isEmpty else { return nil }
    let named = names.joined(separator: ", ")
    let whose =
      names.count == 1
      ? "the interval of \(named) is a credible one" : "the intervals of \(named) are credible ones"
    return "Bayesian: \(whose), of a posterior with its prior; pooled as if of confidence."
  }

  /// The rows that have a weight when the plot is pooled.
  private var pooledStudies: [ForestStudy] {
    groups.flatMap(\.pooled)
  }

  /// The trials that have a weight when the plot is pooled.
  private var pooledTrials: [Trial] { pooledStudies.map(\.trial).eachOnce }

  private var agents: [String] {
    pooledStudies.flatMap { $0.agents.isEmpty ? ["no immunotherapy known"] : $0.agents }.eachOnce
  }
  private var diseases: [String] { pooledTrials.flatMap(\.diseases).eachOnce }

  /// What the trials are compared with, each with its trials.
  private var controls: [(name: String, rows: [ForestStudy])] {
    var controls: [(name: String, rows: [ForestStudy])] = []
    for study in pooledStudies {
      let name = study.comparison.controlText
      if let place = controls.firstIndex(where: { $0.name == name }) {
        controls[place].rows.append(study)
      } else {
        controls.append((name, [study]))
      }
    }
    return controls
  }

  /// The controls with the trials that have them, where there are several: `placebo (PACIFIC)`.
  private var controlWords: String {
    let controls = controls
    guard controls.count > 1 else { return controls.first?.name ?? "not known" }
    return
      controls
      .map { "\($0.name) (\($0.rows.map(\.label).joined(separator: ", ")))" }
      .joined(separator: ", ")
  }

  private static func counted(_ values: [String], _ name: String) -> String {
    "\(values.count) \(name)\(values.count == 1 ? "" : "s")"
  }
}

extension Trial {
  /// The sites, lung cancers told apart as small-cell and the rest, which are treated otherwise.
  var diseases: [String] {
    let words = ([title] + conditions).joined(separator: " ").lowercased()
    let isSmall =
      words.replacing("non-small", with: "").replacing("non small", with: "")
      .contains("small")
    let isLarge =
      words.contains("non-small") || words.contains("non small") || words.contains("nsclc")
    return classification.sites.map { site in
      guard site == "lung" else { return site }
      return isSmall && !isLarge ? "small-cell lung" : isLarge ? "non-small-cell lung" : site
    }
  }
}
