import TrialModel

/// A record with its texts read: what every passage speaks of, and what its arms are given.
struct ReadRecord {
  let registration: Registration
  let list: AgentList
  let rules: CountingRules
  /// Whether the record is of a cancer; of others nothing counts as immunotherapy here.
  let isOfCancer: Bool
  /// Names, descriptions, arms, titles, thesaurus terms, in the order in which rules look at them.
  private(set) var passages: [Passage]
  /// What each intervention is, in the order of the record.
  private(set) var interventions: [Contents] = []
  private(set) var arms: [ReadArm] = []

  init(
    _ registration: Registration,
    _ phrasebooks: Phrasebooks,
    _ rules: CountingRules,
    isOfCancer: Bool
  ) {
    self.isOfCancer = isOfCancer
    self.registration = registration
    list = phrasebooks.list
    self.rules = rules
    passages = registration.texts.map { field, path, text in
      Passage(field, path: path, text: text, phrasebooks.treatments)
    }
    // What an intervention is called at length explains its short name everywhere.
    let named = Set(
      passages.filter(\.field.isName).flatMap(\.mentions).filter { !$0.isShort }.map(\.meaning)
    )
    resolveReferences(to: named)
    for index in passages.indices {
      let kind = passages[index].field.intervention
        .flatMap { registration.interventions[$0].type }
      passages[index].judge(isExplained: kind == "BIOLOGICAL" || kind == "GENETIC", by: named)
    }
    dropUnexplainedAbbreviations()
    dropMeasured()
    interventions = registration.interventions.indices.map { contents(ofIntervention: $0) }
    arms = readArms()
  }

  /// Whether an agent is immunotherapy under the rules of counting.
  func isImmunotherapy(_ meaning: Meaning) -> Bool {
    guard case .agent(let index) = meaning else { return false }
    return isOfCancer && rules.counts(list.agents[index])
  }

  /// What a mention adds to an arm.
  func contents(of meaning: Meaning) -> Contents {
    switch meaning {
    case .radiotherapy: return .radiotherapy
    case .chemoradiotherapy: return [.radiotherapy, .chemotherapy]
    case .surgery: return .surgery
    case .agent(let index):
      let agent = list.agents[index]
      if rules.counts(agent) { return isOfCancer ? .immunotherapy : .other }
      switch agent.kind {
      case Agent.chemotherapy: return .chemotherapy
      case Agent.radionuclide: return .radiotherapy
      default: return .other
      }
    default: return []
    }
  }

  /// Gives words such as `vaccination` the meaning of the agent that the interventions name, and none where
  /// they name none of its class.
  private mutating func resolveReferences(to named: Set<Meaning>) {
    let list = list
    var agents: [String: Int] = [:]
    for case .agent(let index) in named {
      // Of several the first of the list, so that it is always the same.
      let kind = list.agents[index].kind
      agents[kind] = min(agents[kind] ?? index, index)
    }
    for index in passages.indices
    where passages[index].mentions.contains(where: { $0.meaning.isReference }) {
      let isOfArm = passages[index].field.tellsOfTime
      passages[index].replace { mention, _ in
        guard case .reference(let kind) = mention.meaning else { return mention.meaning }
        return isOfArm ? agents[kind].map { .agent($0) } ?? mention.meaning : mention.meaning
      }
      passages[index].keep { !$0.meaning.isReference }
    }
  }

  /// Leaves out cells and messengers of the body that are looked at and not given: dendritic cells that
  /// are counted, interleukins that are measured, antibodies against them.
  private mutating func dropMeasured() {
    let list = list
    func isNatural(_ meaning: Meaning) -> Bool {
      guard case .agent(let index) = meaning else { return false }
      let agent = list.agents[index]
      guard agent.kind != "cytokine" else { return true }
      return agent.mark == .generic
        && (agent.name.contains("cell") || agent.name.contains("lymphocytes"))
    }
    for index in passages.indices
    where passages[index].mentions.contains(where: { isNatural($0.meaning) }) {
      let targets = passages[index].targets(where: isNatural)
      passages[index].replace { mention, number in
        targets.contains(number) ? .nothing : mention.meaning
      }
      passages[index].keep { $0.meaning != .nothing }
    }
    let named = Set(
      passages.filter(\.field.isName).flatMap(\.mentions).map(\.meaning).filter(isNatural)
    )
    for index in passages.indices where !passages[index].field.isName {
      let measured = passages[index].measured { isNatural($0) && !named.contains($0) }
      guard !measured.isEmpty else { continue }
      passages[index].replace { mention, number in
        measured.contains(number) ? .nothing : mention.meaning
      }
      passages[index].keep { $0.meaning != .nothing }
    }
  }

  /// The passages of an intervention: its name, other names and description.
  func passages(ofIntervention index: Int) -> some Sequence<Passage> {
    passages.lazy.filter { $0.field.intervention == index }
  }

  /// The passages of an arm: its label and description.
  func passages(ofArm index: Int) -> some Sequence<Passage> {
    passages.lazy.filter { $0.field == .armLabel(index) || $0.field == .armDescription(index) }
  }

  /// Leaves abbreviations of radiotherapy out where nothing in the record explains them: a `TBI`
  /// is more often an injury of the brain.
  private mutating func dropUnexplainedAbbreviations() {
    let isExplained =
      registration.interventions.contains { $0.type == "RADIATION" }
      || passages.contains { passage in
        passage.mentions.contains { mention in
          !mention.isShort && contents(of: mention.meaning).contains(.radiotherapy)
        }
      }
    guard !isExplained else { return }
    let record = self
    // Beside immunotherapy of a cancer `CRT` is chemoradiotherapy; resynchronisation is of hearts.
    let isOfOurs = passages.contains { $0.mentions.contains { isImmunotherapy($0.meaning) } }
    for index in passages.indices {
      passages[index].keep {
        !($0.isShort && record.contents(of: $0.meaning).contains(.radiotherapy))
          || isOfOurs && $0.meaning == .chemoradiotherapy
      }
    }
  }
}
