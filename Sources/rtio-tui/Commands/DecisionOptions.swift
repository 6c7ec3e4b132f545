import ArgumentParser
import TrialChecks
import TrialModel

/// The decisions on findings that a command goes by.
struct DecisionOptions: ParsableArguments {
  @Option(
    help:
      "The decisions of your team. Default: $XDG_DATA_HOME/rtio-tui/decisions.json; with a store on a server, what that has."
  )
  var decisions: String?

  /// Where they are kept: in the file that was named, else with the store.
  ///
  /// - Throws: `ProgramError` for what can be no store.
  func kept(
    _ stored: StoreOptions,
    isKept: Bool = true,
    in world: Environment
  ) throws(ProgramError) -> KeptDecisions {
    Kept(decisions, of: try stored.ofReaders(in: world), isKept: isKept, in: world)
  }

  /// The decisions there are; none when no file was named and there is none.
  func read(_ stored: StoreOptions) throws(ProgramError) -> Decisions {
    try kept(stored, in: .process).readForCommand()
  }

  /// The catalogue as the decisions leave it.
  func catalogue(_ stored: StoreOptions) throws -> Catalogue {
    Catalogue.bundled.following(try read(stored))
  }
}
