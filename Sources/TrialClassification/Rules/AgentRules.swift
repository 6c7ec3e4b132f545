import TrialModel

/// Which immunotherapy a record gives, rules A1 to A6.
struct AgentRules {
  let record: ReadRecord

  /// The agents, each once, the surest words kept.
  ///
  /// Words that name no agent (`dendritic cells`) are left out where an agent of their class is
  /// named, and `immunotherapy` alone where any class is.
  var agents: [Verdict<Agent>] {
    var verdicts: [Verdict<Agent>] = []
    for passage in record.passages {
      for (mention, isPast) in passage.mentionsWithPast
      where record.isImmunotherapy(mention.meaning) {
        // What came before the trial is none of its treatments, but for a name of an intervention.
        if isPast, !passage.field.isName { continue }
        guard case .agent(let index) = mention.meaning else { continue }
        let verdict = verdict(record.list.agents[index], mention, passage)
        if let known = verdicts.firstIndex(where: { $0.value == verdict.value }) {
          if verdicts[known].confidence < verdict.confidence { verdicts[known] = verdict }
        } else {
          verdicts.append(verdict)
        }
      }
    }
    return withoutUnneeded(verdicts + derived(beside: verdicts))
  }

  /// The classes with the words of their first agent; rule A5 where there are several.
  static func classes(of agents: [Verdict<Agent>]) -> [Verdict<String>] {
    let kinds = agents.map(\.value.kind).eachOnce
    return kinds.compactMap { kind in
      agents.first { $0.value.kind == kind }.map { agent in
        Verdict(
          kind,
          rule: kinds.count > 1 ? "A5" : agent.rule,
          agent.confidence,
          agent.evidence
        )
      }
    }
  }

  private func verdict(
    _ agent: Agent,
    _ mention: Passage.Mention,
    _ passage: Passage
  ) -> Verdict<Agent> {
    let quote = passage.quote(mention.bytes)
    let isNamed = agent.mark != .generic
    switch passage.field {
    case .interventionName, .otherName:
      return isNamed
        ? Verdict(agent, rule: "A1", .high, [quote])
        : Verdict(agent, rule: "A4", .medium, [quote])
    case .thesaurusTerm: return Verdict(agent, rule: "A1", .medium, [quote])
    case .armLabel, .armDescription, .interventionDescription, .title:
      return isNamed
        ? Verdict(agent, rule: "A2", .medium, [quote])
        : Verdict(agent, rule: "A4", .low, [quote])
    }
  }

  private func withoutUnneeded(_ verdicts: [Verdict<Agent>]) -> [Verdict<Agent>] {
    let named = Set(verdicts.filter { $0.value.mark != .generic }.map(\.value.kind))
    let kinds = Set(verdicts.map(\.value.kind))
    let isAntibodyNamed = kinds.contains { Self.checkpoints.contains($0) }
    return verdicts.filter { verdict in
      let agent = verdict.value
      guard agent.mark == .generic, agent.target != nil else { return true }
      if agent.kind == "unnamed" { return kinds.count == 1 }
      if agent.kind == "checkpoint-unnamed" { return !isAntibodyNamed }
      // `PD-1 inhibitor` in a title says of a named PD-L1 antibody nothing new either.
      if Self.checkpoints.contains(agent.kind), verdict.confidence == .low {
        return named.isDisjoint(with: Self.checkpoints)
      }
      return !named.contains(agent.kind)
    }
  }

  private static let checkpoints: Set<String> = [
    "PD-1", "PD-L1", "CTLA-4", "bispecific-checkpoint", "LAG-3", "TIGIT", "TIM-3",
    "other-checkpoint",
  ]
}

extension AgentRules {
  /// Rule A3: antibodies the list does not know, by the end of their name and a target beside it.
  private func derived(beside known: [Verdict<Agent>]) -> [Verdict<Agent>] {
    var verdicts: [Verdict<Agent>] = []
    for (index, intervention) in record.registration.interventions.enumerated()
    where record.interventions[index] == .other {
      guard let name = intervention.name.split(separator: " ").first(where: Self.isAntibody),
        let (target, quote) = target(beside: index)
      else { continue }
      let agent = Agent(
        name: String(name).lowercased(),
        kind: target,
        mark: .named,
        target: nil,
        origin: "the record"
      )
      let path = "armsInterventionsModule.interventions[\(index)].name"
      let evidence = [Quote(whole: intervention.name, path: path), quote]
      verdicts.append(Verdict(agent, rule: "A3", .low, evidence))
    }
    return verdicts
  }

  private static func isAntibody(_ word: Substring) -> Bool {
    let letters = word.lowercased()
    return ["limab", "lizumab", "stobart", "tamig", "mig"].contains { letters.hasSuffix($0) }
      && letters.count > 6
  }

  /// The target named in the texts of an intervention or in the titles.
  private func target(beside intervention: Int) -> (String, Quote)? {
    for passage in record.passages
    where passage.field.intervention == intervention || passage.field == .title {
      for mention in passage.mentions {
        if case .target(let target) = mention.meaning {
          return (target, passage.quote(mention.bytes))
        }
        if case .agent(let index) = mention.meaning, record.list.agents[index].mark == .generic,
          Self.checkpoints.contains(record.list.agents[index].kind)
        {
          return (record.list.agents[index].kind, passage.quote(mention.bytes))
        }
      }
    }
    return nil
  }
}
