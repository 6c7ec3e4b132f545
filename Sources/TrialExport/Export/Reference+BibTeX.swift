import TrialModel

extension ExportDocument {
  /// The entries in the BibTeX format; what stands before the first is skipped by its readers.
  var bibTeX: String {
    "% \(provenance.onOneLine.withoutAt)\n" + references.map { "\n" + $0.bibTeX }.joined()
  }
}

extension Reference {
  /// The entry in the BibTeX format; a field that is not known is left out.
  var bibTeX: String {
    let venue = work.journal?.escapedForTeX
    let parts = (date?.text ?? "").split(separator: "-")
    let fields = [
      ("author", authors), ("title", "{\(title.escapedForTeX)}"), (type.venue, venue),
      ("year", parts.first.map(String.init)), ("month", parts.dropFirst().first.map(String.init)),
      ("volume", work.volume?.escapedForTeX), ("number", work.issue?.escapedForTeX),
      ("pages", work.pages?.escapedForTeX), ("doi", doi?.asIdentifier),
      ("pmid", pmid?.escapedForTeX),
      ("pmcid", pmcid?.escapedForTeX), ("registration", registryNumber?.escapedForTeX),
      ("url", link?.text.asIdentifier),
      ("note", notes.map(\.withoutFullStop).joined(separator: ". ").escapedForTeX),
    ]
    let lines = fields.compactMap { name, text in text.map { "  \(name) = {\($0)}" } }
    return "@\(type.name){\(key.asBibTeXKey),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// The kind of entry, and the field for what the document stands in.
  private var type: (name: String, venue: String) {
    switch kind {
    case .review, .publication:
      work.journal == nil ? ("misc", "howpublished") : ("article", "journal")
    case .meeting:
      work.journal == nil ? ("misc", "howpublished") : ("inproceedings", "booktitle")
    default: ("misc", "howpublished")
    }
  }

  /// Each name in braces of its own, so that an "and" within one parts nothing; `nil` without any.
  private var authors: String? {
    guard !work.authors.isEmpty else { return nil }
    let names = work.authors.map { "{\($0.escapedForTeX)}" }
    return (names + (work.hasMoreAuthors ? ["others"] : [])).joined(separator: " and ")
  }
}

extension String {
  /// The text with every character that TeX takes as an order written as itself.
  ///
  /// Braces get names, since BibTeX counts even those after a backslash.
  fileprivate var escapedForTeX: String {
    var escaped = ""
    for scalar in onOneLine.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "%", "&", "$", "#", "_":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      // The fonts that TeX takes unasked have other signs in these places.
      case "<": escaped += "\\textless{}"
      case ">": escaped += "\\textgreater{}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text without the full stop at its end, for a note among others.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// An identifier or address without the signs that would end its field.
  fileprivate var asIdentifier: String {
    var encoded = ""
    for scalar in onOneLine.unicodeScalars {
      switch scalar {
      case "{": encoded += "%7B"
      case "}": encoded += "%7D"
      case " ": encoded += "%20"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }

  /// Between entries a reader looks for nothing but the sign that begins one.
  fileprivate var withoutAt: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar == "@" ? " " : scalar) }
    return String(text)
  }

  /// Letters, digits, and `- . : _`, with a hyphen for anything else.
  fileprivate var asBibTeXKey: String {
    String(
      map { character in
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain || "-.:_".contains(character) ? character : "-"
      }
    )
  }
}
