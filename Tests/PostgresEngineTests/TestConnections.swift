import PostgresEngine
import TestSupport

extension TestDatabase {
  /// A connection, by the socket or by a port of this machine.
  func connected(
    as user: String = "postgres",
    port: Int? = nil,
    _ more: String...,
    patience: PostgresPatience = PostgresPatience(),
    canPipeline: Bool = true
  ) throws -> PostgresConnection {
    var text = port.map { address(port: $0, as: user) } ?? address(as: user)
    text += more.map { "&" + $0 }.joined()
    return try PostgresConnection(
      to: PostgresAddress(text),
      by: PostgresLibrary(),
      patience: patience,
      canPipeline: canPipeline
    )
  }

  /// A new role, which has no right but to log in.
  func role(_ more: String = "") throws -> String {
    let role = "role_\(Int.random(in: 0..<1_000_000_000_000))"
    try execute("create role \(role) login \(more)")
    return role
  }
}

/// The error that a call throws, when it throws one of the server.
func serverError(_ call: () throws -> Void) -> PostgresError? {
  do {
    try call()
    return nil
  } catch {
    return error as? PostgresError
  }
}
