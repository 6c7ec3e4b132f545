/// The parts of a citation, as far as the files give them.
///
/// A person took each citation of the catalogue apart; nothing here is guessed from its words or
/// filled in from elsewhere.
package struct CitedWork: Hashable, Sendable {
  /// Authors as the citation names them, mostly by their family names; empty when it names none.
  package let authors: [String]
  /// Whether there are more authors than are named: `et al.`.
  package let hasMoreAuthors: Bool
  /// The title of the document itself; `nil` when the citation does not give it.
  package let title: String?
  /// What the document is about, in the words of the citation; `nil` where its title says it.
  package let subject: String?
  /// The journal, meeting, register or site it stands in; `nil` when not given.
  package let journal: String?
  /// When it was published, as exactly as the citation says; `nil` when it does not.
  package let published: PartialDate?
  /// The volume as printed; `nil` when not given.
  package let volume: String?
  /// The issue as printed: `15_suppl`; `nil` when not given.
  package let issue: String?
  /// The first page, the pages or the article's number as printed; `nil` when not given.
  package let pages: String?

  package init(
    authors: [String] = [],
    hasMoreAuthors: Bool = false,
    title: String? = nil,
    subject: String? = nil,
    journal: String? = nil,
    published: PartialDate? = nil,
    volume: String? = nil,
    issue: String? = nil,
    pages: String? = nil
  ) {
    self.authors = authors
    self.hasMoreAuthors = hasMoreAuthors
    self.title = title
    self.subject = subject
    self.journal = journal
    self.published = published
    self.volume = volume
    self.issue = issue
    self.pages = pages
  }
}
