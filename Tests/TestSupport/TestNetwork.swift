import Foundation

/// The program `test-relay` before a server, in a process of its own that ends with this.
package final class TestNetwork {
  private let process = Process()
  private let orders = Pipe()
  private let answers = Pipe()
  /// The port of 127.0.0.1 to connect to.
  package private(set) var port = 0

  /// Starts it and waits until it answers.
  ///
  /// - Parameters:
  ///   - server: The server it stands before, reached by its socket.
  ///   - delay: Milliseconds to wait each way.
  /// - Throws: When it is not built or does not start.
  package init(before server: PostgresServer, delay: Int = 0) throws {
    process.executableURL = URL(filePath: try RegistryService.program("test-relay"))
    let socket = "\(server.folder)/.s.PGSQL.\(server.port)"
    process.arguments = [socket, "--delay", String(delay)]
    process.standardInput = orders
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard let port = Int(try line()) else {
      throw Problem(description: "test-relay does not start")
    }
    self.port = port
  }

  deinit {
    try? orders.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  /// Gives an order, as `test-relay --help` lists them, and waits until it holds.
  package func order(_ words: String) throws {
    try orders.fileHandleForWriting.write(contentsOf: Data((words + "\n").utf8))
    let answer = try line()
    guard answer == "done" else { throw Problem(description: answer) }
  }

  private func line() throws -> String {
    var bytes = Data()
    while let byte = try answers.fileHandleForReading.read(upToCount: 1), let first = byte.first {
      if first == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(first)
    }
    throw Problem(description: "test-relay ended")
  }

  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }
}
