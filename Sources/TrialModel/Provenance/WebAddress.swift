/// An address that a browser opens.
package struct WebAddress: Hashable, Sendable {
  /// The address, in ASCII and without a space.
  package let text: String

  /// Takes an address of the web as it is; `nil` for other words, and for one with a space in it.
  ///
  /// Signs that no address may hold (RFC 3986) are written with a percent sign.
  package init?(_ text: String) {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count,
      !text.unicodeScalars.contains(where: \.properties.isWhitespace)
    else { return nil }
    self.text = Self.encoded(text, keeping: Self.signs + "%")
  }

  /// The page that leads to a digital object identifier.
  package init(doi: String) { text = "https://doi.org/" + Self.encoded(doi, keeping: "/:;()._-") }

  /// The page of PubMed on an article.
  package init(pmid: String) {
    text = "https://pubmed.ncbi.nlm.nih.gov/\(Self.encoded(pmid, keeping: ""))/"
  }

  /// The article in PubMed Central.
  package init(pmcid: String) {
    text = "https://pmc.ncbi.nlm.nih.gov/articles/\(Self.encoded(pmcid, keeping: ""))/"
  }

  /// The record in ClinicalTrials.gov; `nil` for a number of another register.
  package init?(recordOf number: String) {
    let digits = number.utf8.dropFirst(3)
    guard number.hasPrefix("NCT"), digits.count == 8,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    text = "https://clinicaltrials.gov/study/\(number)"
  }

  /// What RFC 3986 keeps for the parts of an address, and the marks it lets stand.
  private static let signs = ":/?#[]@!$&'()*+,;=-._~"

  private static func encoded(_ text: String, keeping kept: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte))
      if isPlain || (scalar.isASCII && kept.unicodeScalars.contains(scalar)) {
        encoded.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
