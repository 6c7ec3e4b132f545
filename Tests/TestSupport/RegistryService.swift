import Foundation

/// The program `registry-server` over a folder of records, in a process of its own that ends with this.
package final class RegistryService {
  private let process = Process()
  private let said: URL
  /// The address to give as `--registry-url`.
  package private(set) var url = ""

  /// Starts it and waits until it answers.
  ///
  /// - Parameters:
  ///   - folder: The folder of records, which the server looks at anew for each request.
  ///   - faults: What goes wrong: lines as `registry-server --help` describes them.
  ///   - options: Further options of the program.
  /// - Throws: When it is not built or does not start.
  package init(_ folder: String, on faults: [String] = [], options: [String] = []) throws {
    said = FileManager.default.temporaryDirectory.appending(path: "rtio-\(UUID().uuidString)")
    try Data().write(to: said)
    process.executableURL = URL(filePath: try Self.program())
    process.arguments = [folder, "--with-parent"] + faults.flatMap { ["--on", $0] } + options
    process.standardInput = FileHandle.nullDevice
    // Whoever reads what the tests print does not wait for this.
    process.standardError = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: said)
    try process.run()
    let end = Date().addingTimeInterval(30)
    while url.isEmpty {
      if let line = try lines().first, line.hasPrefix("http") { url = line }
      guard url.isEmpty else { break }
      guard process.isRunning, Date() < end else {
        throw Problem(description: "registry-server does not start")
      }
      usleep(5_000)
    }
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(at: said)
  }

  /// Ends it, after which nothing answers at its address.
  package func stop() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The file in which it says its address and each request, a line each.
  package var log: String { said.path }

  /// The requests it had, in order.
  package func requests() throws -> [Request] { try lines().dropFirst().compactMap { Request($0) } }

  /// A request it answered.
  package struct Request {
    /// Milliseconds since the server started.
    package let milliseconds: Int
    package let status: Int
    /// The path and what follows it, as sent.
    package let target: String

    fileprivate init?(_ line: String) {
      let words = line.split(separator: " ", maxSplits: 4)
      guard words.count == 5, let milliseconds = Int(words[1]), let status = Int(words[2]) else {
        return nil
      }
      self.milliseconds = milliseconds
      self.status = status
      target = String(words[4])
    }
  }

  /// The program, beside the tests that run or in a folder of the build.
  package static func program(_ name: String = "registry-server") throws -> String {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = [beside] + ["debug", "release"].map { root.appending(path: ".build/\($0)") }
    for folder in folders {
      let path = folder.appending(path: name).path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw Problem(description: "\(name) is not built; run 'swift build' first")
  }

  private func lines() throws -> [String] {
    let text = try String(contentsOf: said, encoding: .utf8)
    // A line that is being written does not count yet.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }
}
