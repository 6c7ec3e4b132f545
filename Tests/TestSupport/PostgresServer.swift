import Foundation
import Synchronization

/// A PostgreSQL of the tests' own, by `scripts/postgres-server`, reached by a socket in its folder.
///
/// It is stopped and its folder removed with the last use of this object, and when the process of the
/// tests ends, however that ends. Making one takes about half a second: tests share `shared()`, each
/// with a `database()` of its own, and only those that kill the server make theirs.
package final class PostgresServer: Sendable {
  private let process = Process()
  private let orders: FileHandle
  private let answers: Mutex<Answers>
  /// The folder of its socket, where `log` is its log and `data` what it keeps.
  package let folder: String
  /// The port, which is part of the name of the socket as well.
  package let port: Int

  /// Whether there is a PostgreSQL here to start; where it is not, suites are skipped with a word:
  /// `@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"))`.
  package static let isInstalled = newestBinaries != nil

  /// Where its programs are: `RTIO_POSTGRES`, or the newest that Debian keeps; `nil` for nowhere.
  package static let newestBinaries: String? = {
    if let named = ProcessInfo.processInfo.environment["RTIO_POSTGRES"] { return named }
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.sorted { $0.compare($1, options: .numeric) == .orderedDescending }
      .map { "\(root)/\($0)/bin" }
      .first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
  }()

  private static let oneForAll = Result { try PostgresServer() }

  /// The server that the tests of this process share, which nobody stops.
  ///
  /// - Throws: What is the matter where PostgreSQL is installed and does not start.
  package static func shared() throws -> PostgresServer { try oneForAll.get() }

  /// Starts a server and waits until it answers.
  ///
  /// - Parameters:
  ///   - settings: Settings of PostgreSQL, as `work_mem=1MB`.
  ///   - port: A port of 127.0.0.1 to answer on as well; `nil` for the socket alone.
  /// - Throws: When none is installed, or it does not start.
  package init(_ settings: [String] = [], listensOn port: Int? = nil) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scripts/postgres-server")
    let all = settings + (port.map { ["listen_addresses=127.0.0.1", "port=\($0)"] } ?? [])
    // A session of its own: it outlives whoever ends the group of the tests, and sees to the rest.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["setsid", script.path] + all.flatMap { ["-c", $0] }
    let (input, output) = (try PrivatePipe(), try PrivatePipe())
    process.standardInput = input.reading
    process.standardOutput = output.writing
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.reading.close()
    try output.writing.close()
    orders = input.writing
    var heard = Answers(output.reading)
    let place = try heard.next()
    guard place.hasPrefix("folder ") else { throw Problem(place) }
    folder = String(place.dropFirst("folder ".count))
    self.port = port ?? 5_432
    let state = try heard.next()
    guard state.hasPrefix("ready") else { throw Problem(state) }
    answers = Mutex(heard)
  }

  deinit {
    try? orders.close()
    process.waitUntilExit()
  }

  /// Ends every process of it as a failing machine does; what was committed is there when it starts.
  package func kill() throws { try order("kill", "killed") }

  /// Ends it as an administrator does who waits for nobody: connections are told and cut.
  package func stop() throws { try order("stop", "stopped") }

  /// Starts it again.
  package func start() throws { try order("start", "ready") }

  private func order(_ word: String, _ answer: String) throws {
    try answers.withLock { heard in
      try orders.write(contentsOf: Data((word + "\n").utf8))
      let line = try heard.next()
      guard line.hasPrefix(answer) else { throw Problem(line) }
    }
  }

  /// A new, empty database, with the rights of the superuser `postgres`.
  package func database() throws -> TestDatabase {
    let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    try TestDatabase("postgres", of: self).execute("create database \(name)")
    return TestDatabase(name, of: self)
  }

  /// A port of 127.0.0.1 that nobody uses at this moment.
  package static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard isKnown else { throw Problem("no port is free") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  package struct Problem: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
  }

  /// The lines that the script says.
  private struct Answers {
    private let source: FileHandle
    private var rest: [UInt8] = []

    init(_ source: FileHandle) { self.source = source }

    mutating func next() throws -> String {
      while true {
        if let end = rest.firstIndex(of: 0x0A) {
          defer { rest.removeSubrange(...end) }
          return String(decoding: rest[..<end], as: UTF8.self)
        }
        // Reading of Foundation would wait until so many are there.
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(source.fileDescriptor, &buffer, buffer.count)
        guard count > 0 else { throw Problem("scripts/postgres-server ended") }
        rest += buffer[..<count]
      }
    }
  }

  /// A pipe that no other program started meanwhile holds open.
  private struct PrivatePipe {
    let reading: FileHandle
    let writing: FileHandle

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Problem("no pipe can be made") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
      writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
  }
}
