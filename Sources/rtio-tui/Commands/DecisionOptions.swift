import ArgumentParser
import TrialChecks
import TrialModel

/// The decisions on findings that a command goes by.
struct DecisionOptions: ParsableArguments {
  @Option(help: "The decisions of your team; $XDG_DATA_HOME/rtio-tui/decisions.json by itself.")
  var decisions: String?

  /// The decisions there are; none when no file was named and there is none.
  func read() throws(ProgramError) -> Decisions {
    try DecisionsFile(decisions, in: .process).readForCommand()
  }

  /// The catalogue as the decisions leave it.
  func catalogue() throws -> Catalogue { Catalogue.bundled.following(try read()) }
}
