package import TrialModel

extension CertaintyRatings {
  /// The text of their file: sorted by trials, outcome and domain, so that a change is one place in a
  /// difference of versions.
  package var text: String { document.text }

  /// The same in one line, for a line of a book.
  package var compactText: String { document.compactText }

  private var document: JSON {
    [
      "format": JSON(1),
      "ratings": .array(
        all.map { rating in
          let evidence = rating.subject.evidence
          let subject: JSON = [
            "trials": JSON(evidence.trials.map(\.text)), "outcome": .string(evidence.outcome),
          ]
          return subject.adding(rating.own)
        }
      ),
    ]
  }
}

extension CertaintyRating {
  /// The rating without the evidence it is of.
  var own: JSON {
    .signed(
      [
        JSON.Member("domain", .string(subject.domain.rawValue)),
        JSON.Member("rating", .string(concern.rawValue)),
      ],
      note: note,
      by: initials,
      on: date
    )
  }
}
