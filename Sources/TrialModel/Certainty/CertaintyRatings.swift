/// The ratings of a team, at most one for a domain of a body of evidence.
///
/// They stay when the trials have other results, or are gone.
package struct CertaintyRatings: Hashable, Sendable {
  private var entries = ReadersEntries<
    CertaintyRating.Evidence, CertaintyDomain, CertaintyRating
  >()

  /// The ratings given; of two for one subject the later stands.
  package init(_ ratings: [CertaintyRating] = []) {
    for rating in ratings { self[rating.subject] = rating }
  }

  /// All of them, by trials, outcome and domain.
  package var all: [CertaintyRating] { entries.all }

  /// Whether there is none.
  package var isEmpty: Bool { entries.isEmpty }

  /// The rating of a subject, or none.
  package subscript(subject: CertaintyRating.Subject) -> CertaintyRating? {
    get { entries[subject.evidence, subject.domain] }
    set { entries[subject.evidence, subject.domain] = newValue }
  }

  /// The ratings of one body of evidence, in the order of the domains.
  package func of(_ evidence: CertaintyRating.Evidence) -> [CertaintyRating] {
    entries.of(evidence)
  }
}

extension Collection<CertaintyRating> {
  /// The certainty that follows from the ratings of one body of evidence.
  ///
  /// `nil` until all five domains are rated.
  package func certainty(startingAt start: Certainty) -> Certainty? {
    guard Set(map(\.subject.domain)).count == CertaintyDomain.allCases.count else { return nil }
    return start.lowered(by: map(\.concern.steps).reduce(0, +))
  }
}
