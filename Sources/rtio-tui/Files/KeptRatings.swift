import Browser
import ReaderFiles
import TrialExport
import TrialModel

/// Where a reader's or a team's ratings of certainty are kept.
typealias KeptRatings = Kept<CertaintyRatings>

extension CertaintyRatings: KeptContent {
  static var name: String { "ratings" }
  static func standardPath(in world: Environment) -> String? { world.ratingsPath }
  init() { self.init([]) }
}

extension Conversation {
  /// Keeps ratings, and tells the browser how that ended.
  mutating func rate(_ request: RatingRequest, in kept: KeptRatings) {
    let outcome = kept.keep(after: state.ratings) { $0.following(request, on: $1) }
    _ = hear(.ratingEnded(outcome))
  }

  /// Takes over the ratings there are, or says why they cannot be read.
  mutating func readRatings(of kept: KeptRatings, isQuick: Bool = false) {
    do throws(KeptFileError) {
      let ratings = try kept.read(isQuick: isQuick)
      if ratings != state.ratings { _ = hear(.ratingsRead(ratings)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
