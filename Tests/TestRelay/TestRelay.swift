import ArgumentParser
import Glibc

/// Stands before a server and makes its network slow, broken or silent, without privileges.
@main
struct TestRelay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test-relay",
    abstract: "Pass bytes between clients on this machine and a server, late, cut or not at all.",
    discussion: """
      The first line on standard output is the port of 127.0.0.1 that it answers on. It ends with \
      standard input. Orders are lines there, each answered by 'done' once it holds:

      delay MILLISECONDS      pass bytes so much later, each way
      cut                     end every connection at once, as a network does (RST)
      cut-after BYTES         the same once so many bytes came from now on, from both sides together
      silence                 pass nothing on, keep connections
      silence-answers         pass on what clients say, not what the server answers
      speak                   pass everything again, what waited first
      refuse                  take no more connections
      accept                  take them again
      """
  )

  @Argument(help: "The server: a port of 127.0.0.1, or the path of a socket.")
  var server: String

  @Option(help: "The port; any that is free when absent.")
  var port: UInt16 = 0

  @Option(help: "Milliseconds to wait each way from the start.")
  var delay = 0

  func validate() throws {
    guard delay >= 0 else { throw ValidationError("--delay counts milliseconds from 0") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var relay = try Relay(to: Endpoint(server), port: port)
    relay.delay = .milliseconds(delay)
    say(String(relay.port))
    var typed: [UInt8] = []
    while relay.passOn(until: STDIN_FILENO) {
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { break }
      typed += buffer[..<count]
      while let end = typed.firstIndex(of: 0x0A) {
        let line = String(decoding: typed[..<end], as: UTF8.self)
        typed.removeSubrange(...end)
        say(relay.obey(line) ? "done" : "unknown order: \(line)")
      }
    }
  }

  /// Writes a line at once.
  private func say(_ line: String) {
    var bytes = Array("\(line)\n".utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
