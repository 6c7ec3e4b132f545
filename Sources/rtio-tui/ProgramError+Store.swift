import TrialModel
import TrialStore

extension ProgramError {
  /// What a store said.
  ///
  /// For the shell a server that cannot be reached is told apart, and what is no store that this program can use:
  /// another file, a damaged one, one of a newer program.
  ///
  /// - Parameters:
  ///   - error: What it said.
  ///   - before: What ended by it, `the import stopped: `.
  init(_ error: StoreError, after before: String = "") {
    let code: Code =
      switch error.code {
      case .unreachable: .unreachable
      case .notAStore, .newerProgramNeeded, .corrupt: .wrongUse
      default: .notFound
      }
    self.init(code, before + error.message, isOfSurroundings: error.isOfSurroundings)
  }
}

extension StoreError {
  /// Whether it lies in disk, libraries or network, and not in what was asked for.
  var isOfSurroundings: Bool {
    switch code {
    case .cannotOpen, .full, .corrupt, .system, .noLibrary, .unreachable, .refused, .untrusted:
      true
    default: false
    }
  }
}
