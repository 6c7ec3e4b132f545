import Foundation
import TestSupport

/// A home folder of its own, around which something may be broken, and `rtio-tui doctor` in it.
final class DoctorScene {
  let folder: TestFolder
  var home: String { folder["home"] }
  /// Where the store lies by itself.
  var store: String { "\(home)/.local/share/rtio-tui/registry.sqlite" }

  init() throws {
    folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  /// What `doctor` found at one place.
  struct Finding: Decodable {
    let name: String
    let state: String
    let said: String
    let remedy: String?
  }

  /// What it printed, and how it ended.
  struct Answer {
    let output: String
    let error: String
    let status: Int32
    let findings: [Finding]

    init(_ result: (output: String, error: String, status: Int32)) throws {
      (output, error, status) = result
      findings = try JSONDecoder().decode([Finding].self, from: Data(output.utf8))
    }

    /// The places where something is wrong.
    var wrong: [String] { findings.filter { $0.state == "wrong" }.map(\.name) }

    func first(_ name: String, _ state: String = "wrong") -> Finding? {
      findings.first { $0.name == name && $0.state == state }
    }
  }

  /// An environment in which nothing is broken, as far as it is said by variables.
  var environment: [String: String] {
    [
      "HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "USER": "alice",
      "XDG_DATA_HOME": "", "XDG_STATE_HOME": "", "XDG_CACHE_HOME": "", "XDG_CONFIG_HOME": "",
      "COLUMNS": "", "LINES": "", "NO_COLOR": "", "FORCE_COLOR": "", "CLICOLOR_FORCE": "",
      "COLORTERM": "", "ACCESSIBLE": "", "RTIO_STORE": "", "RTIO_REGISTRY_URL": "",
      "http_proxy": "", "https_proxy": "", "HTTPS_PROXY": "", "all_proxy": "", "ALL_PROXY": "",
      "no_proxy": "", "NO_PROXY": "", "HTTP_PROXY": "",
      "CURL_CA_BUNDLE": "", "SSL_CERT_FILE": "", "SSL_CERT_DIR": "",
    ]
  }

  func doctor(_ arguments: String..., with changes: [String: String] = [:]) throws -> Answer {
    try Answer(
      Program.run(
        Program.path(),
        ["doctor", "--format", "json"] + arguments,
        environment: environment.merging(changes) { $1 }
      )
    )
  }

  /// The same from a script, with `$D` for the command and `$R` for the program.
  func doctor(script: String, with changes: [String: String] = [:]) throws -> Answer {
    try Answer(run(script, with: changes))
  }

  func run(
    _ script: String,
    with changes: [String: String] = [:]
  ) throws -> (output: String, error: String, status: Int32) {
    let program = try Program.path()
    let own = [
      "R": program, "D": "\(program) doctor --format json --offline", "FOLDER": folder.url.path,
    ]
    return try Program.run(
      "/bin/sh",
      ["-c", "cd \"$FOLDER\" || exit 99\n" + script],
      environment: environment.merging(own) { $1 }.merging(changes) { $1 }
    )
  }

  /// Brings one record into the store that lies there by itself, and makes its index.
  func importOne() throws {
    try ImportScript.study(90_000_001)
      .write(toFile: folder["one.json"], atomically: true, encoding: .utf8)
    let result = try run("$R import --quiet one.json && $R list >/dev/null")
    guard result.status == 0 else { throw JourneyProblem(result.error) }
  }

  /// Everything in the home folder, with the time of its last change.
  func everything() throws -> [String] {
    try run("find home -printf '%p %T@ %s\\n' | sort").output.split(separator: "\n")
      .map(String.init)
  }
}
