import Browser
import ReaderFiles
import TrialExport
import TrialModel

/// The file that a reader's or a team's ratings of certainty are kept in.
typealias RatingsFile = KeptFile<CertaintyRatings>

extension CertaintyRatings: KeptContent {
  static var name: String { "ratings" }
  static func standardPath(in world: Environment) -> String? { world.ratingsPath }
  init() { self.init([]) }
}

extension Conversation {
  /// Keeps ratings, and tells the browser how that ended.
  mutating func rate(_ request: RatingRequest, in file: RatingsFile) {
    let outcome = file.keep(after: state.ratings) { $0.following(request, on: $1) }
    _ = hear(.ratingEnded(outcome))
  }

  /// Takes over the ratings of a file, or says why they cannot be read.
  mutating func readRatings(of file: RatingsFile) {
    do throws(KeptFileError) {
      let ratings = try file.read()
      if !ratings.isEmpty { _ = hear(.ratingsRead(ratings)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
