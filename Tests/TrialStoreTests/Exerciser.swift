import Foundation

/// The program `store-exerciser` in a process of its own.
final class Exerciser {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var rest = Data()

  /// - Parameters:
  ///   - arguments: Store, number of studies and so on.
  ///   - fileBlocks: The largest size of a file in units of 512 or 1024 bytes; `nil` for no limit.
  ///   - asNobody: Whether it runs without the rights of the superuser, when the test has them.
  /// - Throws: When the process cannot be started.
  init(_ arguments: String..., fileBlocks: Int? = nil, asNobody: Bool = false) throws {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "store-exerciser").path
    let limit = fileBlocks.map { "ulimit -f \($0); " } ?? ""
    let user = asNobody && getuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(limit)exec \(user)\"$0\" \"$@\"", program] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit { if process.isRunning { kill() } }

  /// Reads lines until one is the given one.
  func readLines(until wanted: String) throws {
    while let line = nextLine(), line != wanted {}
    guard found == wanted else { throw Problem(description: "'\(wanted)' never came") }
  }

  private var found: String?

  /// The last line before the process ended.
  func lastLine() throws -> String {
    while nextLine() != nil {}
    process.waitUntilExit()
    return found ?? ""
  }

  func closeInput() { try? input.fileHandleForWriting.close() }

  /// Ends the process at once, as a loss of power would.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func nextLine() -> String? {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        found = String(decoding: rest[..<end], as: UTF8.self)
        rest = Data(rest[(end + 1)...])
        return found
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      rest += more
    }
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }
}
