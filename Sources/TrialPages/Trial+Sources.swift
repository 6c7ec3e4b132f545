import TrialModel
import TrialQuery

extension Trial {
  /// The sources that anything of the trial rests on, as lists of references have them: the review,
  /// publications, registries.
  func sourceKeys(in catalogue: Catalogue) -> [SourceKey] {
    func rank(_ key: SourceKey) -> Int {
      guard let voice = catalogue.source(key)?.kind.stands else { return 3 }
      switch voice {
      case .review: return key == .review ? 0 : 1
      case .publication: return 2
      case .registry: return 3
      }
    }
    return citedSources.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// What of the trial's words rests on a source: `question`, `arm IPI+RT`, `event of 2014`.
  func statements(from key: SourceKey) -> [String] {
    var names: [String] = []
    for statement in namedStatements where statement.source == key {
      if !names.contains(statement.name) { names.append(statement.name) }
    }
    return names
  }

  /// Everything said in words, by name and source.
  private var namedStatements: [(name: String, source: SourceKey?)] {
    let ofOverview = overview.statements.map { ($0.label, $0.words.source) }
    let cautions = overview.cautions.map { ("cautions", $0.source) }
    let names = [("official title", officialTitle?.source), ("sponsor", sponsor?.source)]
    let evidence = classification.evidence + classification.overruled.flatMap(\.evidence)
    let categories = evidence.map { ("why \($0.field)", $0.words.source) }
    let ofArms = arms.flatMap { arm in
      [("arm \(arm.shortLabel)", Optional(arm.source))]
        + arm.interventions.map { ("\(arm.shortLabel), \($0.name)", Optional($0.source)) }
    }
    let ofSchedule = [("schedule", schedule?.source), ("threshold", toxicity?.threshold?.source)]
    let states = [("state then", stateThen?.source), ("state now", stateNow.source)]
    let ofChanges = changes.map { ("change of \($0.aspect)", $0.source) }
    let ofEvents = events.map { ("event of \($0.date.text)", Optional($0.source)) }
    let checks = discrepancies.map { ("check \($0.number)", $0.source) }
    let rest = notes.map { ("notes", $0.source) } + [("row of the table", table.source)]
    return (names + ofOverview + cautions + categories + ofArms + ofSchedule + states)
      + (ofChanges + ofEvents + checks + rest)
  }
}
