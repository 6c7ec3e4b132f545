import TrialModel

extension Overview {
  /// What the record says to the questions of an overview, in its own words.
  ///
  /// Which treatment is radiotherapy or immunotherapy is told by `kinds`, one for each intervention, and
  /// by the classification: the list and its facets say the same.
  init(
    _ registration: Registration,
    _ classification: Classification,
    kinds: [Intervention.Kind],
    source: SourceKey
  ) {
    func words(_ text: String?) -> SourcedText {
      SourcedText(text?.nonEmpty ?? "not stated in the record", source: source)
    }
    let names = registration.names
    func named(_ kind: Intervention.Kind) -> String {
      zip(registration.interventions, kinds).filter { $0.1 == kind }.map(\.0.name)
        .joined(separator: ", ")
    }
    let sex = registration.eligibility.sex.flatMap {
      $0 == "ALL" ? nil : RegistryWords.plain($0)
    }
    let population = [
      registration.conditions.joined(separator: ", ").nonEmpty, registration.eligibility.ageWords,
      sex,
    ]
    let design = registration.design
    let phase: String? =
      design.phases.isEmpty || design.phases == ["NA"]
      ? nil : "phase \(Phase(registry: design.phases).text)"
    let build = [
      phase, design.allocation.map { RegistryWords.plain($0) },
      design.model.map { RegistryWords.plain($0) },
      design.maskingWords.map { "masking: \($0)" },
    ]
    self.init(
      question: words(names.officialTitle ?? names.briefTitle),
      population: words(population.compactMap { $0 }.joined(separator: "; ")),
      radiotherapy: words(
        named(.radiotherapy).nonEmpty ?? classification.radiotherapyWords
      ),
      immunotherapy: words(
        named(.immunotherapy).nonEmpty ?? classification.agents.joined(separator: ", ")
      ),
      sequence: words(classification.sequence.text),
      design: words(build.compactMap { $0 }.joined(separator: ", ")),
      cautions: []
    )
  }
}

extension Classification {
  /// What the rules found of radiotherapy where no intervention is one, with the words of the record;
  /// `nil` where it speaks of none.
  fileprivate var radiotherapyWords: String? {
    guard let role = radiotherapyRole, role != .none else { return nil }
    let quoted = evidence.first { $0.field == "rt role" && $0.derivation?.place != nil }
    guard let quoted, let place = quoted.derivation?.place else { return role.words }
    let source =
      if place.path.hasPrefix("identificationModule") {
        "the title"
      } else if place.path.hasPrefix("eligibilityModule") {
        "the criteria"
      } else {
        "the arms"
      }
    let when = role == .prior ? "before the trial" : role.words
    return "\(when), by \(source): \u{201C}\(quoted.words.text)\u{201D}"
  }
}
