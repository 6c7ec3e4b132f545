import TrialModel
import TrialQuery
import TrialStatistics

extension ForestPlot {
  /// Which data cut is drawn, what is pooled, and which rows are not and why, in sentences.
  static func rules(
    for studies: [ForestStudy],
    options: ForestOptions,
    in catalogue: Catalogue
  ) -> [String] {
    let pooling = poolingRules(for: studies, options: options)
    return [cutRule(options.cut, of: studies)] + pooling.prefix(1)
      + cutRemarks(on: studies, options: options, in: catalogue) + pooling.dropFirst()
  }

  /// What is pooled, and which rows are not and why.
  static func poolingRules(for studies: [ForestStudy], options: ForestOptions) -> [String] {
    [poolingRule(options)] + exclusions(from: studies) + additions(to: studies)
  }

  private static func cutRule(_ choice: CutChoice, of studies: [ForestStudy]) -> String {
    let key = PageKey.cut.name
    return switch choice {
    case .newest:
      "Drawn is the newest data cut at hand that prints the endpoint for all patients with an"
        + " interval, else the newest; \(key) takes the primary analysis. Cut: its data cut, else its"
        + " year of print."
    case .primary:
      "Drawn is the primary analysis where the sources tell which it is; \(key) takes the newest"
        + " data cut. Cut: its data cut, else its year of print."
    }
  }

  private static func poolingRule(_ options: ForestOptions) -> String {
    let key = PageKey.allComparisons.name
    return options.poolsAll
      ? "Pooled is every comparison that can be weighed, as was asked for; of those that share an arm"
        + " one. \(key) pools randomised comparisons of immunotherapy added to radiotherapy alone."
      : "Pooled are randomised comparisons of immunotherapy added to radiotherapy, of those that share"
        + " an arm one. The others are drawn, marked \(PoolingExclusion.mark); \(key) pools them too."
  }

  /// How the cuts were told, as far as that is not plain.
  private static func cutRemarks(
    on studies: [ForestStudy],
    options: ForestOptions,
    in catalogue: Catalogue
  ) -> [String] {
    func names(_ reason: CutReason) -> [String] {
      studies.filter { $0.cutReason == reason }.map(\.label)
    }
    func named(_ reason: CutReason, _ words: String) -> String? {
      let names = names(reason)
      return names.isEmpty ? nil : "\(words): \(names.joined(separator: ", "))."
    }
    switch options.cut {
    case .newest:
      let others = studies.compactMap { $0.otherThanListed(in: catalogue) }
      return others.isEmpty
        ? []
        : [
          "The list sums these up by another figure of the endpoint: \(others.joined(separator: ", "))."
        ]
    case .primary:
      return [
        named(.namedPrimary, "Called the primary or protocol analysis by a source"),
        named(
          .earliestOfPrimary,
          "Taken for the primary analysis, as the earliest cut at hand of a primary endpoint"
        ),
        named(
          .primaryNotTold,
          "Which cut is the primary analysis cannot be told from the sources, so the newest is drawn"
        ),
      ]
      .compactMap { $0 }
    }
  }

  /// Why rows are not pooled, a sentence for each reason.
  private static func exclusions(from studies: [ForestStudy]) -> [String] {
    let excluded = studies.filter { $0.exclusion != nil }
    return excluded.compactMap { $0.exclusion?.words }.eachOnce.map { words in
      let names = excluded.filter { $0.exclusion?.words == words }
        .map { study in
          study.exclusion?.detail.map { "\(study.label) (\($0))" } ?? study.label
        }
      return "\(PoolingExclusion.mark) Not pooled, \(words): \(names.joined(separator: ", "))."
    }
      + choices(among: excluded)
  }

  /// By which rule one of several comparisons of the same patients was taken.
  private static func choices(among excluded: [ForestStudy]) -> [String] {
    let sharing = excluded.contains {
      if case .sharesPatients = $0.exclusion { true } else { false }
    }
    return sharing
      ? [
        "Of comparisons that share an arm the one is pooled that the trial's headline is of, which is of"
          + " its primary endpoint; without it the first reported."
      ] : []
  }

  /// Pooled rows whose experimental arm has more than immunotherapy.
  private static func additions(to studies: [ForestStudy]) -> [String] {
    let names = studies.filter { $0.isPooled && $0.comparison.doubt == nil }
      .compactMap { study in
        let besides = study.comparison.besides
        return besides.isEmpty ? nil : "\(study.label) (\(besides.joined(separator: " + ")))"
      }
    return names.isEmpty
      ? []
      : [
        "Given with the immunotherapy and not in the control arm: \(names.joined(separator: ", "))."
      ]
  }
}

extension ForestStudy {
  /// The figure of the endpoint by which the list sums the trial up, where another one is drawn.
  fileprivate func otherThanListed(in catalogue: Catalogue) -> String? {
    guard let listed = trial.results.first(where: \.isHeadline),
      let endpoint = ForestEndpoint(listed),
      let drawn = trial.results.first(where: { $0.id == result }),
      endpoint == ForestEndpoint(drawn),
      ArmComparison(of: listed, in: trial).isOfTheSameArms(as: comparison),
      let number = listed.figure.shownNumber,
      number.value != ratio?.value
        || listed.figure.shownInterval?.lower?.value != interval?.lower?.value
        || listed.figure.shownInterval?.upper?.value != interval?.upper?.value
    else { return nil }
    let bounds = listed.figure.shownInterval.map { " \(DrawnInterval($0).text)" } ?? ""
    return "\(label) \(number.digits)\(bounds)"
  }
}
