/// A sort of identifier that a document can be looked up by, and how it is written.
package enum DocumentIdentifier: String, Hashable, Sendable, CaseIterable {
  /// A digital object identifier: `10.1056/NEJMoa1709937`.
  case doi
  /// A PubMed identifier: `28885881`.
  case pmid
  /// A PubMed Central identifier: `PMC9015199`.
  case pmcid

  /// Whether a text can be one, by its form alone.
  package func accepts(_ text: String) -> Bool {
    switch self {
    case .pmid: Self.isNumber(text.utf8[...])
    case .pmcid: text.utf8.starts(with: "PMC".utf8) && Self.isNumber(text.utf8.dropFirst(3))
    case .doi:
      // ISO 26324: the directory 10, digits of the registrant, a slash and any signs but spaces.
      text.utf8.starts(with: "10.".utf8) && text.utf8.contains(UInt8(ascii: "/"))
        && Self.isRegistrant(text.utf8.dropFirst(3).prefix { $0 != UInt8(ascii: "/") })
        && text.utf8.last != UInt8(ascii: "/")
        && !text.unicodeScalars.contains { $0.properties.isWhitespace }
    }
  }

  /// What it is called.
  package var name: String {
    switch self {
    case .doi: "DOI"
    case .pmid: "PubMed number"
    case .pmcid: "PubMed Central number"
    }
  }

  /// One as it is written.
  package var example: String {
    switch self {
    case .doi: "10.1056/NEJMoa1709937"
    case .pmid: "28885881"
    case .pmcid: "PMC9015199"
    }
  }

  /// Digits, four at least, which points may part.
  private static func isRegistrant(_ bytes: Substring.UTF8View) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (parts.first?.count ?? 0) >= 4 && parts.allSatisfy(isNumber)
  }

  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
