import Foundation

/// The program under test, as a user has it.
enum Program {
  /// The path of the program: that of `RTIO_BINARY`, else what was built beside the tests.
  static func path() throws -> String {
    if let path = ProcessInfo.processInfo.environment["RTIO_BINARY"], !path.isEmpty { return path }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for build in [".build/release/rtio-tui", ".build/debug/rtio-tui"] {
      let path = root.appending(path: build).path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw JourneyProblem("rtio-tui is not built; run 'swift build' first")
  }

  /// Whether the program under test is the one that is installed.
  static var isReleaseBuild: Bool { (try? path().contains("release")) ?? false }

  /// Whether a process still runs; one that has ended and waits to be noticed does not.
  static func isRunning(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    return !status.contains(") Z")
  }

  /// Runs the program without a terminal.
  static func rtio(
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> (output: String, error: String, status: Int32) {
    try run(path(), arguments, environment: environment)
  }

  /// Runs a command to its end, with nothing to read.
  ///
  /// Foundation's Process would also wait for everything the command leaves running, such as the
  /// server of tmux, so the command is spawned by hand.
  static func run(
    _ command: String,
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> (output: String, error: String, status: Int32) {
    var variables = ProcessInfo.processInfo.environment
    variables["LC_ALL"] = "C.UTF-8"
    variables["NO_COLOR"] = nil
    // No decisions and keys of whoever runs the tests.
    variables["XDG_DATA_HOME"] = "/nonexistent/rtio-tui"
    variables["XDG_CONFIG_HOME"] = "/nonexistent/rtio-tui"
    variables["TMUX"] = nil
    variables.merge(environment) { _, given in given }
    let folder = FileManager.default.temporaryDirectory
    let output = folder.appending(path: UUID().uuidString).path
    let error = folder.appending(path: UUID().uuidString).path
    defer { for file in [output, error] { try? FileManager.default.removeItem(atPath: file) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let isNew = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, isNew, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, error, isNew, 0o600)
    var process = pid_t()
    let words = ([command] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    // Threads of the test runner block signals, which the command would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let code = posix_spawn(&process, command, &actions, &attributes, words, settings)
    guard code == 0 else {
      throw JourneyProblem("\(command) cannot be run: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return (
      try String(contentsOfFile: output, encoding: .utf8),
      try String(contentsOfFile: error, encoding: .utf8),
      hasExited ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    )
  }
}
