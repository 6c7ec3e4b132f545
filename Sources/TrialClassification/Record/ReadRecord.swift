import TrialModel

/// A record with its texts read: what every passage speaks of, and what its arms are given.
struct ReadRecord {
  let registration: Registration
  let list: AgentList
  let rules: CountingRules
  /// Names, descriptions, arms, titles, thesaurus terms, in the order in which rules look at them.
  private(set) var passages: [Passage]
  /// What each intervention is, in the order of the record.
  private(set) var interventions: [Contents] = []
  private(set) var arms: [ReadArm] = []

  init(_ registration: Registration, _ vocabulary: Vocabulary, _ rules: CountingRules) {
    self.registration = registration
    list = vocabulary.list
    self.rules = rules
    passages = registration.texts.map { field, path, text in
      var passage = Passage(field, path: path, text: text, vocabulary.treatments)
      let kind = field.intervention.flatMap { registration.interventions[$0].type }
      passage.judge(isExplained: kind == "BIOLOGICAL" || kind == "GENETIC")
      return passage
    }
    dropUnexplainedAbbreviations()
    interventions = registration.interventions.indices.map { contents(ofIntervention: $0) }
    arms = readArms()
  }

  /// Whether an agent is immunotherapy under the rules of counting.
  func isImmunotherapy(_ meaning: Meaning) -> Bool {
    guard case .agent(let index) = meaning else { return false }
    return rules.counts(list.agents[index])
  }

  /// What a mention adds to an arm.
  func contents(of meaning: Meaning) -> Contents {
    switch meaning {
    case .radiotherapy: return .radiotherapy
    case .chemoradiotherapy: return [.radiotherapy, .chemotherapy]
    case .surgery: return .surgery
    case .agent(let index):
      let agent = list.agents[index]
      if rules.counts(agent) { return .immunotherapy }
      switch agent.kind {
      case Agent.chemotherapy: return .chemotherapy
      case Agent.radionuclide: return .radiotherapy
      default: return .other
      }
    default: return []
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
    for index in passages.indices {
      passages[index].keep {
        !($0.isShort && record.contents(of: $0.meaning).contains(.radiotherapy))
      }
    }
  }
}
