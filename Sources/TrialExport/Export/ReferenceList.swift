import TrialModel

extension [Reference] {
  /// The entries with those that are one document put together, and names that no two have.
  var merged: [Reference] { merging.named }

  /// Each document once: entries that share a DOI, a PubMed or a PubMed Central number are one.
  ///
  /// It stands where the first stood, and is led by the first of them that was read itself.
  private var merging: [Reference] {
    var groups: [[Reference]] = []
    var places: [String: Int] = [:]
    for entry in self {
      let identifiers = entry.identifiers
      guard let place = identifiers.lazy.compactMap({ places[$0] }).first else {
        for identifier in identifiers { places[identifier] = groups.count }
        groups.append([entry])
        continue
      }
      for identifier in identifiers where places[identifier] == nil { places[identifier] = place }
      groups[place].append(entry)
    }
    return groups.map { group in
      let order = group.filter { !$0.isSecondary } + group.filter(\.isSecondary)
      return order.dropFirst().reduce(order[0]) { $0.joined(by: $1) }
    }
  }

  /// The entries with keys of plain signs, a number after those that stood before.
  ///
  /// BibTeX makes no difference between capitals and small letters.
  private var named: [Reference] {
    var seen: Set<String> = []
    return map { entry in
      var entry = entry
      let plain = entry.key.asEntryKey
      entry.key = plain
      var number = 1
      while !seen.insert(entry.key.lowercased()).inserted {
        number += 1
        entry.key = "\(plain)-\(number)"
      }
      return entry
    }
  }
}

extension Reference {
  /// What tells the document from all others; nothing for pages and data sets, which are read for
  /// what they say themselves.
  fileprivate var identifiers: [String] {
    guard kind == .publication || kind == .meeting || kind == .review else { return [] }
    return [
      doi.map { "doi:\($0.lowercased())" }, pmid.map { "pmid:\($0)" }, pmcid.map { "pmcid:\($0)" },
    ]
    .compactMap { $0 }
  }

  /// The entry with what another of the same document says besides.
  fileprivate func joined(by other: Reference) -> Reference {
    var entry = self
    if authors.isEmpty || (hasMoreAuthors && !other.hasMoreAuthors && !other.authors.isEmpty) {
      entry.authors = other.authors
      entry.hasMoreAuthors = other.hasMoreAuthors
    }
    entry.title = title ?? other.title
    entry.venue = venue ?? other.venue
    if let own = date, let its = other.date {
      // Of two dates that may be one, the more exact.
      if own.mayBe(its), its.text.utf8.count > own.text.utf8.count { entry.date = its }
    } else {
      entry.date = date ?? other.date
    }
    entry.volume = volume ?? other.volume
    entry.issue = issue ?? other.issue
    entry.pages = pages ?? other.pages
    entry.doi = doi ?? other.doi
    entry.pmid = pmid ?? other.pmid
    entry.pmcid = pmcid ?? other.pmcid
    entry.link = entry.doi.map { WebAddress(doi: $0) } ?? link ?? other.link
    entry.notes += other.notes.filter { !notes.contains($0) }.map { "\(other.key): \($0)" }
    return entry
  }
}

extension String {
  /// Letters, digits, and `- . : _`, with a hyphen for anything else.
  fileprivate var asEntryKey: String {
    String(
      map { character in
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain || "-.:_".contains(character) ? character : "-"
      }
    )
  }
}
