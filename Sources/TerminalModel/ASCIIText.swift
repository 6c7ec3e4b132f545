/// Text for readers who have ASCII alone, where a line may grow.
///
/// A frame has one cell for one sign (`ASCIITwin`); a document need not cut that short, so `≥ 5` is
/// `>= 5` here and never `> 5`.
package enum ASCIIText {
  /// The text in ASCII: signs in words or by their twin, accents left out, `?` for what has neither.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var ascii = ""
    for scalar in text.unicodeScalars {
      if let words = words[scalar] {
        ascii += words
      } else if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark {
        // An accent of its own: the letter before it stands already.
        continue
      } else {
        ascii.unicodeScalars.append(ASCIITwin.of(scalar))
      }
    }
    return ascii
  }

  private static let words: [Unicode.Scalar: String] = [
    "≤": "<=", "≥": ">=", "≠": "!=", "±": "+/-", "…": "...", "→": "->", "←": "<-", "⇒": "=>",
    "½": "1/2", "¼": "1/4", "¾": "3/4", "√": "sqrt", "∞": "infinity", "€": "EUR", "£": "GBP",
    "ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Þ": "Th", "þ": "th", "Ø": "O", "ø": "o",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa",
    "λ": "lambda", "μ": "u", "µ": "u", "π": "pi", "σ": "sigma", "τ": "tau", "χ": "chi",
    "ω": "omega",
    "Δ": "Delta", "Σ": "Sigma", "Ω": "Omega", "²": "^2", "³": "^3", "⁻": "^-", "™": "(TM)",
    "®": "(R)", "©": "(C)", "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2007}": " ",
    "\u{AD}": "", "\u{200B}": "", "\u{2060}": "", "\u{FEFF}": "", "ﬁ": "fi", "ﬂ": "fl",
  ]
}
