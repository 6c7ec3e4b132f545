import BundledCatalogue
import TrialClassification
import TrialModel

extension Classifier {
  /// The rules with the list of agents inside the program.
  ///
  /// - Throws: `ProgramError` when the list cannot be read, which the build should have prevented.
  static func bundled() throws(ProgramError) -> Classifier {
    do throws(ListLineError) {
      return Classifier(agents: try AgentList(BundledCatalogue.agents.description))
    } catch {
      throw ProgramError(.defect, "the list of agents, line \(error.line): \(error.what)")
    }
  }
}
