import BundledCatalogue
import TrialClassification
import TrialQuery

extension Thesaurus {
  /// The words inside the program, read when one is first looked for.
  ///
  /// The build refuses lists that cannot be read; where that failed nevertheless, every word means
  /// itself.
  static let bundled: Thesaurus =
    (try? AgentList(BundledCatalogue.agents.description))
    .flatMap { list in
      try? Thesaurus(
        words: BundledCatalogue.searchWords.description,
        agents: list.agentsWithNames.map { agent, names in
          Agent(
            name: agent.name,
            immunotherapyClass: agent.isImmunotherapy ? agent.kind : nil,
            otherNames: names,
            isSearched: agent.mark != .generic
          )
        }
      )
    } ?? .none
}
