import ArgumentParser
import TrialModel

/// The ratings of certainty that a command goes by.
struct RatingOptions: ParsableArguments {
  @Option(
    help:
      "Ratings of certainty by your team. Default: $XDG_DATA_HOME/rtio-tui/ratings.json; with a store on a server, what that has."
  )
  var ratings: String?

  /// Where they are kept: in the file that was named, else with the store.
  ///
  /// - Throws: `ProgramError` for what can be no store.
  func kept(
    _ stored: StoreOptions,
    isKept: Bool = true,
    in world: Environment
  ) throws(ProgramError) -> KeptRatings {
    Kept(ratings, of: try stored.ofReaders(in: world), isKept: isKept, in: world)
  }

  /// The ratings there are; none when no file was named and there is none.
  func read(_ stored: StoreOptions) throws(ProgramError) -> CertaintyRatings {
    try kept(stored, in: .process).readForCommand()
  }
}
