import CSQLite
import TrialStore

/// An open file of SQLite, closed when the value ends.
///
/// It belongs to one thread at a time and is not Sendable; an open transaction is rolled back when
/// it closes.
struct Connection: ~Copyable {
  /// What the file is opened for.
  enum Purpose {
    case reading
    case writing
    /// Writing, and a new file when there is none.
    case creating

    fileprivate var flags: Int32 {
      switch self {
      case .reading: SQLITE_OPEN_READONLY
      case .writing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    }
  }

  let path: String
  private let database: OpaquePointer

  /// Opens a file without reading it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - purpose: Whether it is read or written.
  ///   - patience: How many milliseconds to wait for a lock of another process.
  /// - Throws: `StoreError` when there is no such file or it may not be opened.
  init(path: String, for purpose: Purpose, patience: Int32) throws(StoreError) {
    var opened: OpaquePointer?
    let flags = purpose.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let result = sqlite3_open_v2(path, &opened, flags, nil)
    guard result == SQLITE_OK, let opened else {
      let error = StoreError(result, of: opened, path: path)
      sqlite3_close_v2(opened)
      // Where a file may be made, it is the folder that is missing.
      let isFolderMissing = purpose == .creating && error.code == .missing
      throw isFolderMissing ? StoreError(.cannotOpen, path: path, said: error.said) : error
    }
    self.path = path
    database = opened
    sqlite_distrust_file(opened)
    sqlite3_busy_timeout(opened, patience)
  }

  deinit { sqlite3_close_v2(database) }

  /// Compiles a statement, which may be used again and again.
  func prepare(_ sql: StaticString) throws(StoreError) -> Statement {
    try prepare(text: sql.description)
  }

  func prepare(text sql: String) throws(StoreError) -> Statement {
    var compiled: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let result = sqlite3_prepare_v3(database, sql, -1, flags, &compiled, nil)
    guard result == SQLITE_OK, let compiled else {
      throw StoreError(result, of: database, path: path, statement: sql)
    }
    return Statement(compiled, of: database, path: path)
  }

  /// Runs statements that answer nothing, separated by semicolons.
  func execute(_ sql: StaticString) throws(StoreError) {
    try execute(text: sql.description)
  }

  func execute(text sql: String) throws(StoreError) {
    let result = sqlite3_exec(database, sql, nil, nil, nil)
    guard result == SQLITE_OK else {
      throw StoreError(result, of: database, path: path, statement: sql)
    }
  }

  /// The number in the first column of the first row; `nil` when there is no row or a null.
  func integer(_ sql: StaticString) throws(StoreError) -> Int? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : nil
  }

}
