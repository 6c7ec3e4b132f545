import ArgumentParser
import Foundation

/// Serves a folder of records as the registry serves its own, for tests and for trying things out.
@main
struct RegistryServer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry-server",
    abstract:
      "Serve a folder of records as ClinicalTrials.gov serves its own, on this machine alone.",
    discussion: """
      Every .json of the folder is a record, every line of a .ndjson is one, and aliases.txt may name \
      former numbers, one pair a line; timestamp.txt may say when the data were made. The folder is looked at anew for each request.

      The first line on standard output is the address to give as --registry-url; then each request is \
      a line: its place, milliseconds since the start, the status, the method and the target, apart by \
      spaces.

      --on 'WHICH[@PLACES] FAULT…' makes something go wrong. WHICH is a part of the target as it is \
      sent ('/version', '/studies?', 'pageToken', 'filter.ids'; '*' for any), PLACES which of those \
      requests (2, 2-4, 3-). Faults: status=N, words=TEXT, retry-after=VALUE, page=TITLE (HTML with \
      200), redirect=URL, proxy-password=USER:PASSWORD (407), cut=BYTES and reset=BYTES (the connection \
      ends within the body), truncated=BYTES (a short body, the length fits), slow=BYTES/MILLISECONDS, \
      stall=BYTES, huge=MEGABYTES, wait=MILLISECONDS, timestamp=MOMENT (the data move, tokens die), \
      dead-tokens, broken-gzip, garbage, close. In TEXT and TITLE '_' stands for a space.
      """
  )

  @Argument(help: "The folder of records.")
  var folder: String

  @Option(help: "The port; any that is free when absent.")
  var port: UInt16 = 0

  @Option(help: "When the data were made, as the service says it.")
  var timestamp = "2026-11-27T09:00:05"

  @Option(name: .customLong("on"), help: "What goes wrong, and when; may be given again.")
  var faults: [String] = []

  @Option(help: "A file of such lines.")
  var script: String?

  @Flag(help: "A last page that is exactly full gives no token.")
  var noTokenAfterFullPage = false

  @Option(help: "A certificate in PEM; the server then answers https.")
  var certificate: String?

  @Option(help: "The key of the certificate in PEM.")
  var key: String?

  @Flag(help: "End with the process that started it.")
  var withParent = false

  @Option(help: "End after so many seconds without a request.")
  var idle = 600

  func run() throws {
    let lines = try script.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    let faults = try FaultScript(faults + lines.split(separator: "\n").map(String.init))
    var registry = Registry(StudyFolder(folder), dataTimestamp: timestamp)
    registry.givesTokenAfterFullPage = !noTokenAfterFullPage
    registry.folder.lookAgain()
    var service = MisbehavingRegistry(registry, script: faults)
    let listener = try Listener(port: port)
    let security = try certificate.map {
      try TransportSecurity(certificate: $0, key: key ?? $0)
    }
    say("\(security == nil ? "http" : "https")://127.0.0.1:\(listener.port)\(Registry.root)")
    let start = ContinuousClock.now
    var count = 0
    let parent = withParent ? getppid() : nil
    listener.run(security, idleFor: .seconds(idle), beside: parent) { request in
      let (status, steps) = service.answer(request)
      count += 1
      let elapsed = Int((ContinuousClock.now - start) / .milliseconds(1))
      say("\(count) \(elapsed) \(status) \(request.method) \(request.target)")
      return steps
    }
  }

  /// Writes a line at once, whatever standard output is.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
