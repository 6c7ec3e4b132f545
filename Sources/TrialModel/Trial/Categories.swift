/// Where a trial stands in the categories that list, facets and filters sort by, without the reasons.
///
/// The same for a trial that a person filed, a record that rules sorted, and a row of the list.
package struct Categories: Hashable, Sendable {
  /// Disease sites, lower case: `lung`, `head and neck`, `prostate`.
  ///
  /// At least one.
  package var sites: [String]
  /// Site and stage in a few letters for a table column: `lung III`.
  package var siteLabel: String
  /// Immunotherapy classes: `PD-1`, `PD-L1`, `CTLA-4`, `vaccine`.
  ///
  /// Empty when none is given.
  package var classes: [String]
  /// Immunotherapy agents, lower case.
  ///
  /// Empty when none is given.
  package var agents: [String]
  /// The agents in a few letters for a table column: `nivo + ipi`.
  package var agentLabel: String
  /// When immunotherapy is given; empty when there is no radiotherapy to relate it to.
  package var sequence: TreatmentSequence
  package var backbone: Backbone
  /// The questions it stands under.
  package var questions: [ReviewQuestion]
  /// Regions it recruits in: `United States`, `Europe`, `Asia`, `worldwide`.
  ///
  /// Empty when unknown.
  package var regions: [String]
  package var phase: Phase
  package var primaryEndpoint: PrimaryEndpoint
  /// Whether anything became known after the review's search that changes what it says.
  package var hasChanged: Bool
  /// The doses of radiotherapy with their fractions, as far as they are stated: `60 Gy in 30`.
  package var doses: [String]
  /// What title, conditions and criteria say of who can take part.
  package var eligible: EligibilityWords

  /// The classes of immunotherapy that trials of the catalogue are filed under.
  package static let catalogueClasses = [
    "PD-1", "PD-L1", "CTLA-4", "TIGIT", "vaccine", "cytokine", "anti-GD2", "gene-therapy",
  ]
  /// The parts of the world; `worldwide` is the review's word.
  package static let partsOfTheWorld = [
    "United States", "Europe", "Asia", "worldwide", "Canada", "Latin America",
    "Australia and Oceania", "Africa",
  ]

  package init(
    sites: [String],
    siteLabel: String,
    classes: [String] = [],
    agents: [String] = [],
    agentLabel: String = "",
    sequence: TreatmentSequence = [],
    backbone: Backbone = .none,
    questions: [ReviewQuestion] = [],
    regions: [String] = [],
    phase: Phase,
    primaryEndpoint: PrimaryEndpoint,
    hasChanged: Bool = false,
    doses: [String] = [],
    eligible: EligibilityWords = EligibilityWords()
  ) {
    self.sites = sites
    self.siteLabel = siteLabel
    self.classes = classes
    self.agents = agents
    self.agentLabel = agentLabel
    self.sequence = sequence
    self.backbone = backbone
    self.questions = questions
    self.regions = regions
    self.phase = phase
    self.primaryEndpoint = primaryEndpoint
    self.hasChanged = hasChanged
    self.doses = doses
    self.eligible = eligible
  }
}

extension Categories {
  /// The values of a category as filters spell them; empty for none.
  package func values(of category: Override.Category) -> [String] {
    switch category {
    case .site: sites
    case .agent: agents
    case .immunotherapyClass: classes
    case .sequence: [sequence.isEmpty ? "none" : sequence.text]
    case .backbone: [backbone.rawValue]
    case .question: questions.map(\.rawValue)
    case .region: regions
    case .phase: phase.text.isEmpty ? [] : [phase.text]
    }
  }

  /// The categories as readers set them.
  package func overridden(by overrides: [Override]) -> Categories {
    overrides.reduce(self) { $0.overridden(by: $1) }
  }

  /// The categories with the one that an override is about as it says.
  package func overridden(by override: Override) -> Categories {
    var changed = self
    let values = override.values
    switch override.subject.category {
    case .site:
      changed.sites = values
      changed.siteLabel = Self.label(of: values, limit: 12)
    case .agent:
      changed.agents = values
      changed.agentLabel = Self.label(of: values, limit: 16)
    case .immunotherapyClass: changed.classes = values
    case .sequence: changed.sequence = values.first.flatMap { TreatmentSequence($0) } ?? []
    case .backbone: changed.backbone = values.first.flatMap { Backbone(rawValue: $0) } ?? backbone
    case .question: changed.questions = values.compactMap { ReviewQuestion(rawValue: $0) }
    case .region: changed.regions = values
    case .phase: changed.phase = values.first.map { Phase($0) } ?? phase
    }
    return changed
  }

  /// Names in the room of a table column: `nivolumab`, `nivolumab +1`; `none` for none.
  package static func label(of names: [String], limit: Int) -> String {
    guard let first = names.first else { return "none" }
    let rest = names.count > 1 ? " +\(names.count - 1)" : ""
    return String(first.prefix(max(0, limit - rest.count))) + rest
  }
}
