import BundledCatalogue
import Testing
import TrialClassification
import TrialModel

extension Classifier {
  /// The rules with the list of agents that the program carries.
  static func bundled(_ rules: CountingRules? = nil) throws -> Classifier {
    guard let rules else { return try standard.get() }
    return Classifier(agents: try AgentList(BundledCatalogue.agents.description), counting: rules)
  }

  /// Made once: most tests ask the same rules.
  private static let standard = Result {
    Classifier(agents: try AgentList(BundledCatalogue.agents.description))
  }
}
