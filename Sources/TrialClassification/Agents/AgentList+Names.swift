extension AgentList {
  /// Every agent with the other names it goes by, in the order of the list.
  ///
  /// Names that count only in capitals and near a word that explains them are left out: as a word of
  /// its own `TIL` or `GPS` may be anything.
  package var agentsWithNames: [(agent: Agent, names: [String])] {
    var others: [Int: [String]] = [:]
    for name in names where !name.isShort && name.text != agents[name.agent].name {
      others[name.agent, default: []].append(name.text)
    }
    return agents.enumerated().map { place, agent in (agent, others[place] ?? []) }
  }
}
