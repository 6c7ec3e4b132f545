extension ExportDocument {
  /// The entries in the BibTeX format; what stands before the first is skipped by its readers.
  var bibTeX: String {
    "% \(provenance.onOneLine.withoutAt)\n" + references.map { "\n" + $0.bibTeX }.joined()
  }
}

extension Reference {
  /// The entry in the BibTeX format.
  ///
  /// All are `misc`: other kinds demand authors and years in fields of their own.
  var bibTeX: String {
    let fields = [
      ("title", "{\(title.escapedForTeX)}"), ("doi", doi?.asAddress),
      ("pmid", pmid?.escapedForTeX), ("pmcid", pmcid?.escapedForTeX),
      ("number", registryNumber?.escapedForTeX), ("url", url?.asAddress),
      ("note", notes.map(\.withoutFullStop).joined(separator: ". ").escapedForTeX),
    ]
    let lines = fields.compactMap { name, text in text.map { "  \(name) = {\($0)}" } }
    return "@misc{\(key.asBibTeXKey),\n\(lines.joined(separator: ",\n"))\n}\n"
  }
}

extension String {
  /// The text with every character that TeX takes as an order written as itself.
  fileprivate var escapedForTeX: String {
    onOneLine
      .map { character in
        switch character {
        case "\\": "\\textbackslash{}"
        case "{", "}", "%", "&", "$", "#", "_": "\\\(character)"
        case "~": "\\textasciitilde{}"
        case "^": "\\textasciicircum{}"
        default: String(character)
        }
      }
      .joined()
  }

  /// The text without the full stop at its end, for a note among others.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// An address with blanks and braces, which would end its field, in the form addresses have.
  fileprivate var asAddress: String {
    onOneLine
      .map { character in
        switch character {
        case "{": "%7B"
        case "}": "%7D"
        case " ": "%20"
        default: String(character)
        }
      }
      .joined()
  }

  /// Between entries a reader looks for nothing but the sign that begins one.
  fileprivate var withoutAt: String { String(map { $0 == "@" ? " " : $0 }) }

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
