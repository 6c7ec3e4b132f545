import CSQLite
import TrialStore

extension StoreError {
  /// The error that a connection reports at this moment.
  init(_ result: Int32, of database: OpaquePointer?, path: String, statement: String? = nil) {
    let systemError = database.map { sqlite3_system_errno($0) } ?? 0
    let said = database.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
    let code = Code(result, systemError: systemError)
    self.init(code, path: path, said: said, statement: code.isOurDefect ? statement : nil)
  }
}

extension StoreError.Code {
  /// The code for what SQLite answered, which may be one of its extended codes.
  ///
  /// - Parameters:
  ///   - result: SQLite's code.
  ///   - systemError: The number of the system's error behind it; 0 when there is none.
  init(_ result: Int32, systemError: Int32) {
    switch result & 0xFF {
    case SQLITE_CANTOPEN: self = systemError == SystemError.noSuchFile ? .missing : .cannotOpen
    case SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen
    case SQLITE_NOTADB: self = .notAStore
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CORRUPT: self = .corrupt
    case SQLITE_NOMEM: self = .outOfMemory
    case SQLITE_IOERR:
      // SQLite often loses the number behind a write that the system refused: a quota, mostly.
      let isRefusedWrite = result == SystemError.writeRefused && systemError == 0
      if isRefusedWrite || SystemError.ofSpace.contains(systemError) {
        self = .full
      } else if systemError == SystemError.isFolder {
        self = .cannotOpen
      } else {
        self = .system(number: systemError)
      }
    default: self = .defect
    }
  }

  /// Whether the statement at fault is worth showing.
  fileprivate var isOurDefect: Bool { self == .defect }
}

/// Numbers of the system's errors, the same on Linux and macOS but for the quota.
private enum SystemError {
  static let noSuchFile: Int32 = 2
  static let isFolder: Int32 = 21
  /// SQLite's code SQLITE_IOERR_WRITE, a macro that Swift does not import.
  static let writeRefused: Int32 = SQLITE_IOERR | 3 << 8
  /// File too large, no space on the device, quota exceeded (Linux, macOS).
  static let ofSpace: Set<Int32> = [27, 28, 122, 69]
}
