import ArgumentParser

/// The script by which a shell completes the words of this program.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the script by which a shell completes commands, trials and filters.",
    discussion: """
      With it the Tab key completes commands, options, registry numbers and acronyms, fields of filters and \
      their values, columns, endpoints, tables, methods and paths. 'make install' and the packages put it \
      where the shell looks for it; without them it is read by the start file of the shell, as the examples \
      show. Trials and values are those that are bundled and those of the list that lies beside the store: \
      nothing is opened, written or asked of a server.

      \(CommandExamples.text(of: "completions"))
      """
  )

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws { StandardOutput.write(shell.script, for: .program) }
}
