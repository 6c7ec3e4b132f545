import CPostgres
import TrialModel

/// A connection to a server, closed when the last use of it ends.
///
/// It belongs to one thread at a time. Statements that write are sent without waiting for their answers
/// where libpq can do that (from 14 on), so that many of them take one way to the server and back.
package final class PostgresConnection {
  /// The address, without any password, as it stands in messages.
  package let place: String
  private let library: PostgresLibrary
  private let handle: OpaquePointer
  private let canPipeline: Bool
  private var isInPipeline = false
  /// What was sent and is not answered yet.
  private var unanswered: [Sent] = []
  /// The names of statements that the server keeps for this connection.
  private var prepared: Set<String> = []
  private var isLost = false

  /// Something that the server answers.
  private struct Sent {
    let name: String
    let isPreparation: Bool
  }

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: The server and the database.
  ///   - library: What speaks to it.
  ///   - patience: How long to wait.
  ///   - canPipeline: Whether statements may be sent before the answers to those before them are there.
  /// - Throws: `PostgresError`.
  package init(
    to address: PostgresAddress,
    by library: PostgresLibrary,
    patience: PostgresPatience,
    canPipeline: Bool = true
  ) throws(PostgresError) {
    let settings = [
      ("fallback_application_name", "rtio-tui"),
      // The system would notice after two hours only that the other side has vanished.
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("dbname", address.connection), ("client_encoding", "UTF8"),
    ]
    var limits = postgres_patience(
      connect_milliseconds: patience.connecting.milliseconds,
      silence_milliseconds: patience.silence.milliseconds,
      was_stopped: patience.wasStopped
    )
    var end = postgres_done
    let opened = settings.map(\.0).withCStrings { keywords in
      settings.map(\.1).withCStrings { values in
        postgres_connect(library.handle, keywords, values, &limits, &end)
      }
    }
    guard let opened else { throw PostgresError(.noMemory, place: address.name) }
    place = address.name
    self.library = library
    handle = opened
    self.canPipeline = canPipeline && postgres_has_pipeline(opened) != 0
    if end != postgres_done {
      isLost = true
      throw Self.failure(of: opened, end, place: address.name)
    }
  }

  deinit { postgres_close(handle) }

  private static func failure(
    of handle: OpaquePointer,
    _ end: postgres_end,
    place: String
  ) -> PostgresError {
    let state = String(cString: postgres_state(handle))
    let said = String(cString: postgres_said(handle))
    let kind: PostgresError.Kind =
      switch end {
      case postgres_refused:
        // Who is let in nowhere may be let in later when the server only has too much to do.
        [.forbidden, .defect].contains(PostgresError.Kind(state: state))
          ? .refused : PostgresError.Kind(state: state)
      case postgres_unusable: .unusable
      case postgres_untrusted: .untrusted
      case postgres_stalled: .stalled
      case postgres_stopped: .stopped
      case postgres_no_memory: .noMemory
      default: .unreachable
      }
    return PostgresError(kind, place: place, said: said, state: state.isEmpty ? nil : state)
  }

  /// Whether the connection still stands, as far as can be told without asking.
  package var isAlive: Bool { !isLost && postgres_is_alive(handle) != 0 }

  /// How the database keeps texts, `UTF8` or another; `nil` where the server does not say.
  package var encoding: String? {
    postgres_setting(handle, "server_encoding").map { String(cString: $0) }
  }

  /// The version of the server, as 150018 for 15.18.
  package var serverVersion: Int { Int(postgres_server_version(handle)) }

  /// Lets go of it: nothing is answered any more.
  func abandon() { isLost = true }

  // MARK: Waiting

  private func check(_ end: postgres_end) throws(PostgresError) {
    guard end != postgres_done else { return }
    isLost = true
    throw Self.failure(of: handle, end, place: place)
  }

  private func requireLine() throws(PostgresError) {
    guard !isLost else { throw PostgresError(.unreachable, place: place, said: "the line broke") }
  }

  /// The next answer; `nil` behind the last one to a statement.
  private func next() throws(PostgresError) -> PostgresResult? {
    var found: OpaquePointer?
    try check(postgres_next(handle, &found))
    return found.map { PostgresResult($0, by: library) }
  }

  private func error(_ result: PostgresResult, in statement: String) -> PostgresError {
    let state = result.state
    // Without a state it is libpq that failed, for want of a line.
    guard !state.isEmpty else {
      isLost = true
      return PostgresError(.unreachable, place: place, said: result.said)
    }
    let kind = PostgresError.Kind(state: state)
    if kind == .unreachable { isLost = true }
    return PostgresError(
      kind,
      place: place,
      said: result.said,
      state: state,
      statement: kind == .defect ? statement : nil
    )
  }

  /// Reads the answers to one statement, or to several in a text.
  private func answer(to name: String) throws(PostgresError) -> PostgresResult? {
    var last: PostgresResult?
    var failure: PostgresError?
    while let result = try next() {
      if result.kind == postgres_failed {
        failure = failure ?? error(result, in: name)
        if isLost { break }
      }
      last = result
    }
    if let failure { throw failure }
    return last
  }
}

