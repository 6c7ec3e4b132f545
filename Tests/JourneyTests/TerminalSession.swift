import Foundation
import Testing

/// A real terminal with a real program in it, driven through tmux on a server of its own.
///
/// The shell in it tells the settings of the terminal before and after the program, so that a test
/// can see whether the terminal was given back as it was.
final class TerminalSession {
  private let server: String
  let folder: URL

  /// Opens a terminal of a size and starts the program in a shell.
  ///
  /// - Throws: `JourneyProblem` when tmux or the program is missing.
  init(
    _ arguments: String = "--fresh",
    columns: Int = 80,
    rows: Int = 24,
    term: String = "tmux-256color",
    environment: [String: String] = [:],
    shell: String = "sh"
  ) throws {
    server = "rtio-\(UUID().uuidString.prefix(8))"
    folder = FileManager.default.temporaryDirectory.appending(path: server)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var variables = [
      "TERM": term, "LC_ALL": "C.UTF-8", "HOME": folder.path, "XDG_STATE_HOME": folder.path,
      "XDG_DATA_HOME": folder.path,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { _, given in given }
    let settings = variables.map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    let program = try Program.path()
    let script = """
      stty -g > before
      env -u NO_COLOR -u TMUX \(settings) '\(program)' \(arguments) 2> errors
      echo "status $?" > status
      stty -g > after
      echo back in the shell
      exec cat
      """
    try script.write(to: folder.appending(path: "run"), atomically: true, encoding: .utf8)
    try tmux(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      String(columns),
      "-y",
      String(rows),
      "-c",
      folder.path,
      shell == "sh" ? "sh run" : shell
    )
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types a text as it stands, quotes and all.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Presses keys, named as tmux names them; a text in single quotes is typed as it stands.
  func press(_ script: String) throws {
    var rest = Substring(script)
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
      } else if first == "'" {
        let text = rest.dropFirst().prefix { $0 != "'" }
        try tmux("send-keys", "-l", String(text))
        rest = rest.dropFirst(text.count + 2)
      } else {
        let key = rest.prefix { $0 != " " }
        try tmux("send-keys", String(key))
        rest = rest.dropFirst(key.count)
      }
    }
  }

  /// Whether the program has the mouse told to it, in the form without a limit to columns.
  func readsMouse() throws -> Bool {
    let flags = "#{mouse_standard_flag}#{mouse_sgr_flag}"
    return try tmux("display-message", "-p", flags).contains("11")
  }

  /// The rows of the screen, trailing spaces cut.
  func screen(withStyles: Bool = false) throws -> String {
    let arguments = ["capture-pane", "-p"] + (withStyles ? ["-e"] : [])
    let lines = try tmux(arguments).split(separator: "\n", omittingEmptySubsequences: false)
    return
      lines
      .map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      .joined(separator: "\n")
  }

  /// Waits until the screen fulfils a condition, and returns it.
  ///
  /// - Throws: `JourneyProblem` with the screen when that does not come about within seconds.
  @discardableResult
  func wait(
    for what: String,
    seconds: Double = 20,
    until isFulfilled: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var last = ""
    repeat {
      last = try screen()
      if isFulfilled(last) { return last }
      usleep(15_000)
    } while Date() < end
    throw JourneyProblem("waited for \(what); the screen was:\n\(last)")
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func wait(forText text: String) throws -> String {
    try wait(for: text) { $0.contains(text) }
  }

  /// Waits until the program has ended and the shell has the terminal again.
  func waitForTheShell() throws {
    try wait(for: "the shell") { _ in file("after") != nil }
  }

  /// Changes the size of the terminal.
  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", String(columns), "-y", String(rows))
  }

  /// Where the terminal's cursor stands, column and row from 0.
  func cursor() throws -> (column: Int, row: Int) {
    let numbers = try tmux("display-message", "-p", "#{cursor_x} #{cursor_y}")
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    return (numbers[0], numbers[1])
  }

  /// Whether the terminal is on its second screen, as full-screen programs are.
  func isOnSecondScreen() throws -> Bool {
    try tmux("display-message", "-p", "#{alternate_on}").hasPrefix("1")
  }

  /// The process of the program, the child of the shell in the terminal.
  func processIdentifier() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children",
      encoding: .utf8
    )
    guard let child = children.split(separator: " ").first.flatMap({ Int32($0) }) else {
      throw JourneyProblem("the shell has no program running")
    }
    return child
  }

  /// The text of a file the shell wrote; `nil` while there is none.
  func file(_ name: String) -> String? {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
      text.hasSuffix("\n")
    else { return nil }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Makes the terminal take what programs copy, as terminals do where that is allowed.
  func takeCopies() throws { try tmux("set-option", "-g", "set-clipboard", "on") }

  /// What was copied last; empty when nothing was.
  func copied() -> String { (try? tmux("show-buffer")) ?? "" }

  /// Kills the terminal itself, as a dropped line does.
  func hangUp() throws { try tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let result = try Program.run("/usr/bin/env", ["tmux", "-L", server] + arguments)
    guard result.status == 0 else {
      throw JourneyProblem("tmux \(arguments.joined(separator: " ")): \(result.error)")
    }
    return result.output
  }
}

/// Why a journey could not go on.
struct JourneyProblem: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
