import ArgumentParser

/// A living review as a folder: search, decide, count, and do it again.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Run a living review that lies in a folder of text files, or in a store.",
    discussion: """
      A review is a folder: protocol.json (what is asked, searched and judged, edited by people), runs (a \
      file for each run of a search), decisions (a file for each reader, a line for each decision) and \
      registry.sqlite (the records). It can lie in git or on a share; files of two machines are merged \
      line by line. 'rtio-tui --review DIR --reader AB' opens the records to be read. With --in-store NAME in \
      place of the folder, protocol, runs and decisions are kept in the store that --store names.

      \(CommandExamples.text(of: "review"))
      """,
    subcommands: [
      ReviewNewCommand.self, ReviewProtocolCommand.self, ReviewUpdateCommand.self,
      ReviewDecideCommand.self,
      ReviewStatusCommand.self,
      ReviewAgreementCommand.self, ReviewFlowCommand.self, ReviewStrategyCommand.self,
    ]
  )
}
