import TrialModel

/// The citation of an article as PubMed writes it and registry records carry it, taken apart.
///
/// `Smith AB, Jones C; XYZ Group. Title. J Abbr. 2021 Mar 4;12(3):45-9. doi: 10.1/x. Epub 2021.`
/// (National Library of Medicine, Citing Medicine, 2nd edition, chapter 1). Nothing is guessed: a
/// citation of which one part has another form is none.
struct JournalCitation: Hashable {
  let authors: [ReferenceAuthor]
  /// Whether the citation names its first authors alone: `et al`.
  let hasMoreAuthors: Bool
  let title: String
  /// The journal, mostly abbreviated.
  let journal: String
  /// When the issue came out, as exactly as the citation says; of two months or a season the year.
  let published: PartialDate
  let volume: String?
  let issue: String?
  /// The pages or the article's number as printed: `1052-8`, `e201`.
  let pages: String?
  let doi: String?

  /// Takes a citation apart; `nil` when it has not the usual form throughout.
  init?(_ text: String) {
    let sentences = Self.sentences(of: text)
    guard let names = sentences.first.flatMap({ CitedNames($0) }) else { return nil }
    // Names, one sentence of title and the journal stand before the issue.
    for place in sentences.indices.dropFirst(3) {
      guard let issue = JournalIssue(sentences[place]),
        let rest = Self.rest(sentences[(place + 1)...]),
        let journal = Self.journal(sentences[place - 1])
      else { continue }
      let title = text[sentences[1].startIndex..<sentences[place - 2].endIndex]
      authors = names.authors
      hasMoreAuthors = names.hasMore
      self.title = String(title.last == "." ? title.dropLast() : title)
      self.journal = journal
      published = issue.date
      volume = issue.volume
      self.issue = issue.number
      pages = issue.pages
      doi = rest.doi
      return
    }
    return nil
  }

  /// The sentences, each with the sign that ends it, which a space or the end follows.
  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      let next = text.index(after: place)
      if ".?!".contains(text[place]), next == text.endIndex || text[next] == " " {
        sentences.append(text[start..<next])
        start = text[next...].firstIndex { $0 != " " } ?? text.endIndex
        place = start
      } else {
        place = next
      }
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  /// The name of a journal, which begins with a letter and ends with a full stop.
  private static func journal(_ sentence: Substring) -> String? {
    guard sentence.last == ".", sentence.first?.isLetter == true, sentence.count <= 120 else {
      return nil
    }
    return String(sentence.dropLast())
  }

  /// What may stand after the issue, and the DOI in it; `nil` when there is something else.
  private static func rest(_ sentences: ArraySlice<Substring>) -> (doi: String?, Void)? {
    var doi: String?
    for sentence in sentences {
      if sentence.hasPrefix("doi: ") {
        let text = String(sentence.dropFirst(5).drop { $0 == " " })
        let identifier = text.last == "." ? String(text.dropLast()) : text
        guard DocumentIdentifier.doi.accepts(identifier) else { return nil }
        doi = doi ?? identifier
      } else if notices.contains(where: { sentence.hasPrefix($0) }) {
        // What a notice names is another article, to the end of the citation.
        return (doi, ())
      } else if !remarks.contains(where: { sentence.hasPrefix($0) }) {
        return nil
      }
    }
    return (doi, ())
  }

  private static let remarks = [
    "Epub ", "eCollection ", "Print ", "Online ahead of print", "No abstract available", "PMID",
    "PMCID", "Review.",
  ]
  private static let notices = [
    "Erratum", "Comment", "Retract", "Update", "Republished", "Corrected and republished",
    "Expression of concern",
  ]
}
