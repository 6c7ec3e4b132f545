/// What keeps the tables of a store: a file of SQLite, or a schema on a server.
///
/// It belongs to one thread at a time. What is asked and written stands in `StoreQuery`; an engine knows how to
/// ask, and nothing of what it asks for.
package protocol StoreDatabase: AnyObject {
  /// The file, or the address of the server without any password, as it stands in messages.
  var place: String { get }
  var dialect: StoreDialect { get }

  /// Asks for rows.
  ///
  /// Rows of a query that is marked as bulk come as they are ready; nothing else is asked before they were read
  /// to the end or let go.
  ///
  /// - Parameters:
  ///   - query: What is asked.
  ///   - values: Its parameters in their order, read before the call returns.
  /// - Returns: The rows, before the first of them.
  /// - Throws: `StoreError` when it cannot be asked.
  func rows(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) -> any StoreRows

  /// Writes within the transaction at hand.
  ///
  /// - Throws: `StoreError`, at the latest with the commit: an engine to which every answer is a way need not
  ///   wait for it.
  func write(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError)

  /// Begins a transaction, for which a lost connection is made anew.
  func begin(_ purpose: StoreTransaction) throws(StoreError)

  /// Ends the transaction; what was written is kept for good when this returns.
  ///
  /// - Throws: `StoreError`; where the connection was lost meanwhile nobody knows whether it was kept, and what is
  ///   written has to be such that it can be written again.
  func commit() throws(StoreError)

  /// Takes back what was written since the beginning of the transaction, if there is one.
  func rollBack()

  /// Whether a transaction that failed may be tried again; waits as long as is proper before the next try.
  ///
  /// - Parameters:
  ///   - error: How the last try failed.
  ///   - tries: How many there were, from 1.
  /// - Returns: Whether to try again, now.
  func mayTryAgain(after error: StoreError, tries: Int) -> Bool
}

/// What a transaction is for.
package enum StoreTransaction: Hashable, Sendable {
  /// All that is read is of one moment.
  case reading
  case writing
}

/// What can be opened as a store.
package protocol StorePlace: Sendable {
  /// The file, or the address of the server without any password, as it stands in messages.
  var name: String { get }

  /// Opens a store that is there.
  ///
  /// One of an older program gets the steps it lacks where it may be written; nothing else is written.
  ///
  /// - Throws: `StoreError` when there is none, or it is of a newer program.
  func reading() throws(StoreError) -> any StoreDatabase

  /// Opens a store to write what readers decide, and makes one when there is none.
  func writing() throws(StoreError) -> any StoreDatabase

  /// Opens a store for an import, and makes one when there is none.
  ///
  /// Where two imports at a time would be in each other's way, it holds the right to import as long as it is open.
  ///
  /// - Throws: `StoreError`, with the code `importRunning` when another has that right.
  func importing() throws(StoreError) -> any StoreDatabase
}

extension StoreDatabase {
  /// Does something within a transaction, and all of it again where it failed for a reason that passes.
  ///
  /// - Parameters:
  ///   - purpose: Whether anything is written.
  ///   - body: What is done; it first looks whether it was done already, since the answer to a commit may have
  ///     been lost.
  /// - Returns: What the body gave.
  /// - Throws: `StoreError` of the last try.
  package func transacting<Value>(
    _ purpose: StoreTransaction = .writing,
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    var tries = 0
    while true {
      tries += 1
      do throws(StoreError) {
        try begin(purpose)
        let value = try body()
        try commit()
        return value
      } catch {
        rollBack()
        guard mayTryAgain(after: error, tries: tries) else { throw error }
      }
    }
  }

  /// The number in the first column of the first row; `nil` when there is no row or a null.
  func integer(_ query: StoreQuery, _ values: [StoreValue] = []) throws(StoreError) -> Int? {
    let rows = try rows(query, values)
    return try rows.next() ? rows.integer(0) : nil
  }
}
