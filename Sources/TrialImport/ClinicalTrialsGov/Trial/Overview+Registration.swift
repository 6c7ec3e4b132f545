import TrialModel

extension Overview {
  /// What the record says to the questions of an overview, in its own words.
  init(_ registration: Registration, classification: Classification, source: SourceKey) {
    func words(_ text: String?) -> SourcedText {
      SourcedText(text?.nonEmpty ?? "not stated in the record", source: source)
    }
    let names = registration.names
    let treatments = registration.interventions
    func named(_ kind: Intervention.Kind) -> String {
      treatments
        .filter { Intervention.Kind(registry: $0, agents: classification.agents) == kind }
        .map(\.name)
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
      radiotherapy: words(named(.radiotherapy)),
      immunotherapy: words(named(.immunotherapy)),
      sequence: words(classification.sequence.text),
      design: words(build.compactMap { $0 }.joined(separator: ", ")),
      cautions: []
    )
  }
}
