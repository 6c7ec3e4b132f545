import CSQLite
import TrialStore

/// The right to import into a store, which one process has at a time.
///
/// A lock of SQLite on an empty file beside the store: the system takes it back when the process ends,
/// however it ends, and it holds wherever the store itself can be locked. A commit gives the store's
/// own lock free for a moment, so that one cannot say that an import is running.
struct ImportLock: ~Copyable {
  private let connection: Connection

  /// - Throws: `StoreError` with the code `importRunning` when another import holds the right.
  init(ofStore path: String) throws(StoreError) {
    do {
      connection = try Self.locked(path + "-importing")
    } catch {
      let code = error.code == .busy ? .importRunning : error.code
      throw StoreError(code, path: path, said: error.said, statement: error.statement)
    }
  }

  private static func locked(_ path: String) throws(StoreError) -> Connection {
    let connection = try Connection(path: path, for: .creating, patience: 0)
    try connection.execute("begin exclusive")
    return connection
  }

  deinit { _ = sqlite_remove_file(connection.path) }
}
