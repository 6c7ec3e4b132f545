import ArgumentParser
import TrialModel

/// The overrides of categories that a command goes by.
struct OverrideOptions: ParsableArguments {
  @Option(
    help:
      "Categories your team set. Default: $XDG_DATA_HOME/rtio-tui/overrides.json; with a store on a server, what that has."
  )
  var overrides: String?

  /// Where they are kept: in the file that was named, else with the store.
  ///
  /// - Throws: `ProgramError` for what can be no store.
  func kept(
    _ stored: StoreOptions,
    isKept: Bool = true,
    in world: Environment
  ) throws(ProgramError) -> KeptOverrides {
    Kept(overrides, of: try stored.ofReaders(in: world), isKept: isKept, in: world)
  }

  /// The overrides there are; none when no file was named and there is none.
  func read(_ stored: StoreOptions) throws(ProgramError) -> Overrides {
    try kept(stored, in: .process).readForCommand()
  }
}
