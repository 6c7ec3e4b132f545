import TrialPages
import Browser
import ReaderFiles
import TrialChecks
import TrialExport

/// Where the decisions of a reader or a team are kept.
typealias KeptDecisions = Kept<Decisions>

extension Decisions: KeptContent {
  static var name: String { "decisions" }
  static func standardPath(in world: Environment) -> String? { world.decisionsPath }
  init() { self.init([]) }
}

extension KeptDecisions {
  /// Somebody else's decisions.
  ///
  /// - Throws: `ProgramError` when there is no such file, or it cannot be read.
  static func others(at path: String, in world: Environment) throws(ProgramError) -> Decisions {
    let path = world.expanding(path)
    guard FilePath.scheme(of: path) != nil || world.exists(path) else {
      throw ProgramError(.wrongUse, "there is no file '\(path)'; check the path")
    }
    return try KeptFile<Decisions>(path, in: world).readForCommand()
  }

  /// Brings in somebody else's decisions.
  ///
  /// - Parameters:
  ///   - theirs: What is brought in.
  ///   - preference: Whose decision stands where the two differ.
  ///   - shown: What counts where nothing is written.
  /// - Returns: What came of it, and how keeping it ended.
  func merge(
    _ theirs: Decisions,
    preferring preference: DecisionMerge.Preference,
    after shown: Decisions
  ) -> (merge: DecisionMerge, outcome: KeepingOutcome<Decisions>) {
    var merge = DecisionMerge(of: theirs, into: shown, preferring: preference)
    let outcome = keep(after: shown) { mine, _ in
      merge = DecisionMerge(of: theirs, into: mine, preferring: preference)
      return merge.decisions
    }
    return (merge, outcome)
  }
}

extension Conversation {
  /// Keeps a decision, and tells the browser how that ended.
  mutating func decide(_ request: DecisionRequest, in kept: KeptDecisions) {
    let outcome = kept.keep(after: state.checks.decisions) { $0.deciding(request, on: $1) }
    _ = hear(.decisionEnded(outcome))
  }

  /// Brings in the decisions of another file, and tells the browser how that ended.
  mutating func mergeDecisions(of path: String, into kept: KeptDecisions, in world: Environment) {
    let theirs: Decisions
    do throws(ProgramError) {
      theirs = try KeptDecisions.others(at: path, in: world)
    } catch {
      _ = hear(.decisionsMerged(.failed(reason: error.message)))
      return
    }
    let (merge, outcome) = kept.merge(theirs, preferring: .mine, after: state.checks.decisions)
    switch outcome {
    case .kept(_, let place): _ = hear(.decisionsMerged(.merged(merge, where: place)))
    case .failed(let reason): _ = hear(.decisionsMerged(.failed(reason: reason)))
    }
  }

  /// Takes over the decisions there are, or says why they cannot be read.
  mutating func readDecisions(of kept: KeptDecisions, isQuick: Bool = false) {
    do throws(KeptFileError) {
      let decisions = try kept.read(isQuick: isQuick)
      if decisions != state.checks.decisions { _ = hear(.decisionsRead(decisions)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
