import CPostgres
package import TrialStore

/// A store in a schema on a server.
///
/// A connection that was lost is made anew with the next transaction, or with the next question outside of one.
package final class PostgresDatabase: StoreDatabase {
  let address: PostgresAddress
  private let library: PostgresLibrary
  private let patience: PostgresPatience
  private let canPipeline: Bool
  private var connection: PostgresConnection?
  /// The transaction at hand; `nil` outside of one.
  private var transaction: StoreTransaction?
  /// What went wrong within the transaction at hand, which keeps nothing then.
  private var failure: StoreError?
  private var triesBegan: ContinuousClock.Instant?

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: The server, the database and the schema.
  ///   - library: What speaks to it.
  ///   - patience: How long to wait.
  ///   - canPipeline: Whether statements may be sent before the answers to those before them are there.
  /// - Throws: `StoreError`.
  package init(
    _ address: PostgresAddress,
    by library: PostgresLibrary,
    patience: PostgresPatience,
    canPipeline: Bool = true
  ) throws(StoreError) {
    self.address = address
    self.library = library
    self.patience = patience
    self.canPipeline = canPipeline
    _ = try asking { () throws(PostgresError) in try line() }
  }

  package var place: String { address.name }

  package var dialect: StoreDialect { .postgres }

  /// The version of the server, `15.18`; `nil` while there is no connection.
  package var serverVersion: String? {
    connection.map { PostgresLibrary.inWords($0.serverVersion) }
  }

  package func rows(
    _ query: StoreQuery,
    _ values: [StoreValue]
  ) throws(StoreError) -> any StoreRows {
    try asking { () throws(PostgresError) in
      let text = query.text(in: .postgres)
      return try again { connection throws(PostgresError) in
        query.isBulk && values.isEmpty
          ? try connection.copy(text, named: query.name) as any StoreRows
          : try connection.ask(text, named: query.name, values)
      }
    }
  }

  package func write(_ query: StoreQuery, _ values: [StoreValue]) throws(StoreError) {
    try asking(isWriting: true) { () throws(PostgresError) in
      let connection = try line()
      try connection.send(query.text(in: .postgres), named: query.name, values)
      // Outside of a transaction it is kept for good when this returns.
      if transaction == nil { try connection.settle() }
    }
  }

  package func begin(_ purpose: StoreTransaction) throws(StoreError) {
    failure = nil
    transaction = nil
    try asking { () throws(PostgresError) in
      let text =
        purpose == .reading ? PostgresStatement.beginReading : PostgresStatement.beginWriting
      try line().send(text, named: text)
    }
    transaction = purpose
  }

  /// Ends the transaction.
  ///
  /// Of one that only reads all has been read, whatever becomes of its end.
  package func commit() throws(StoreError) {
    let isWriting = transaction == .writing
    if let failure { throw failure }
    do throws(StoreError) {
      try asking(isWriting: true) { () throws(PostgresError) in
        guard let connection = connection else {
          throw PostgresError(.unreachable, place: place, said: "the line broke")
        }
        try connection.send(PostgresStatement.commit, named: PostgresStatement.commit)
        try connection.settle()
      }
    } catch {
      if isWriting { throw error }
      rollBack()
    }
    transaction = nil
    triesBegan = nil
  }

  package func rollBack() {
    guard transaction != nil else { return }
    transaction = nil
    failure = nil
    guard let connection, connection.isAlive else { return }
    // What was sent and not answered has failed, or is taken back.
    try? connection.settle()
    do throws(PostgresError) {
      try connection.run(PostgresStatement.rollBack, named: PostgresStatement.rollBack)
    } catch {
      self.connection = nil
    }
  }

  /// Whether the reason passes by itself, and the patience lasts; waits a little longer with each try.
  package func mayTryAgain(after error: StoreError, tries: Int) -> Bool {
    let isPassing = error.code == .unreachable || error.code == .conflict
    guard isPassing, patience.wasStopped() == 0 else {
      triesBegan = nil
      return false
    }
    let began = triesBegan ?? .now
    triesBegan = began
    // Another who is first is so for moments only; that is waited for in any case.
    let limit = error.code == .conflict ? max(patience.trying, .seconds(10)) : patience.trying
    guard ContinuousClock.now - began < limit else {
      triesBegan = nil
      return false
    }
    let most = 10 << min(tries, 7)
    let pause = Int32.random(in: Int32(most / 2)...Int32(most))
    return postgres_pause(pause, patience.wasStopped) == 0
  }

  // MARK: The connection

  /// How the database keeps texts; `nil` where the server does not say.
  var encoding: String? { connection?.encoding }

  /// The connection, made anew where it was lost; not within a transaction, which is lost with it.
  private func line() throws(PostgresError) -> PostgresConnection {
    if let connection {
      if transaction != nil || connection.isAlive { return connection }
    } else if transaction != nil {
      throw PostgresError(.unreachable, place: place, said: "the line broke")
    }
    connection = nil
    let made = try PostgresConnection(
      to: address,
      by: library,
      patience: patience,
      canPipeline: canPipeline
    )
    try made.run(PostgresStatement.settings(schema: address.schema), named: "settings")
    connection = made
    return made
  }

  /// Asks, and once more where the connection turns out to be lost and no transaction with it.
  private func again<Value>(
    _ body: (PostgresConnection) throws(PostgresError) -> Value
  ) throws(PostgresError) -> Value {
    do throws(PostgresError) {
      return try body(try line())
    } catch {
      guard transaction == nil, error.kind == .unreachable, connection?.isAlive == false else {
        throw error
      }
      return try body(try line())
    }
  }

  /// Does something with the server; within a transaction a failure is remembered, since nothing is kept of it.
  func asking<Value>(
    isWriting: Bool = false,
    _ body: () throws(PostgresError) -> Value
  ) throws(StoreError) -> Value {
    do throws(PostgresError) {
      return try body()
    } catch {
      let failed = StoreError(error, isWriting: isWriting || transaction == .writing)
      if transaction != nil { failure = failure ?? failed }
      throw failed
    }
  }

  /// Runs statements of the engine within the transaction at hand, if there is one.
  func run(_ text: String, named name: String) throws(StoreError) {
    try asking(isWriting: true) { () throws(PostgresError) in
      try line().run(text, named: name)
    }
  }

  /// The first column of what the engine asks for itself.
  func texts(
    _ text: String,
    named name: String,
    _ values: String...
  ) throws(StoreError) -> [String] {
    try asking { () throws(PostgresError) in
      try again { connection throws(PostgresError) in
        let rows = try connection.ask(text, named: name, values.map { .text($0) })
        var texts: [String] = []
        while rows.next() { texts.append(rows.text(0) ?? "") }
        return texts
      }
    }
  }
}
