package import TrialModel
import TrialPages
package import TrialQuery
import TrialScreening

/// The forms in which one trial can be written, named as `--format` spells them.
package enum ShowFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case json
  case markdown
  /// One line of plain text, to read out at a tumour board; of the review its reference.
  case line
}

/// One trial, or the review itself, whole.
package struct ShowDocument: Sendable {
  private enum Subject {
    case trial(Trial)
    case review
  }

  private let subject: Subject
  private let catalogue: Catalogue
  /// Where the trial stands in the review that is open.
  private let record: ScreenedRecord?
  /// What readers say of the trial by themselves.
  private let notes: [ReaderNote]
  /// Whether a review is open, which may not have the trial.
  private let isScreened: Bool

  /// The trial, with the catalogue that holds the documents its sources name, the review that is open, and
  /// what readers say of trials by themselves.
  package init(
    _ trial: Trial,
    in catalogue: Catalogue,
    review: ScreenedReview? = nil,
    notes: ReaderNotes = ReaderNotes()
  ) {
    self.notes = notes.of(trial.id)
    subject = .trial(trial)
    self.catalogue = catalogue
    record = review?.record(trial.id)
    isScreened = review != nil
  }

  /// The review of the catalogue.
  package init(reviewOf catalogue: Catalogue) {
    subject = .review
    self.catalogue = catalogue
    notes = []
    record = nil
    isScreened = false
  }

  /// The document in that form, ending with a line feed.
  package func text(_ format: ShowFormat) -> String {
    switch format {
    case .json: json.text
    case .text: page.plainText
    case .markdown: page.markdown
    case .line: line
    }
  }

  private var line: String {
    switch subject {
    case .trial(let trial): BoardLine(trial, in: catalogue).text + "\n"
    case .review:
      (catalogue.source(.review).map { source in
        [source.citation, source.address].compactMap { $0 }.joined(separator: ", ")
      } ?? "") + "\n"
    }
  }

  private var json: JSON {
    switch subject {
    case .trial(let trial):
      trial.json(in: catalogue).adding(notes.json)
        .adding(isScreened ? ["screening": record?.json ?? .null] : [:])
    case .review: catalogue.review.json(in: catalogue)
    }
  }

  private var page: TextPage {
    switch subject {
    case .trial(let trial): trial.page(in: catalogue, record, readerNotes: notes)
    case .review: catalogue.review.page(in: catalogue)
    }
  }
}
