internal import TrialModel

/// Numbers as journals print them: `0.85`, `.053`, the raised dot of `0·85`, a minus sign.
extension DelimitedText.Field {
  /// The number with its digits.
  func number(_ text: String? = nil) throws(FileProblem) -> PrintedNumber {
    let written = (text ?? self.text).trimmed
    var plain = ""
    for character in written {
      switch character {
      case "·", "∙": plain.append(".")
      case "−", "–": plain.append("-")
      default: plain.append(character)
      }
    }
    if plain.hasPrefix(".") { plain = "0" + plain }
    if plain.hasPrefix("-.") { plain = "-0" + plain.dropFirst() }
    guard let number = try? PrintedNumber(digits: plain) else {
      throw problem(
        "'\(written)' is no number",
        "write plain digits with a point, as in 0.85, and no separator of thousands"
      )
    }
    return number
  }

  /// A whole number from 0.
  func whole(_ text: String) throws(FileProblem) -> Int {
    let written = text.trimmed
    guard written.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      written.utf8.count <= 12, let number = Int(written)
    else {
      throw problem(
        "'\(written)' is no whole number",
        "write digits alone, without a separator of thousands"
      )
    }
    return number
  }

  /// A percentage from 0 to 100, with or without its sign.
  func percentage() throws(FileProblem) -> PrintedNumber {
    let written = text.trimmed
    let bare = written.hasSuffix("%") ? String(written.dropLast()) : written
    let percent = try number(bare)
    guard (0...100).contains(percent.value) else {
      throw problem("\(percent.digits) % is not from 0 to 100", "check it against the source")
    }
    return percent
  }

  /// A P value with `<`, `>` or `=` before it, or nothing.
  func pValue() throws(FileProblem) -> PValue {
    var written = text.trimmed
    if written.lowercased().hasPrefix("p") { written = String(written.dropFirst()).trimmed }
    let modifier = PValue.Modifier.allCases.first { written.hasPrefix($0.rawValue) }
    let digits = modifier == nil ? written : String(written.dropFirst())
    let number = try number(digits)
    guard let p = try? PValue(modifier ?? .equal, number) else {
      throw problem(
        "the P value \(number.digits) is not from 0 to 1",
        "check it against the source"
      )
    }
    return p
  }

  /// Two bounds with a hyphen, an en dash or `to` between them; the upper may be `NR`.
  func range() throws(FileProblem) -> (lower: PrintedNumber, upper: PrintedNumber?) {
    let written = text.trimmed
    guard let parts = Self.bounds(written) else {
      throw problem("'\(written)' is no interval", "write it as 0.72-1.00 or 0.72 to 1.00")
    }
    let isOpen = Self.isNotReached(parts.upper)
    return (try number(parts.lower), try isOpen ? nil : number(parts.upper))
  }

  /// Whether the field says that a bound was not reached.
  var isNotReached: Bool { Self.isNotReached(text) }

  private static func isNotReached(_ text: String) -> Bool {
    ["nr", "ne", "not reached"].contains(text.trimmed.lowercased())
  }

  /// The texts on both sides of the separator, which is the first that follows a digit.
  private static func bounds(_ text: String) -> (lower: String, upper: String)? {
    let letters = Array(text)
    for (place, letter) in letters.enumerated().dropFirst() {
      let before = letters[..<place].last { !$0.isWhitespace }
      guard before?.isNumber ?? false else { continue }
      if "-–,".contains(letter) {
        return (String(letters[..<place]), String(letters[(place + 1)...]))
      }
      if letters[place...].starts(with: "to ") {
        return (String(letters[..<place]), String(letters[(place + 2)...]))
      }
    }
    return nil
  }
}
