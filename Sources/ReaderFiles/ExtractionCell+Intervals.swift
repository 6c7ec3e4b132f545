import TrialModel

/// Intervals and figures with an interval or percentage beside them, as papers print them.
extension ExtractionCell {
  /// Bounds, and the level where it stands with them.
  struct Range {
    let lower: PrintedNumber
    /// `nil` when it was not reached.
    let upper: PrintedNumber?
    /// The level in percent; `nil` where it does not stand in the cell.
    let level: PrintedNumber?
  }

  /// An estimate with what stands in brackets behind it: `0.85 (0.72-1.00; P=0.053)`.
  struct Estimate {
    /// `nil` where it was not reached.
    let value: PrintedNumber?
    let range: Range?
    let p: PValue?
  }

  /// A count with what stands beside it: `64/393 (16%)`.
  struct Count {
    let affected: Int
    let atRisk: Int?
    let percent: PrintedNumber?
  }

  /// Two bounds with a dash, a comma, a semicolon or `to` between them, in brackets or not; the upper
  /// may be `NR`; `nil` where neither is given.
  func range(_ text: String? = nil) throws(FileRefusal) -> Range? {
    var given = Self.withoutBrackets((text ?? plain).trimmed)
    var level: PrintedNumber?
    if let (percent, rest) = Self.level(before: given) {
      level = try? PrintedNumber(digits: percent)
      given = Self.withoutBrackets(rest.trimmed)
    }
    if Self.isAbsent(given) { return nil }
    guard let (lower, upper) = Self.bounds(given) else {
      // Such as `NR-NR`.
      let pieces = given.split { "-,;".contains($0) }.map { String($0).trimmed }
      if pieces.allSatisfy(Self.isAbsent) { return nil }
      throw refusal(
        "'\(text == nil ? written : given)' is no interval",
        "write it as 0.72-1.00 or 0.72 to 1.00"
      )
    }
    return Range(
      lower: try number(lower),
      upper: Self.isAbsent(upper.trimmed) ? nil : try number(upper),
      level: level
    )
  }

  /// A number, alone or with an interval and a P value in brackets.
  func estimate() throws(FileRefusal) -> Estimate {
    guard let bracket = plain.firstIndex(where: { "([".contains($0) }) else {
      return Estimate(value: try number(), range: nil, p: nil)
    }
    let head = String(plain[..<bracket]).trimmed
    let inside = Self.withoutBrackets(String(plain[bracket...]))
    var range: Range?
    var p: PValue?
    for part in Self.statements(in: inside) {
      if part.lowercased().hasPrefix("p") {
        p = try pValue(part)
      } else {
        range = try self.range(part)
      }
    }
    return Estimate(value: Self.isAbsent(head) ? nil : try number(head), range: range, p: p)
  }

  /// A whole number, alone or with the number at risk behind a stroke and a percentage in brackets.
  func count() throws(FileRefusal) -> Count {
    let bracket = plain.firstIndex { "([".contains($0) }
    let head = plain[..<(bracket ?? plain.endIndex)].split(
      separator: "/",
      omittingEmptySubsequences: false
    )
    guard (1...2).contains(head.count) else {
      throw refusal("'\(written)' is no count", "write it as 64, 64/393 or 64 (16%)")
    }
    let inside = bracket.map { Self.withoutBrackets(String(plain[$0...])) }
    return Count(
      affected: try whole(String(head[0])),
      atRisk: head.count == 2 ? try whole(String(head[1])) : nil,
      percent: try inside.flatMap { text throws(FileRefusal) in try percentage(text) }
    )
  }

  // MARK: Parts of a text

  /// A bracketed text may give an interval and a P value; where a semicolon parts the two bounds, both
  /// pieces are one interval.
  private static func statements(in text: String) -> [String] {
    var statements: [String] = []
    for piece in text.split(separator: ";") {
      let piece = String(piece).trimmed
      if let last = statements.last, !piece.lowercased().hasPrefix("p"), bounds(last) == nil {
        statements[statements.count - 1] = "\(last); \(piece)"
      } else if let comma = piece.lastIndex(of: ","),
        String(piece[piece.index(after: comma)...]).trimmed.lowercased().hasPrefix("p")
      {
        statements.append(String(piece[..<comma]).trimmed)
        statements.append(String(piece[piece.index(after: comma)...]).trimmed)
      } else {
        statements.append(piece)
      }
    }
    return statements
  }

  private static func withoutBrackets(_ text: String) -> String {
    var text = text
    while let first = text.first, "([{".contains(first) { text = String(text.dropFirst()).trimmed }
    while let last = text.last, ")]}".contains(last) { text = String(text.dropLast()).trimmed }
    return text
  }

  /// The level and what follows it: `95% CI 0.72-1.00`, `CI: 0.72-1.00`; `nil` where none stands there.
  private static func level(before text: String) -> (percent: String, rest: String)? {
    let digits = text.prefix { $0.isASCIIDigit || $0 == "." }
    var rest = text[digits.endIndex...].drop { $0.isWhitespace }
    let hasSign = rest.first == "%"
    if hasSign { rest = rest.dropFirst().drop { $0.isWhitespace } }
    guard hasSign || digits.isEmpty else { return nil }
    for name in ["confidence interval", "credible interval", "cri", "ci"]
    where rest.lowercased().hasPrefix(name) {
      rest = rest.dropFirst(name.count).drop { $0.isWhitespace || ":,=".contains($0) }
      return (String(digits), String(rest))
    }
    return hasSign && !digits.isEmpty ? (String(digits), String(rest)) : nil
  }

  /// The texts on both sides of the separator, which is the first that follows a digit.
  private static func bounds(_ text: String) -> (lower: String, upper: String)? {
    let letters = Array(text)
    for (place, letter) in letters.enumerated().dropFirst() {
      let before = letters[..<place].last { !$0.isWhitespace }
      guard before?.isASCIIDigit ?? false else { continue }
      if "-,;".contains(letter) {
        return (String(letters[..<place]), String(letters[(place + 1)...]))
      }
      if letters[place...].starts(with: "to ") {
        return (String(letters[..<place]), String(letters[(place + 2)...]))
      }
    }
    return nil
  }
}
