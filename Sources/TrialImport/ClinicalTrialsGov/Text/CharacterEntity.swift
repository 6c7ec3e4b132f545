/// The character references of HTML that occur in texts of the registry.
enum CharacterEntity {
  /// The longest reference that is looked for, with its ampersand and semicolon.
  private static let longest = 10

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "le": "≤", "ge": "≥", "plusmn": "±", "micro": "µ", "deg": "°", "times": "×", "middot": "·",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "bull": "•", "hellip": "…", "reg": "®", "trade": "™", "copy": "©", "sup2": "²", "sup3": "³",
    "frac12": "½", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "kappa": "κ", "mu": "μ",
    "ne": "≠", "asymp": "≈",
  ]

  /// The character a reference stands for and the index after it; `nil` when there is none.
  ///
  /// Some programs escape a text that was escaped already, so that `&amp;lt;` stands for `<`: an
  /// ampersand that came of a reference may begin another.
  static func read(_ bytes: [UInt8], from start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard var (scalar, end) = readOnce(bytes[start...]) else { return nil }
    for _ in 0..<deepest where scalar == "&" {
      // What follows the ampersand in the text, with the ampersand before it.
      let rest = [UInt8(ascii: "&")] + bytes[end...].prefix(longest)
      guard let (inner, length) = readOnce(rest[...]) else { break }
      scalar = inner
      end += length - 1
    }
    return (scalar, end)
  }

  /// How many times a text is unescaped after the first time.
  private static let deepest = 3

  private static func readOnce(
    _ bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let start = bytes.startIndex
    guard let semicolon = bytes.prefix(longest).firstIndex(of: UInt8(ascii: ";")),
      semicolon > start + 1
    else { return nil }
    let name = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
    let scalar =
      name.first == "#" ? numbered(name.dropFirst()) : named[name] ?? otherwiseSpelled(name)
    guard let scalar else { return nil }
    return (scalar, semicolon + 1)
  }

  /// A reference whose letters were made large: `&AMP;`, or `&Amp;` where every word got a capital.
  ///
  /// Only those of ASCII: `&Alpha;` is another letter than `&alpha;`.
  private static func otherwiseSpelled(_ name: String) -> Unicode.Scalar? {
    let small = name.lowercased()
    return ["amp", "lt", "gt", "quot", "apos", "nbsp"].contains(small) ? named[small] : nil
  }

  private static func numbered(_ number: Substring) -> Unicode.Scalar? {
    let isHexadecimal = number.first == "x" || number.first == "X"
    let digits = isHexadecimal ? number.dropFirst() : number
    guard digits.first != "+", digits.first != "-" else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }
}
