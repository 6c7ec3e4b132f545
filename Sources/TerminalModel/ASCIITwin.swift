/// The sign of one cell that stands for another where only ASCII can be trusted.
package enum ASCIITwin {
  /// The twin of a character of one cell: itself in ASCII, the bare letter of an accented one,
  /// a sign of like shape, or `?`.
  package static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    return signs[scalar] ?? letter(of: scalar) ?? "?"
  }

  /// The letter under the accents, read from the name of the character.
  ///
  /// `LATIN SMALL LETTER E WITH ACUTE` is an `e`, `LATIN CAPITAL LETTER AE` an `A`.
  private static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let words = scalar.properties.name?.split(separator: " "),
      words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count <= 2,
      let letter = words[3].unicodeScalars.first, letter.isASCII
    else { return nil }
    return words[1] == "SMALL" ? letter.properties.lowercaseMapping.unicodeScalars.first : letter
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (originals, twins) in table {
      for (original, twin) in zip(originals.unicodeScalars, twins.unicodeScalars) {
        signs[original] = twin
      }
    }
    return signs
  }()

  /// Characters and, in the same order, their twins.
  private static let table: [(String, String)] = [
    // Marks of the screens: selection, path, clipping, rules, boxes, dates.
    ("▸›×·…═─│┌┐└┘┬┴┼", ">>x-~=-|++++.'+"),
    // Intervals, pooled estimates, the null line, arms, what is known, progress, doses.
    ("├┤■◁◆▷◄►┊●○▪▫▐░▲△█✓✗", "[]#(@)<>:*o+.#.^o#vX"),
    // Heavier lines and other blocks.
    ("━┃╌╎╭╮╰╯║▌▀▄▒▓▶◀▼▽□◇★☆", "-|-:++++|###%#><vv#@**"),
    // Dashes, quotes and other signs of print.
    ("‐‑‒–—―−‘’‚‛“”„‟«»‹•‣", "-------''''\"\"\"\"<><**"),
    ("¡¢£¥¦§©®°±µ¶¿÷†‡‰′″⁄™", "!cLY|SCRo+uP?:++%'\"/T"),
    // Relations and arrows.
    ("≤≥≠≈≡∼≪≫∙⋅∗√∑∆→←↑↓↔⇒⇐", "<>#~=~<>--*VSD><^v-><"),
    // Figures above and below the line.
    ("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉", "0123456789+-0123456789"),
    // Letters that are not a letter with an accent.
    ("ßıªºÐðÞþĸſ", "siaoDdPpks"),
    ("αβγδεζηθικλμνξοπρςστυφχψω", "abgdezhqiklmnxoprsstufcyw"),
    ("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "ABGDEZHQIKLMNXOPRSTUFCYW"),
  ]
}
