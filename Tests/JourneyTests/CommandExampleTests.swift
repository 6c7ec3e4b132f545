import Foundation
import TestSupport
import Testing

/// The examples of help and manual, run as people would run them.
@Suite("Every command has examples, and they do what they say")
struct CommandExampleTests {
  struct Command: Decodable, CustomTestStringConvertible, Sendable {
    struct Example: Decodable, Sendable {
      let what: String
      let line: String
      let status: Int32
      let shows: String
    }

    let command: String
    let examples: [Example]

    var testDescription: String { "rtio-tui \(command)" }
  }

  private static let commands: [Command] = {
    guard let text = try? Program.rtio("documents", "examples").output else { return [] }
    return (try? JSONDecoder().decode([Command].self, from: Data(text.utf8))) ?? []
  }()

  @Test("every command that the help names has examples")
  func everyCommand() throws {
    #expect(Self.commands.count > 20)
    for command in Self.commands {
      #expect(!command.examples.isEmpty, "rtio-tui \(command.command)")
    }
  }

  @Test(
    "they end as they say, print what they promise and write what they redirect",
    arguments: Self.commands
  )
  func run(command: Command) throws {
    let scene = try ExampleScene()
    for example in command.examples where scene.canRun(example.line) {
      let result = try scene.run(example.line)
      let said = "\(example.line)\n\(result.output.prefix(2_000))\n\(result.error.prefix(2_000))"
      #expect(result.status == example.status, "\(said)")
      #expect(!result.error.contains("defect"), "\(said)")
      #expect(example.shows.isEmpty || result.output.contains(example.shows), "\(said)")
      for file in Self.written(by: example.line) {
        let text = try scene.run("cat \(file)").output
        #expect(!text.isEmpty, "\(example.line) wrote nothing into \(file)")
      }
    }
  }

  @Test(
    "the help of a command ends its words with its examples, in lines of eighty letters at most"
  )
  func help() throws {
    for command in Self.commands {
      let words = command.command.split(separator: " ").map(String.init)
      let help = try Program.run(Program.path(), words + ["--help"], environment: ["COLUMNS": "80"])
        .output
      let lines = help.components(separatedBy: "\n")
      #expect(lines.contains("EXAMPLES"), "rtio-tui \(command.command)")
      for example in command.examples {
        for line in example.line.components(separatedBy: "\n") {
          #expect(lines.contains("    \(line)"), "rtio-tui \(command.command): \(line)")
        }
      }
      // What is typed in one line, as USAGE, is not broken by the parser's library.
      let long = lines.filter {
        $0.count > 80 && !$0.hasPrefix("USAGE:") && !$0.hasPrefix("      ")
      }
      #expect(long.isEmpty, "rtio-tui \(command.command): \(long)")
    }
  }

  /// The files that a line writes by `> FILE` and `-o FILE`.
  private static func written(by line: String) -> [String] {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    return zip(words, words.dropFirst()).filter { $0.0 == ">" || $0.0 == "-o" }.map(\.1)
  }
}
