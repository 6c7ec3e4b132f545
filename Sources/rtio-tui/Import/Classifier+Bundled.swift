import BundledCatalogue
import TrialClassification

extension Classifier {
  /// The rules with the list of agents inside the program.
  ///
  /// - Throws: `Problem` when the list cannot be read, which the build should have prevented.
  static func bundled() throws(Problem) -> Classifier {
    do throws(AgentList.Problem) {
      return Classifier(agents: try AgentList(BundledCatalogue.agents.description))
    } catch {
      throw Problem(.defect, "the list of agents, line \(error.line): \(error.what)")
    }
  }
}
