import TrialModel

extension [SourceKey] {
  /// The entries of the bibliography, in the order of the keys.
  func json(in catalogue: Catalogue) -> JSON {
    .array(compactMap { catalogue.source($0)?.json })
  }
}

extension Source {
  /// The entry; what no file gives is left out.
  var json: JSON {
    let texts: [(name: String, text: String?)] = [
      ("key", key.text), ("kind", kind.rawValue), ("citation", citation), ("title", work.title),
      ("about", work.subject), ("journal", work.journal), ("published", work.published?.text),
      ("volume", work.volume), ("issue", work.issue), ("pages", work.pages), ("pmid", pmid),
      ("doi", doi), ("pmcid", pmcid), ("registryNumber", registryNumber), ("readAt", readAt),
      ("link", link?.text),
      ("asOf", asOf?.text), ("note", note),
    ]
    var json = JSON.object(
      texts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
    )
    if !work.authors.isEmpty { json = json.adding(["authors": JSON(work.authors)]) }
    if work.hasMoreAuthors { json = json.adding(["andOthers": .bool(true)]) }
    return isSecondary ? json.adding(["secondary": .bool(true)]) : json
  }
}
