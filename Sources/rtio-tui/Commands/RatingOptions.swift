import ArgumentParser
import TrialModel

/// The ratings of certainty that a command goes by.
struct RatingOptions: ParsableArguments {
  @Option(
    help: "Ratings of certainty by your team; $XDG_DATA_HOME/rtio-tui/ratings.json by itself."
  )
  var ratings: String?

  /// The ratings there are; none when no file was named and there is none.
  func read() throws(ProgramError) -> CertaintyRatings {
    try RatingsFile(ratings, in: .process).readForCommand()
  }
}
