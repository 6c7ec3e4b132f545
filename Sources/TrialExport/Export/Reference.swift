import TrialModel

/// An entry of a list of references, with what the files give and nothing else.
struct Reference: Hashable {
  /// The sort of document; `nil` for a trial of which no registry record was read.
  var kind: Source.Kind?
  /// The name of the entry, which ``unique`` makes unique within a list.
  var key: String
  var authors: [ReferenceAuthor] = []
  /// Whether there are more authors than are named.
  var hasMoreAuthors = false
  /// The title of the document itself; `nil` when not given.
  var title: String?
  /// What the document is about, for the place of a title that is not given.
  var subject: String
  /// The journal, meeting, register or site; `nil` when not given.
  var venue: String?
  /// When it was published; of a record the date of its data; `nil` when not given.
  var date: PartialDate?
  var volume: String?
  var issue: String?
  /// The first page, the pages or the article's number as printed; `nil` when not given.
  var pages: String?
  var doi: String?
  var pmid: String?
  var pmcid: String?
  var registryNumber: String?
  var link: WebAddress?
  /// Whether only an account or a copy of the document was read.
  var isSecondary = false
  /// What a reader has to know, one note after the other.
  var notes: [String] = []
}

extension Reference {
  /// The title or, in square brackets as lists of references mark a title that is supplied, what
  /// the document is about.
  var shownTitle: String { title ?? "[\(subject)]" }

  /// What sort of entry it is for those who cite it.
  enum Form {
    /// Printed in a journal, the supplement of a meeting's abstracts among them.
    case article
    /// Shown at a meeting.
    case paper
    /// The record of a register.
    case record
    /// A page of the web.
    case page
    case news
    case data
    /// What the files do not say more of.
    case other
  }

  /// What sort of entry it is.
  var form: Form {
    switch kind {
    case .review, .publication:
      venue != nil || doi != nil || pmid != nil || pmcid != nil ? .article : .other
    case .meeting: volume != nil ? .article : .paper
    case .registry: .record
    case .trialPage, .label: .page
    case .news: .news
    case .dataset: .data
    case .reviewReference, nil: .other
    }
  }

  /// The first and the last page; the last is `nil` where the citation gives one alone.
  var span: (first: String, last: String?)? {
    guard let pages else { return nil }
    let ends = pages.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ !$0.isEmpty }) else { return (pages, nil) }
    return (String(ends[0]), String(ends[1]))
  }
}

/// Someone or some body a document is by.
enum ReferenceAuthor: Hashable {
  /// A person whose family name and initials are told apart: `Desai`, `A. S.`, perhaps `Jr`.
  case person(family: String, initials: String, suffix: String?)
  /// A name as it stands: a family name alone, a group, a company.
  case named(String)

  /// Family name first, parts between commas.
  var inverted: String {
    switch self {
    case .person(let family, let initials, let suffix):
      ([family, initials] + (suffix.map { [$0] } ?? [])).joined(separator: ", ")
    case .named(let name): name
    }
  }
}
