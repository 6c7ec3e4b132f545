/// How long to wait for a server, and when to stop waiting.
package struct PostgresPatience: Sendable {
  /// For a connection, unless `connect_timeout` says it.
  package var connecting: Duration
  /// For the next bytes of an answer.
  package var silence: Duration
  /// For a server that is away, or for others who are always first, in all tries together.
  package var trying: Duration
  /// Asked several times a second: other than 0 to stop.
  package var wasStopped: @convention(c) () -> Int32

  /// - Parameters:
  ///   - connecting: For a connection, unless `connect_timeout` says it.
  ///   - silence: For the next bytes of an answer.
  ///   - trying: For a server that is away.
  ///   - wasStopped: Asked several times a second: other than 0 to stop.
  package init(
    connecting: Duration = .seconds(10),
    silence: Duration = .seconds(60),
    trying: Duration = .zero,
    wasStopped: @escaping @convention(c) () -> Int32 = { 0 }
  ) {
    self.connecting = connecting
    self.silence = silence
    self.trying = trying
    self.wasStopped = wasStopped
  }
}

extension Duration {
  /// Whole milliseconds, one at least.
  var milliseconds: Int32 { Int32(clamping: Int(max(1, self / .milliseconds(1)))) }
}
