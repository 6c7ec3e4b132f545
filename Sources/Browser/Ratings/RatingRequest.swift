package import TrialModel

/// Ratings of a reader that the world has to date and keep, or one to take away again.
package enum RatingRequest: Hashable, Sendable {
  case set([Draft])
  case remove(CertaintyRating.Subject)

  /// A rating before it has a date.
  package struct Draft: Hashable, Sendable {
    package let subject: CertaintyRating.Subject
    package let concern: Concern
    /// Why; `nil` when nothing was written.
    package let note: String?
    package let initials: String
  }
}

extension CertaintyRatings {
  /// The ratings with those of a request, made on a day; without one that is taken back.
  package func following(_ request: RatingRequest, on date: PartialDate) -> CertaintyRatings {
    var ratings = self
    switch request {
    case .set(let drafts):
      for draft in drafts {
        let rating = try? CertaintyRating(
          draft.subject,
          draft.concern,
          note: draft.note,
          initials: draft.initials,
          date: date
        )
        if let rating { ratings[draft.subject] = rating }
      }
    case .remove(let subject): ratings[subject] = nil
    }
    return ratings
  }
}
