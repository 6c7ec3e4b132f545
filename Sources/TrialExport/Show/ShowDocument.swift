package import TrialModel
import TrialPages

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

  /// The trial, with the catalogue that holds the documents its sources name.
  package init(_ trial: Trial, in catalogue: Catalogue) {
    subject = .trial(trial)
    self.catalogue = catalogue
  }

  /// The review of the catalogue.
  package init(reviewOf catalogue: Catalogue) {
    subject = .review
    self.catalogue = catalogue
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
    case .trial(let trial): trial.json(in: catalogue)
    case .review: catalogue.review.json(in: catalogue)
    }
  }

  private var page: TextPage {
    switch subject {
    case .trial(let trial): trial.page(in: catalogue)
    case .review: catalogue.review.page(in: catalogue)
    }
  }
}
