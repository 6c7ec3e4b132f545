import TrialModel

/// What readers say of a trial by themselves, each with whose it is.
struct ReaderNotesSection {
  private let notes: [ReaderNote]

  init(_ notes: [ReaderNote]) { self.notes = notes }

  /// The section of the overview; `nil` where nobody wrote any.
  var section: PageSection? {
    guard !notes.isEmpty else { return nil }
    return PageSection(
      .name("NOTES OF READERS"),
      rows: notes.map { PageRow(.statement(label: $0.initials, text: $0.saying)) }
    )
  }
}
