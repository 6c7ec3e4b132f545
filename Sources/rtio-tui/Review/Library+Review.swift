import TrialModel
import TrialQuery
import TrialScreening

extension ReviewOptions {
  /// Everything there is to list with overrides and, where a review was named, what it decided over it.
  ///
  /// The records of a review lie where it is kept, unless a store is named. What has to be known of its texts
  /// is said on standard error.
  ///
  /// - Throws: `ProgramError` when review, reader or store cannot be read.
  func library(
    _ catalogue: Catalogue,
    _ stored: StoreOptions,
    overrides: Overrides,
    in world: Environment
  ) throws(ProgramError) -> Library {
    guard var review = try opened(stored, in: world) else {
      return try stored.library(catalogue, overrides: overrides).current(with: overrides)
    }
    let reader = try reader(of: review)
    let library = try review.place.library(stored, in: world)
      .with(catalogue).current(with: overrides)
    // Nobody's overrides: the same folder leaves out the same records for everybody.
    try review.narrow(by: library.index.amended(with: [ListedTrial]()))
    review.sayRemarks()
    let looks = try library.secondLooks(in: review.review, by: library.index)
    let screened = library.screened(
      by: ScreenedReview(review.review, reader: reader, looks: looks)
    )
    screened.sayUnread()
    return screened
  }
}

extension Library {
  /// The same beside a catalogue as decisions of readers leave it.
  fileprivate func with(_ catalogue: Catalogue) -> Library {
    Library(catalogue: catalogue, index: index, records: records)
  }

  /// The same with a review over its list.
  func screened(by review: ScreenedReview) -> Library {
    Library(catalogue: catalogue, index: index.screened(by: review), records: records)
  }

  /// Says on standard error how many records of the review cannot be listed, since they are not at hand.
  fileprivate func sayUnread() {
    guard let rows = index.rowsOfReview, let review = index.review?.review else { return }
    let unread = review.results.count - rows.count
    guard unread > 0 else { return }
    StandardError.write(
      "rtio-tui: \(unread) of \(review.results.count) records of the review are not at hand; "
        + "'rtio-tui review update' brings them\n"
    )
  }
}
