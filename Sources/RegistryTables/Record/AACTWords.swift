/// How AACT spells what the registry spells otherwise.
enum AACTWords {
  /// A word of the registry's vocabularies.
  ///
  /// AACT has them as the registry does, `ACTIVE_NOT_RECRUITING`; copies from before the autumn of 2024 have
  /// them in words, `Active, not recruiting`.
  static func word(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x61...0x7A).contains($0) }) || text == "N/A" else {
      return text
    }
    let word = text.uppercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    switch word {
    case "N_A", "NOT_APPLICABLE": return "NA"
    case "UNKNOWN_STATUS": return "UNKNOWN"
    default: return word
    }
  }

  /// A phase: `PHASE2`, `EARLY_PHASE1`; `Phase 2` in older copies.
  static func phase(_ text: some StringProtocol) -> String {
    let word = word(String(text))
    guard let place = word.firstRange(of: "PHASE_") else { return word }
    return word[..<place.lowerBound] + "PHASE" + word[place.upperBound...]
  }

  /// `t`, `true`, `Yes`, and their opposites; `nil` for any other word.
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "t", "true", "yes", "y", "accepts healthy volunteers": true
    case "f", "false", "no", "n": false
    default: nil
    }
  }

  /// A number of a `numeric` or `double precision` column in plain digits: `0.70` as `0.7`, `95.0` as `95`,
  /// `1e-05` as `0.00001`.
  ///
  /// `nil` for what is no finite number, such as `NaN`.
  static func digits(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard let mantissa = parts.first, parts.count <= 2 else { return nil }
    let power = parts.count == 2 ? Int(parts[1]) : 0
    guard let power, (-400...400).contains(power) else { return nil }
    let isNegative = mantissa.hasPrefix("-")
    let isSigned = isNegative || mantissa.hasPrefix("+")
    let halves = mantissa.dropFirst(isSigned ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = halves.first.map(String.init) ?? ""
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    let digits = Array((whole + fraction).utf8)
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let point = whole.utf8.count + power
    let zero = UInt8(ascii: "0")
    let before = point > 0 ? padded(digits.prefix(point), to: point) : [zero]
    let after =
      point >= digits.count
      ? [] : point >= 0 ? Array(digits[point...]) : Array(repeating: zero, count: -point) + digits
    let integer = before.drop { $0 == zero }
    let decimals = after.reversed().drop { $0 == zero }.reversed()
    let isZero = integer.isEmpty && decimals.isEmpty
    return (isNegative && !isZero ? "-" : "")
      + (integer.isEmpty ? "0" : String(decoding: integer, as: UTF8.self))
      + (decimals.isEmpty ? "" : "." + String(decoding: Array(decimals), as: UTF8.self))
  }

  private static func padded(_ digits: ArraySlice<UInt8>, to count: Int) -> [UInt8] {
    digits + Array(repeating: UInt8(ascii: "0"), count: max(0, count - digits.count))
  }
}
