import DelimitedText

/// A cell of a sheet, as papers and spreadsheets write them.
struct ExtractionCell {
  /// The text as it stands in the sheet.
  let written: String
  /// The text with one kind of dash, point and space.
  let plain: String
  private let field: DelimitedReader.Field

  init(_ field: DelimitedReader.Field, _ writing: CellWriting) {
    self.field = field
    written = field.text.trimmed
    plain = Self.plain(writing.withPoints(written)).trimmed
  }

  var isEmpty: Bool { written.isEmpty }

  /// Whether the cell says that there is nothing to give: not reached, not reported, not significant.
  var isAbsent: Bool { Self.isAbsent(plain) }

  /// A refusal of this cell.
  func refusal(_ what: String, _ remedy: String) -> FileRefusal { field.refusal(what, remedy) }

  static func isAbsent(_ text: String) -> Bool {
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "/" }
    return absences.contains(word)
  }

  /// Without spaces, points and strokes.
  private static let absences: Set<String> = [
    "", "-", "--", "---", "…", "?", "na", "nr", "ne", "nd", "ns", "nc", "notreached",
    "notestimable", "notevaluable", "notreported", "notavailable", "notapplicable", "notgiven",
    "notcalculated", "notsignificant", "missing", "unknown",
  ]

  /// Dashes and minus signs of all kinds as hyphens, raised points as points, odd spaces as spaces;
  /// marks of footnotes at the end are left out.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
        "\u{FE58}", "\u{FE63}", "\u{FF0D}":
        plain.append("-")
      // A hyphen where a word may be broken, which shows in few programs.
      case "\u{AD}": continue
      case "·", "∙", "⋅", "•": plain.append(".")
      case "≤", "⩽": plain.append("<")
      case "≥", "⩾": plain.append(">")
      case "＜": plain.append("<")
      case "［": plain.append("[")
      case "］": plain.append("]")
      case _ where character.isWhitespace: plain.append(" ")
      default: plain.append(character)
      }
    }
    while let last = plain.last, "*†‡§¶#".contains(last) || last.isWhitespace { plain.removeLast() }
    return plain
  }
}
