import ArgumentParser
import BrowserViews

/// The lists of the README, the manual and `docs`, for whoever writes these; hidden from the help.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Print a list that the documents hold: options, fields, formats or checks.",
    shouldDisplay: false
  )

  @Argument(help: "options, fields, formats or checks.")
  var list: DocumentList

  @Option(help: "text, markdown or man.")
  var format: KeyTable.Format = .text

  func run() throws { StandardOutput.write(list.table.text(format)) }
}

extension DocumentList: ExpressibleByArgument {}
