import CSQLite
import TrialStore

/// A compiled statement with its bound values, released when the value ends.
///
/// Parameters count from 1 and columns from 0, as in SQLite.
final class Statement {
  private let handle: OpaquePointer
  private let database: OpaquePointer
  private let path: String

  init(_ handle: OpaquePointer, of database: OpaquePointer, path: String) {
    self.handle = handle
    self.database = database
    self.path = path
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds parameters in their order; one that the statement has no place for is left out.
  ///
  /// Bytes are bound where they lie and have to stay there until the statement has run.
  func bind(_ values: [StoreValue]) throws(StoreError) {
    let places = sqlite3_bind_parameter_count(handle)
    for (value, place) in zip(values, 1...max(1, places)) where place <= places {
      switch value {
      case .null: try check(sqlite3_bind_null(handle, place))
      case .integer(let number): try check(sqlite3_bind_int64(handle, place, sqlite3_int64(number)))
      case .text(let text): try bind(text, at: place)
      case .bytes(let bytes):
        try check(
          sqlite_bind_borrowed_blob(handle, place, bytes.baseAddress, UInt64(bytes.count))
        )
      }
    }
  }

  private func bind(_ text: String, at parameter: Int32) throws(StoreError) {
    var text = text
    let result = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // Without an address SQLite would take an empty text for null.
        guard let start = characters.baseAddress else {
          return sqlite_bind_copied_text(handle, parameter, "", 0)
        }
        return sqlite_bind_copied_text(handle, parameter, start, Int32(clamping: characters.count))
      }
    }
    try check(result)
  }

  /// Moves to the next row.
  ///
  /// - Returns: Whether there is one.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result:
      let error = error(result)
      reset()
      throw error
    }
  }

  /// Runs to the end and gets ready to run again, with nothing bound.
  func run() throws(StoreError) {
    while try step() {}
    reset()
  }

  /// Ends the rows, which gives back the lock, and takes the bound values off.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func check(_ result: Int32) throws(StoreError) {
    guard result == SQLITE_OK else { throw error(result) }
  }

  private func error(_ result: Int32) -> StoreError {
    let sql = sqlite3_sql(handle).map { String(cString: $0) }
    return StoreError(result, of: database, path: path, statement: sql)
  }
}

// What the row at hand holds.
extension Statement {
  /// The number of a column; `nil` for null.
  func integer(_ column: Int32) -> Int? {
    sqlite3_column_type(handle, column) == SQLITE_NULL
      ? nil : Int(sqlite3_column_int64(handle, column))
  }

  /// The text of a column; `nil` for null.
  func text(_ column: Int32) -> String? {
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
    return String(decoding: bytes(column), as: UTF8.self)
  }

  /// The bytes of a text or blob as they lie in SQLite's memory, until the next row; none for null.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    // The address first: asking for it may change the form and with it the count.
    let start = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }
}
