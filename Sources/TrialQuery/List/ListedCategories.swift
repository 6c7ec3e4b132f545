package import TrialModel

/// Where a trial stands in the categories of the list, without the evidence for them.
package struct ListedCategories: Hashable, Sendable {
  /// Disease sites, lower case; empty when unknown.
  package let sites: [String]
  /// Site and stage in a few letters.
  package let siteLabel: String
  /// Immunotherapy classes; empty when none is given.
  package let classes: [String]
  /// Immunotherapy agents, lower case; empty when none is given.
  package let agents: [String]
  /// The agents in a few letters.
  package let agentLabel: String
  package let sequence: TreatmentSequence
  package let backbone: Backbone
  package let questions: [ReviewQuestion]
  /// Regions it recruits in; empty when unknown.
  package let regions: [String]
  package let phase: Phase
  package let primaryEndpoint: PrimaryEndpoint
  /// Whether anything became known after the review that changes what it says.
  package let hasChanged: Bool

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
    hasChanged: Bool
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
  }

  package init(_ classification: Classification) {
    self.init(
      sites: classification.sites,
      siteLabel: classification.siteLabel,
      classes: classification.classes,
      agents: classification.agents,
      agentLabel: classification.agentLabel,
      sequence: classification.sequence,
      backbone: classification.backbone,
      questions: classification.questions,
      regions: classification.regions,
      phase: classification.phase,
      primaryEndpoint: classification.primaryEndpoint,
      hasChanged: classification.hasChanged
    )
  }
}

extension ListedCategories {
  /// The categories as readers set them.
  func overridden(by overrides: [Override]) -> ListedCategories {
    let whole = Classification(
      sites: sites,
      siteLabel: siteLabel,
      classes: classes,
      agents: agents,
      agentLabel: agentLabel,
      sequence: sequence,
      backbone: backbone,
      questions: questions,
      regions: regions,
      phase: phase,
      primaryEndpoint: primaryEndpoint,
      hasChanged: hasChanged,
      evidence: []
    )
    return ListedCategories(whole.overridden(by: overrides))
  }
}
