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
      ("key", key.text), ("kind", kind.rawValue), ("citation", citation), ("pmid", pmid),
      ("doi", doi), ("pmcid", pmcid), ("registryNumber", registryNumber), ("readAt", readAt),
      ("asOf", asOf?.text), ("note", note),
    ]
    let json = JSON.object(
      texts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
    )
    return isSecondary ? json.adding(["secondary": .bool(true)]) : json
  }
}
