import JSONText
package import TrialModel

extension CertaintyRatings {
  /// The ratings of a file: `{"format": 1, "ratings": [{"trials", "outcome", "domain", "rating",
  /// "note", "initials", "date"}]}`.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. Keys, domains and ratings that
  ///   are not known are refused; trials and outcomes that are not at hand are not.
  package static func read(_ text: String) throws(FileRefusal) -> CertaintyRatings {
    var ratings = CertaintyRatings()
    try JSONNode.eachElement(of: "ratings", in: text) { element throws(FileRefusal) in
      let rating = try CertaintyRating.read(element)
      let subject = rating.subject
      guard ratings[subject] == nil else {
        throw FileRefusal(
          element.position,
          "a second rating of \(subject.domain.words) of \(subject.evidence.outcome) in "
            + subject.evidence.trials.map(\.text).joined(separator: ", "),
          "keep one of the two"
        )
      }
      ratings[subject] = rating
    }
    return ratings
  }
}

extension CertaintyRating {
  fileprivate static func read(_ value: JSONNode) throws(FileRefusal) -> CertaintyRating {
    let keys = ["trials", "outcome", "domain", "rating", "note", "initials", "date"]
    let entry = try value.entry("rating", keys)
    let domain = try entry.word("domain", among: CertaintyDomain.allCases, is: "domain")
    let concern = try entry.word("rating", among: domain.concerns, is: "rating")
    let date = try entry.date()
    let (trials, place) = try entry.list("trials", of: "a trial")
    guard !trials.isEmpty else {
      throw FileRefusal(place, "trials is empty", "name the trials that were rated")
    }
    let evidence = Evidence(trials: trials.map(TrialID.init), outcome: try entry.text("outcome"))
    let note = try entry.optional("note")
    let initials = try entry.text("initials")
    do throws(CertaintyRatingError) {
      return try CertaintyRating(
        Subject(domain, of: evidence),
        concern,
        note: note,
        initials: initials,
        date: date
      )
    } catch {
      throw FileRefusal(entry.place("rating"), error.what, error.remedy)
    }
  }
}
