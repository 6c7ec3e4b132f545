package import TrialModel

extension Overrides {
  /// The text of their file: sorted by trial and category, so that a change is one place in a
  /// difference of versions.
  package var text: String {
    let document: JSON = [
      "format": JSON(1),
      "overrides": .array(all.map(\.json)),
    ]
    return document.text
  }
}

extension Override {
  fileprivate var json: JSON {
    let note: [JSON.Member] = note.map { [JSON.Member("note", .string($0))] } ?? []
    return .object(
      [
        JSON.Member("trial", .string(subject.trial.text)),
        JSON.Member("category", .string(subject.category.rawValue)),
        JSON.Member("values", JSON(values)),
      ] + note
        + [
          JSON.Member("initials", .string(initials)), JSON.Member("date", .string(date.text)),
        ]
    )
  }
}
