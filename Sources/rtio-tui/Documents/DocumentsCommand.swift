import ArgumentParser
import BrowserViews
import TrialExport

/// The lists of the README, the manual and `docs`, for whoever writes these; hidden from the help.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract:
      "Print a list that the documents hold: options, commands, examples, fields, formats or checks.",
    shouldDisplay: false
  )

  @Argument(help: "options, commands, examples, fields, formats or checks.")
  var list: Document

  @Option(help: "text, markdown or man.")
  var format: KeyTable.Format = .text

  func run() throws {
    switch list {
    case .commands: StandardOutput.write(ManualCommands().text)
    case .examples: StandardOutput.write(CommandExamples.json.compactText + "\n", for: .program)
    case .table(let list): StandardOutput.write(list.table.text(format))
    }
  }
}

extension KeyTable.Format: ExpressibleByArgument {}

/// What is printed for the documents: a table, or a part of the manual page.
enum Document: ExpressibleByArgument {
  /// All commands with options and examples, in the form of a manual page whatever form is asked for.
  case commands
  /// All examples as JSON, for the test that runs them.
  case examples
  case table(DocumentList)

  init?(argument: String) {
    switch argument {
    case "commands": self = .commands
    case "examples": self = .examples
    default:
      guard let list = DocumentList(rawValue: argument) else { return nil }
      self = .table(list)
    }
  }
}
