import ArgumentParser
import TrialModel

/// Where the registry store is.
struct StoreOptions: ParsableArguments {
  @Option(
    help: "The registry store; $RTIO_STORE, or $XDG_DATA_HOME/rtio-tui/registry.sqlite by itself."
  )
  var store: String?

  /// The store to look into; `nil` where none was named and there is no home for one.
  ///
  /// - Throws: `ProgramError` when the one that was named is not there.
  func existing(in world: Environment) throws(ProgramError) -> String? {
    guard let store else { return world.storePath }
    let path = world.expanding(store)
    try StoreFile.admit(path)
    guard world.exists(path) else {
      throw ProgramError(
        .wrongUse,
        "--store: there is no '\(path)'; 'rtio-tui import --store \(store) FILE' makes it"
      )
    }
    return path
  }

  /// Everything there is to browse with this store.
  func library(
    _ catalogue: Catalogue,
    overrides: @autoclosure () -> Overrides
  ) throws(ProgramError) -> Library {
    try Library.open(catalogue, store: existing(in: .process), overrides: overrides())
  }

  /// The path of the store.
  ///
  /// - Throws: `ProgramError` when none is named and there is no home folder, and for what can be no store.
  func path(in world: Environment) throws(ProgramError) -> String {
    guard let path = store.map(world.expanding) ?? world.storePath else {
      throw ProgramError(.wrongUse, "there is no home folder for the store; name one with --store")
    }
    try StoreFile.admit(path)
    return path
  }
}