// MARK: Asking

extension PostgresConnection {
  /// Runs statements without parameters, separated by semicolons.
  package func run(_ text: String, named name: String) throws(PostgresError) {
    try leavePipeline()
    try check(postgres_send_script(handle, text))
    _ = try answer(to: name)
  }

  /// Asks, and waits for all of the answer.
  package func ask(
    _ text: String,
    named name: String,
    _ values: [PostgresValue] = []
  ) throws(PostgresError) -> PostgresRows {
    try requireLine()
    try enterPipeline()
    try PostgresValue.lend(values) { list throws(PostgresError) in
      try check(postgres_send(handle, text, Int32(values.count), list))
    }
    let result: PostgresResult?
    if isInPipeline {
      unanswered.append(Sent(name: name, isPreparation: false))
      result = try readAnswers()
    } else {
      result = try answer(to: name)
    }
    return PostgresRows(result)
  }

  /// Sends a statement that answers nothing, by a name under which the server keeps it.
  ///
  /// - Throws: `PostgresError`, at the latest with the next question.
  package func send(
    _ text: String,
    named name: String,
    _ values: [PostgresValue] = []
  ) throws(PostgresError) {
    try requireLine()
    try enterPipeline()
    if !prepared.contains(name) {
      try check(postgres_send_prepare(handle, name, text))
      if isInPipeline {
        unanswered.append(Sent(name: name, isPreparation: true))
      } else {
        _ = try answer(to: name)
      }
      prepared.insert(name)
    }
    try PostgresValue.lend(values) { list throws(PostgresError) in
      try check(postgres_send_prepared(handle, name, Int32(values.count), list))
    }
    if isInPipeline {
      unanswered.append(Sent(name: name, isPreparation: false))
    } else {
      _ = try answer(to: name)
    }
  }

  /// Waits for the answers to all that was sent.
  package func settle() throws(PostgresError) {
    guard !unanswered.isEmpty else { return }
    _ = try readAnswers()
  }

  /// Begins a copy of the rows of a query, which come as they are ready.
  ///
  /// Nothing else is asked before they were read to the end or let go; rows that are let go before
  /// their end take the connection with them.
  package func copy(_ query: String, named name: String) throws(PostgresError) -> PostgresCopy {
    try leavePipeline()
    try check(postgres_send_script(handle, "copy (\(query)) to stdout"))
    guard let result = try next() else {
      throw PostgresError(.defect, place: place, statement: name)
    }
    guard result.kind == postgres_copy_out else {
      let failure = error(result, in: name)
      if !isLost { _ = try? answer(to: name) }
      throw failure
    }
    return PostgresCopy(self, named: name)
  }

  /// The next row of the copy at hand, where it lies until the next call; `nil` behind the last.
  func nextRow(of name: String) throws(PostgresError) -> UnsafeMutableRawBufferPointer? {
    try requireLine()
    var row: UnsafeMutablePointer<CChar>?
    var length = 0
    try check(postgres_next_row(handle, &row, &length))
    if let row { return UnsafeMutableRawBufferPointer(start: row, count: length) }
    _ = try answer(to: name)
    return nil
  }

  private func enterPipeline() throws(PostgresError) {
    guard canPipeline, !isInPipeline else { return }
    isInPipeline = postgres_begin_pipeline(handle) != 0
  }

  private func leavePipeline() throws(PostgresError) {
    try requireLine()
    try settle()
    guard isInPipeline else { return }
    isInPipeline = postgres_end_pipeline(handle) == 0
  }

  /// Reads the answers to all that was sent; the last of them.
  private func readAnswers() throws(PostgresError) -> PostgresResult? {
    let sent = unanswered
    unanswered = []
    try check(postgres_send_sync(handle))
    var place = 0
    var last: PostgresResult?
    var failure: PostgresError?
    var hasEnded = false
    while true {
      guard let result = try next() else {
        // Two ends without anything between: the line has broken.
        guard !hasEnded else { break }
        hasEnded = true
        continue
      }
      if result.kind == postgres_sync { break }
      hasEnded = false
      let entry = place < sent.count ? sent[place] : nil
      place += 1
      last = result
      guard result.kind == postgres_failed || result.kind == postgres_skipped else { continue }
      if let entry, entry.isPreparation { prepared.remove(entry.name) }
      if result.kind == postgres_failed {
        failure = failure ?? error(result, in: entry?.name ?? "")
        if isLost { break }
      }
    }
    if let failure { throw failure }
    if hasEnded, place < sent.count { isLost = true }
    try requireLine()
    return last
  }
}
