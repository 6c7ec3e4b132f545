package import TrialModel

extension Overrides {
  /// The text of their file: sorted by trial and category, so that a change is one place in a
  /// difference of versions.
  package var text: String { document.text }

  /// The same in one line, for a line of a book.
  package var compactText: String { document.compactText }

  private var document: JSON {
    [
      "format": JSON(1),
      "overrides": .array(
        all.map { override in
          let subject: JSON = ["trial": .string(override.subject.trial.text)]
          return subject.adding(override.own)
        }
      ),
    ]
  }
}

extension Override {
  /// The override without the trial it is about.
  var own: JSON {
    .signed(
      [
        JSON.Member("category", .string(subject.category.rawValue)),
        JSON.Member("values", JSON(values)),
      ],
      note: note,
      by: initials,
      on: date
    )
  }
}
