package import TrialStore

/// The rows of a copy, as they come; letting go of them before their end ends the connection.
package final class PostgresCopy: StoreRows {
  private let connection: PostgresConnection
  private let name: String
  private var row = CopiedRow()
  private var isAtEnd = false

  init(_ connection: PostgresConnection, named name: String) {
    self.connection = connection
    self.name = name
  }

  deinit { if !isAtEnd { connection.abandon() } }

  package func next() throws(StoreError) -> Bool {
    do throws(PostgresError) {
      return try nextRow()
    } catch {
      throw StoreError(error, isWriting: false)
    }
  }

  /// Moves to the next row.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: `PostgresError`.
  package func nextRow() throws(PostgresError) -> Bool {
    guard !isAtEnd else { return false }
    do throws(PostgresError) {
      guard let bytes = try connection.nextRow(of: name) else {
        isAtEnd = true
        return false
      }
      row.take(bytes)
      return true
    } catch {
      isAtEnd = true
      throw error
    }
  }

  package func integer(_ column: Int) -> Int? { row.integer(column) }

  package func text(_ column: Int) -> String? { row.text(column) }

  package func bytes(_ column: Int) -> UnsafeRawBufferPointer { row.bytes(column) }
}
