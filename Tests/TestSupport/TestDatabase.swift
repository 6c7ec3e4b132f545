import Foundation

/// A database on a server of the tests; what `psql` says of it is independent of what is tested.
package struct TestDatabase: Sendable {
  package let name: String
  package let server: PostgresServer

  package init(_ name: String, of server: PostgresServer) {
    self.name = name
    self.server = server
  }

  /// What `--store` takes, by the socket.
  ///
  /// - Parameters:
  ///   - user: The role; `postgres` may do everything.
  ///   - more: Further settings, as `rtio_schema=group`.
  /// - Returns: The address.
  package func address(as user: String = "postgres", _ more: String...) -> String {
    let place = "host=\(server.folder)&port=\(server.port)&user=\(user)"
    return "postgres:///\(name)?" + ([place] + more).joined(separator: "&")
  }

  /// What `--store` takes, by a port of this machine: that of the server, or of a relay before it.
  package func address(
    port: Int,
    as user: String = "postgres",
    _ more: String...
  ) -> String {
    let settings = ["gssencmode=disable"] + more
    return "postgres://\(user)@127.0.0.1:\(port)/\(name)?" + settings.joined(separator: "&")
  }

  /// Runs statements, each in a transaction of its own.
  ///
  /// - Throws: What the server says to the first that fails.
  package func execute(_ statements: String, as user: String = "postgres") throws {
    _ = try psql(statements, as: user)
  }

  /// The rows of a query, as texts; null is an empty one.
  package func rows(_ query: String) throws -> [[String]] {
    let text = try psql(query, as: "postgres")
    guard !text.isEmpty else { return [] }
    return text.dropLast().split(separator: "\u{1E}", omittingEmptySubsequences: false)
      .map { row in
        row.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      }
  }

  /// The first value of the first row; `nil` without a row.
  package func value(_ query: String) throws -> String? { try rows(query).first?.first }

  private func psql(_ statements: String, as user: String) throws -> String {
    guard let folder = PostgresServer.newestBinaries else {
      throw PostgresServer.Problem("PostgreSQL is not installed")
    }
    // Files, since pipes would stay open in programs that other tests start meanwhile.
    let place = try TestFolder()
    try Data(statements.utf8).write(to: URL(filePath: place["statements"]))
    let process = Process()
    process.executableURL = URL(filePath: "\(folder)/psql")
    process.arguments = [
      "-XAtq", "-F", "\u{1F}", "-R", "\u{1E}", "-v", "ON_ERROR_STOP=1", "-h", server.folder, "-p",
      String(server.port), "-U", user, "-d", name, "-o", place["rows"], "-f", place["statements"],
    ]
    try Data().write(to: URL(filePath: place["words"]))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: place["words"])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = try String(contentsOfFile: place["words"], encoding: .utf8)
      throw PostgresServer.Problem(words)
    }
    return String(decoding: try Data(contentsOf: URL(filePath: place["rows"])), as: UTF8.self)
  }
}
