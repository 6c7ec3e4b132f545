import TrialPages
import Browser
import CheckFiles
import TrialChecks
import TrialExport

/// The file that the decisions of a reader or a team are kept in.
typealias DecisionsFile = KeptFile<Decisions>

extension Decisions: KeptContent {
  static var name: String { "decisions" }
  static func standardPath(in world: Environment) -> String? { world.decisionsPath }
  init() { self.init([]) }
}

extension Conversation {
  /// Keeps a decision, and tells the browser how that ended.
  mutating func decide(_ request: DecisionRequest, in file: DecisionsFile) {
    let outcome = file.keep(after: state.checks.decisions) { $0.deciding(request, on: $1) }
    _ = hear(.decisionEnded(outcome))
  }

  /// Takes over the decisions of a file, or says why they cannot be read.
  mutating func readDecisions(of file: DecisionsFile) {
    do throws(KeptFileProblem) {
      let decisions = try file.read()
      if !decisions.all.isEmpty { _ = hear(.decisionsRead(decisions)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
