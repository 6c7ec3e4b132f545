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
    let fields = [
      ("author", braced(names)), ("title", "{{\(shownTitle.escapedForTeX)}}"),
      (type.venue, braced(venue?.escapedForTeX)), ("year", braced(date.map { String($0.year) })),
      // The name of the month that BibTeX itself knows.
      ("month", date?.month.map { Self.months[$0 - 1] }),
      ("day", braced(date?.day.map(String.init))),
      ("volume", braced(volume?.escapedForTeX)), ("number", braced(issue?.escapedForTeX)),
      ("pages", braced(pageRange)), ("doi", braced(doi?.asIdentifier)),
      ("pmid", braced(pmid?.escapedForTeX)), ("pmcid", braced(pmcid?.escapedForTeX)),
      ("registration", braced(registryNumber?.escapedForTeX)),
      ("url", braced(link?.text.asIdentifier)),
      ("note", braced(notes.map(\.withoutFullStop).joined(separator: ". ").escapedForTeX)),
    ]
    let lines = fields.compactMap { name, text in text.map { "  \(name) = \($0)" } }
    return "@\(type.name){\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private func braced(_ text: String?) -> String? { text.map { "{\($0)}" } }

  /// The kind of entry, and the field for what the document stands in.
  private var type: (name: String, venue: String) {
    guard venue != nil else { return ("misc", "howpublished") }
    return switch form {
    case .article: ("article", "journal")
    case .paper: ("inproceedings", "booktitle")
    default: ("misc", "howpublished")
    }
  }

  /// The pages, with the two hyphens that TeX makes a dash of.
  private var pageRange: String? {
    span.map { pages in
      ([pages.first] + (pages.last.map { [$0] } ?? [])).map(\.escapedForTeX).joined(separator: "--")
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The names; one that is not told apart in braces of its own, so that nothing in it parts it.
  private var names: String? {
    guard !authors.isEmpty else { return nil }
    let names = authors.map { author in
      switch author {
      case .named(let name): "{\(name.escapedForTeX)}"
      case .person(let family, let initials, let suffix):
        // Before a second comma stands which of his name he is.
        ["{\(family.escapedForTeX)}", suffix?.escapedForTeX, initials.escapedForTeX]
          .compactMap { $0 }.joined(separator: ", ")
      }
    }
    return (names + (hasMoreAuthors ? ["others"] : [])).joined(separator: " and ")
  }
}

extension String {
  /// The text with every character that TeX takes as an order written as itself.
  ///
  /// Braces get names, since BibTeX counts even those after a backslash.
  fileprivate var escapedForTeX: String {
    var escaped = ""
    var last: Unicode.Scalar?
    for scalar in onOneLine.unicodeScalars {
      if let last, Self.ligatures.contains("\(last)\(scalar)") { escaped += "{}" }
      last = scalar
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

  /// Signs that TeX makes one of: a dash of two hyphens, a quotation mark of two apostrophes.
  private static let ligatures: Set<String> = ["--", "''", "``", ",,", "?`", "!`"]

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
}
