/// Where a trial stands in the categories that the review and its readers sort by.
package struct Classification: Hashable, Sendable {
  /// Disease sites, lower case: `lung`, `head and neck`, `prostate`.
  ///
  /// At least one.
  package let sites: [String]
  /// Site and stage in a few letters for a table column: `lung III`.
  package let siteLabel: String
  /// Immunotherapy classes: `PD-1`, `PD-L1`, `CTLA-4`, `vaccine`.
  ///
  /// Empty when none is given.
  package let classes: [String]
  /// Immunotherapy agents, lower case.
  ///
  /// Empty when none is given.
  package let agents: [String]
  /// The agents in a few letters for a table column: `nivo + ipi`.
  package let agentLabel: String
  /// When immunotherapy is given; empty when there is no radiotherapy to relate it to.
  package let sequence: TreatmentSequence
  package let backbone: Backbone
  /// The questions the review files it under.
  package let questions: [ReviewQuestion]
  /// Regions it recruits in: `United States`, `Europe`, `Asia`, `worldwide`.
  ///
  /// Empty when unknown.
  package let regions: [String]
  package let phase: Phase
  package let primaryEndpoint: PrimaryEndpoint
  /// Whether anything became known after the review's search that changes what it says.
  package let hasChanged: Bool
  /// Why each category was chosen: the name of the category, and words with their source.
  package let evidence: [Evidence]
  /// The categories a reader set, with what stood there before; by category.
  package let overruled: [Overruled]

  /// The words a category rests on.
  package struct Evidence: Hashable, Sendable {
    /// The filter field it explains: `sequence`, `rt`, `region`.
    package let field: String
    package let words: SourcedText
    /// How a rule came to it; `nil` where a person filed the trial.
    package let derivation: Derivation?

    package init(field: String, words: SourcedText, derivation: Derivation? = nil) {
      self.field = field
      self.words = words
      self.derivation = derivation
    }
  }

  package init(
    sites: [String],
    siteLabel: String,
    classes: [String],
    agents: [String],
    agentLabel: String,
    sequence: TreatmentSequence,
    backbone: Backbone,
    questions: [ReviewQuestion],
    regions: [String],
    phase: Phase,
    primaryEndpoint: PrimaryEndpoint,
    hasChanged: Bool,
    evidence: [Evidence],
    overruled: [Overruled] = []
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
    self.evidence = evidence
    self.overruled = overruled
  }
}
