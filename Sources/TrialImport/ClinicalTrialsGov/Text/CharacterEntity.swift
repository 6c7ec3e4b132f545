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
  static func read(_ bytes: [UInt8], from start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let limit = min(bytes.count, start + longest)
    guard let semicolon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")),
      semicolon > start + 1
    else { return nil }
    let name = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
    guard let scalar = name.first == "#" ? numbered(name.dropFirst()) : named[name] else {
      return nil
    }
    return (scalar, semicolon + 1)
  }

  private static func numbered(_ number: Substring) -> Unicode.Scalar? {
    let isHexadecimal = number.first == "x" || number.first == "X"
    let digits = isHexadecimal ? number.dropFirst() : number
    guard digits.first != "+", digits.first != "-" else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }
}
