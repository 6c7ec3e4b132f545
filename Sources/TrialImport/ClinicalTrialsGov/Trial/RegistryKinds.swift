import TrialModel

extension Intervention.Kind {
  /// What sort of treatment it is, as far as its registered type or its name says.
  ///
  /// Drugs are immunotherapy where the classification names them as such; the registry has no word
  /// for it.
  init(registry intervention: RegisteredIntervention, agents: [String]) {
    let name = intervention.name.lowercased()
    let isAgent = agents.contains { name.holds($0.lowercased()) }
    self =
      switch intervention.type {
      case "RADIATION": .radiotherapy
      case _ where name.holds("placebo"): .placebo
      case "DRUG", "BIOLOGICAL", "COMBINATION_PRODUCT", "GENETIC":
        if isAgent { .immunotherapy } else { Self(name: name) }
      default: Self(name: name)
      }
  }

  private init(name: String) {
    let words: [(stem: String, kind: Self)] = [
      ("radiotherap", .radiotherapy), ("radiation therap", .radiotherapy),
      ("chemoradi", .radiotherapy), ("chemotherap", .chemotherapy), ("surgery", .surgery),
      ("resection", .surgery), ("ectomy", .surgery),
    ]
    self = words.first { name.holds($0.stem) }?.kind ?? .other
  }
}
