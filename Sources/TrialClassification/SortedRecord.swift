package import TrialModel

/// A registry record sorted into the review's categories, each value with its evidence.
package struct SortedRecord: Hashable, Sendable {
  /// What is said of every record, whether or not it speaks of a treatment of ours.
  struct General: Hashable, Sendable {
    let sites: [Verdict<Site>]
    let siteLabel: String
    let regions: [Verdict<String>]
    let phase: Verdict<Phase>
  }

  let general: General
  /// The immunotherapy agents; empty when none is given.
  package let agents: [Verdict<Agent>]
  /// The classes of these agents.
  package let classes: [Verdict<String>]
  /// The kind of radiotherapy; `nil` when no arm is given any.
  package let modality: Verdict<RadiotherapyModality>?
  /// Who gets radiotherapy; `nil` when nobody.
  package let role: Verdict<RadiotherapyRole>?
  /// The doses stated, each once.
  package let doses: [Verdict<PrescribedDose>]
  /// The parts of the sequence, rule S4 making their union.
  package let sequence: [Verdict<TreatmentSequence>]
  /// Whether there is both immunotherapy and radiotherapy and the record does not say their order.
  package let isSequenceUnclear: Bool
  /// What the arms differ in; `nil` when not randomised, or without radiotherapy or immunotherapy.
  package let question: Verdict<RandomisedQuestion>?
  package let backbone: Verdict<Backbone>
  /// What title, conditions and criteria say of stage and PD-L1; nothing where no treatment of ours is
  /// spoken of.
  package let eligible: EligibilityWords
  /// What each intervention of the record is, in its order; empty when no treatment of ours is in it.
  package let interventionKinds: [Intervention.Kind]

  init(
    _ general: General,
    agents: [Verdict<Agent>] = [],
    modality: Verdict<RadiotherapyModality>? = nil,
    role: Verdict<RadiotherapyRole>? = nil,
    doses: [Verdict<PrescribedDose>] = [],
    sequence: [Verdict<TreatmentSequence>] = [],
    isSequenceSaid: Bool = false,
    question: Verdict<RandomisedQuestion>? = nil,
    backbone: Verdict<Backbone> = Verdict(.none, rule: "B", .high, []),
    eligible: EligibilityWords = EligibilityWords(),
    interventionKinds: [Intervention.Kind] = []
  ) {
    self.general = general
    self.agents = agents
    classes = AgentRules.classes(of: agents)
    self.modality = modality
    self.role = role
    self.doses = doses
    self.sequence = sequence
    isSequenceUnclear = isSequenceSaid && sequence.isEmpty
    self.question = question
    self.backbone = backbone
    self.eligible = eligible
    self.interventionKinds = interventionKinds
  }

  /// The disease sites, in the order of the list; never empty.
  package var sites: [Verdict<String>] { general.sites.map { $0.map(\.rawValue) } }
  /// Where the trial is led from, and `worldwide` where it recruits across regions.
  package var regions: [Verdict<String>] { general.regions }
  package var phase: Verdict<Phase> { general.phase }

  /// The names of the agents in lower case, as filters spell them.
  package var agentNames: [String] { agents.map { $0.value.name.lowercased() } }

  /// The places of the interventions that are radiotherapy.
  package var radiotherapyInterventions: [Int] {
    interventionKinds.indices.filter { interventionKinds[$0] == .radiotherapy }
  }

  /// The union of the parts of the sequence.
  package var wholeSequence: TreatmentSequence {
    sequence.reduce(TreatmentSequence()) { $0.union($1.value) }
  }
}

extension Verdict {
  /// The verdict with its value in another form.
  package func map<Other>(_ form: (Value) -> Other) -> Verdict<Other> {
    Verdict<Other>(form(value), rule: rule, confidence, evidence)
  }
}
