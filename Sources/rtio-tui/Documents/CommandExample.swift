import JSONText
import TrialExport

/// A command line that does something people want, as help and manual show it.
///
/// A test runs each of them, in the order in which they stand, in a folder that has what they name.
struct CommandExample: Hashable {
  /// What it does, without a point at the end: `Trials of lung cancer, the largest first`.
  let what: String
  /// The line as it is typed in a shell.
  let line: String
  /// How the program ends, for a shell; 3 and 1 say something.
  let status: Int
  /// What a part of the answer is, which a test looks for; empty where nothing is printed.
  let shows: String

  init(_ what: String, _ line: String, status: Int = 0, shows: String) {
    self.what = what
    self.line = line
    self.status = status
    self.shows = shows
  }
}

/// The examples of all commands, told once.
enum CommandExamples {
  /// By the words of the command: `review decide`; empty for the browser itself.
  static let all: [String: [CommandExample]] =
    looking.merging(writing) { first, _ in first }
    .merging(keeping) { first, _ in first }
    .merging(reviewing) { first, _ in first }
    .merging(helping) { first, _ in first }

  /// The examples of a command as its help ends with them.
  static func text(of command: String) -> String {
    let examples = all[command] ?? []
    return "EXAMPLES\n\n"
      + examples.map { example in
        let lines = example.line.split(separator: "\n", omittingEmptySubsequences: false)
        return "\(example.what):\n" + lines.map { "    \($0)\n" }.joined()
      }
      .joined(separator: "\n")
  }

  /// All of them, for the test that runs them: by command, in the order in which the help has them.
  static var json: JSON {
    .array(
      CommandOptions.everyOne.map { command in
        let name = command.words.joined(separator: " ")
        return [
          "command": .string(name),
          "examples": .array(
            (all[name] ?? []).map { example in
              [
                "what": .string(example.what), "line": .string(example.line),
                "status": JSON(example.status), "shows": .string(example.shows),
              ]
            }
          ),
        ]
      }
    )
  }
}
