import TrialStore

extension StoreError {
  /// What an error of the server means to a store.
  ///
  /// - Parameters:
  ///   - error: What happened.
  ///   - isWriting: Whether something was being written; reading takes other rights.
  init(_ error: PostgresError, isWriting: Bool) {
    let code: Code =
      switch error.kind {
      case .noLibrary: .noLibrary
      case .unreachable, .stalled, .stopped: .unreachable
      case .refused: .refused
      case .unusable: .unusableAddress
      case .untrusted: .untrusted
      case .pooled: .pooled
      case .forbidden: isWriting ? .readOnly : .refused
      case .readOnly: .readOnly
      case .absent: .missing
      case .conflict: .conflict
      case .busy: .busy
      case .full: .full
      case .damaged: .system(number: 0)
      case .noMemory: .outOfMemory
      case .defect: .defect
      }
    self.init(code, path: error.place, said: error.said, statement: error.statement)
  }
}
