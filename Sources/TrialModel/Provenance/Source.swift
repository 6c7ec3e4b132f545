/// The key of an entry in the bibliography, such as `kwon-2014` or `review`.
package struct SourceKey: Hashable, Sendable, Comparable {
  /// The key as the catalogue's files spell it.
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The review itself, the one source every catalogue has.
  package static let review = SourceKey("review")

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// One document that figures come from.
package struct Source: Hashable, Sendable {
  /// What sort of document it is.
  ///
  /// Figures of different kinds are never mixed silently.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The review of October 2020 that the catalogue starts from.
    case review
    /// An entry of the review's reference list, which is not part of its text.
    case reviewReference = "review reference"
    /// A journal publication or its abstract.
    case publication
    /// A contribution to a meeting.
    case meeting
    /// A trial registry's record.
    case registry
    /// The approved label of a medicine, or a page of its maker that prints it.
    case label
    /// A page about the trial by its sponsor, group or a hospital.
    case trialPage = "trial page"
    /// A news report or another page that tells what a publication says.
    case news
    /// A derived data set, made by others from registry or publication.
    case dataset

    /// What the kind stands for when figures are kept apart by source.
    package var stands: Voice {
      switch self {
      case .review, .reviewReference: .review
      case .publication, .meeting, .news, .label: .publication
      case .registry, .trialPage, .dataset: .registry
      }
    }
  }

  /// Whose statement a figure is.
  package enum Voice: String, Hashable, Sendable, CaseIterable {
    case review
    case publication
    case registry
  }

  package let key: SourceKey
  package let kind: Kind
  /// The citation as far as the files give it: authors, journal, year, volume, page.
  package let citation: String
  /// The same taken apart.
  package let work: CitedWork
  /// The PubMed identifier, digits only; `nil` when no file gives one.
  package let pmid: String?
  /// The digital object identifier; `nil` when no file gives one.
  package let doi: String?
  /// The PubMed Central identifier, `PMC9015199`; `nil` when no file gives one.
  package let pmcid: String?
  /// The registry number whose record this is; `nil` for other kinds.
  package let registryNumber: String?
  /// The address of the page that was read, when that is not the document itself; `nil` when it was.
  package let readAt: String?
  /// Whether the page at `readAt` is only a secondary account of the document.
  package let isSecondary: Bool
  /// The date to which the document, or the copy of it that was read, is current.
  ///
  /// `nil` when it does not say.
  package let asOf: PartialDate?
  /// What a reader has to know about this source, in our words; `nil` when there is nothing.
  package let note: String?

  package init(
    key: SourceKey,
    kind: Kind,
    citation: String,
    work: CitedWork = CitedWork(),
    pmid: String? = nil,
    doi: String? = nil,
    pmcid: String? = nil,
    registryNumber: String? = nil,
    readAt: String? = nil,
    isSecondary: Bool = false,
    asOf: PartialDate? = nil,
    note: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.citation = citation
    self.work = work
    self.pmid = pmid
    self.doi = doi
    self.pmcid = pmcid
    self.registryNumber = registryNumber
    self.readAt = readAt
    self.isSecondary = isSecondary
    self.asOf = asOf
    self.note = note
  }

  /// The identifier a reader can look up: DOI, PubMed, PubMed Central or registry number.
  ///
  /// `nil` when no file gives one; a page that was read is no identifier.
  package var address: String? {
    if let doi { return "doi:\(doi)" }
    if let pmid { return "PMID \(pmid)" }
    if let pmcid { return pmcid }
    return registryNumber
  }

  /// The page to open: by DOI, PubMed, PubMed Central, the register's record, else the page read.
  ///
  /// `nil` when no file gives any of them.
  package var link: WebAddress? {
    if let doi { return WebAddress(doi: doi) }
    if let pmid { return WebAddress(pmid: pmid) }
    if let pmcid { return WebAddress(pmcid: pmcid) }
    if kind == .registry, let record = registryNumber.flatMap(WebAddress.init(recordOf:)) {
      return record
    }
    return readAt.flatMap { WebAddress($0) }
  }

  /// How to name the source in a line: its identifier, else its citation, never a page alone.
  package var reference: String { address ?? citation }
}
