package import TrialModel

extension ReaderNote {
  /// An invented note of 1 December 2026, of AB by itself.
  package static func said(
    _ tags: [String],
    on trial: String = "NCT00000000",
    _ text: String? = nil,
    by initials: String = "AB"
  ) throws -> ReaderNote {
    let subject = Subject(trial: TrialID(trial), initials: initials)
    let draft = try Draft(subject: subject, tags: tags, text: text)
    return ReaderNote(draft, date: try PartialDate("2026-12-01"))
  }
}
