import Browser
import ArgumentParser
import TrialPages
import BrowserViews

/// The key table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys and what they do."
  )

  @Option(help: "text, markdown or man.")
  var format: KeyTable.Format = .text

  func run() throws {
    StandardOutput.write(KeyTable(.standard).text(format))
  }
}

extension KeyTable.Format: ExpressibleByArgument {}
