import ArgumentParser
import TrialModel

/// Where the registry store is.
struct StoreOptions: ParsableArguments {
  @Option(
    help: """
      The registry store: a file, or postgres://user@host/database without a password. Default: \
      $RTIO_STORE, else $XDG_DATA_HOME/rtio-tui/registry.sqlite.
      """
  )
  var store: String?

  // A list of processes shows arguments, and the address of a server is nobody else's business.
  @Option(help: ArgumentHelp("Where this program reads what --store names.", visibility: .hidden))
  var storeDescriptor: Int32?

  /// The store that was named; `nil` where none was.
  ///
  /// - Throws: `ProgramError` for what can be no store.
  func named(in world: Environment) throws(ProgramError) -> StoreLocation? {
    if let storeDescriptor {
      return try StoreLocation(try HandedText.read(from: storeDescriptor), in: world)
    }
    return try store.map { typed throws(ProgramError) in try StoreLocation(typed, in: world) }
  }

  /// The store to look into; `nil` where none was named and there is no home for one.
  ///
  /// - Throws: `ProgramError` when the one that was named is not there.
  func existing(in world: Environment) throws(ProgramError) -> StoreLocation? {
    guard let named = try named(in: world) else { return try world.storeLocation() }
    guard named.isThere else {
      let typed = store ?? named.name
      throw ProgramError(
        .wrongUse,
        "--store: there is no '\(named.name)'; 'rtio-tui import --store \(typed) FILE' makes it"
      )
    }
    return named
  }

  /// The store with which goes what readers decide: the one that was named, else the usual one, which need not be
  /// there.
  ///
  /// - Throws: `ProgramError` for what can be no store.
  func ofReaders(in world: Environment) throws(ProgramError) -> StoreLocation? {
    if let named = try named(in: world) { return named }
    return try world.storeLocation()
  }

  /// Everything there is to browse with this store.
  func library(
    _ catalogue: Catalogue,
    overrides: @autoclosure () -> Overrides
  ) throws(ProgramError) -> Library {
    try Library.open(catalogue, store: existing(in: .process), overrides: overrides())
  }

  /// Where the store is, or is to be made.
  ///
  /// - Throws: `ProgramError` when none is named and there is no home folder, and for what can be no store.
  func location(in world: Environment) throws(ProgramError) -> StoreLocation {
    if let named = try named(in: world) { return named }
    if let usual = try world.storeLocation() { return usual }
    throw ProgramError(.wrongUse, "there is no home folder for the store; name one with --store")
  }
}
