import TrialModel
import TrialStore

extension ProgramError {
  /// What a store said; a server that cannot be reached is told apart for the shell.
  ///
  /// - Parameters:
  ///   - error: What it said.
  ///   - before: What ended by it, `the import stopped: `.
  init(_ error: StoreError, after before: String = "") {
    self.init(error.code == .unreachable ? .unreachable : .notFound, before + error.message)
  }
}
