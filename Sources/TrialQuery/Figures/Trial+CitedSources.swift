package import TrialModel

extension Trial {
  /// Every source that something in the trial rests on, each once, in the order of first use.
  package var citedSources: [SourceKey] {
    var keys: [SourceKey?] = [officialTitle?.source, sponsor?.source]
    keys += classification.evidence.map(\.words.source)
    keys += classification.overruled.flatMap(\.evidence).map(\.words.source)
    keys += overview.statements.map(\.words.source) + overview.cautions.map(\.source)
    keys += [table.source, stateThen?.source, stateNow.source]
    keys += sizes.flatMap(\.figure.citedSources)
    keys += arms.flatMap(\.citedSources) + [schedule?.source]
    keys += results.flatMap(\.figure.citedSources) + (toxicity?.citedSources ?? [])
    for fact in registryFacts + publicationFacts {
      keys += [fact.source] + (fact.figure?.citedSources ?? [])
    }
    keys += claims.flatMap(\.citedSources) + discrepancies.map(\.source)
    keys += changes.map(\.source) + events.map(\.source) + notes.map(\.source)
    return keys.compactMap { $0 }.eachOnce
  }
}

extension Review {
  /// Every source that something in the review's record rests on, each once.
  package var citedSources: [SourceKey] {
    var keys: [SourceKey?] = [.review]
    keys += flow.boxes.flatMap(\.figure.citedSources)
    keys += counts.flatMap(\.items).flatMap(\.figure.citedSources)
    keys += tableRows.citedSources + claims.flatMap(\.citedSources)
    keys += discrepancies.map(\.source)
    return keys.compactMap { $0 }.eachOnce
  }
}

extension Figure {
  /// The source of the figure, then that of its correction.
  package var citedSources: [SourceKey?] { [source, correction?.source] }
}

extension Arm {
  fileprivate var citedSources: [SourceKey?] {
    [source] + interventions.map(\.source) + sizes.flatMap(\.figure.citedSources)
  }
}

extension Toxicity {
  fileprivate var citedSources: [SourceKey?] {
    groups.flatMap { [$0.deaths?.source, $0.serious?.source, $0.other?.source] }
      + events.flatMap(\.cells).flatMap { [$0.source] + ($0.figure?.citedSources ?? []) }
      + [threshold?.source]
  }
}

extension Claim {
  /// The review that makes the claim, and what corrects its figures.
  fileprivate var citedSources: [SourceKey?] { [.review] + figures.flatMap(\.citedSources) }
}
