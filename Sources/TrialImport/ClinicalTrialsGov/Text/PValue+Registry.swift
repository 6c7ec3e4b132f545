package import TrialModel

extension PValue {
  /// Reads a P value as sponsors spell it: `0.03`, `.005`, `<0.0001`, `= 0.46`, `> 0.05`, `<=0.001`,
  /// `≤ 0.001`, `5E-5`.
  ///
  /// `nil` when it is no number between 0 and 1 with at most one of these signs; some studies post
  /// other quantities in its place. The text is to be kept beside it.
  package init?(registry text: String) {
    var rest = text.drop { $0 == " " }
    if let first = rest.first, first == "p" || first == "P" {
      rest = rest.dropFirst().drop { $0 == " " }
    }
    var modifier: Modifier?
    if let sign = Self.signs.first(where: { rest.hasPrefix($0.text) }) {
      modifier = sign.modifier
      rest = rest.dropFirst(sign.text.count)
    }
    guard let number = Self.number(in: rest),
      let p = try? PValue(modifier ?? .equal, number)
    else { return nil }
    self = p
  }

  /// The number that stands in the place of a P value and can be none, as 1.5 or -0.003.
  ///
  /// `nil` for a P value, and for what is no number.
  static func impossible(registry text: String?) -> PrintedNumber? {
    guard let text, let number = number(in: Substring(text)), !(0...1).contains(number.value)
    else { return nil }
    return number
  }

  private static let signs: [(text: String, modifier: Modifier)] = [
    ("<=", .atMost), ("=<", .atMost), ("\u{2264}", .atMost), ("\u{2A7D}", .atMost),
    (">=", .atLeast), ("=>", .atLeast), ("\u{2265}", .atLeast), ("\u{2A7E}", .atLeast),
    ("<", .less), (">", .greater), ("=", .equal),
  ]

  /// A number in plain digits or with a power of ten, which is written out: 5E-5 is 0.00005.
  private static func number(in text: Substring) -> PrintedNumber? {
    let text = text.filter { $0 != " " }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count == 2 else {
      return PostedNumber.digits(text).flatMap { try? PrintedNumber(digits: $0) }
    }
    guard let digits = PostedNumber.digits(String(parts[0])), let power = Int(parts[1]),
      (-15...0).contains(power), !digits.hasPrefix("-")
    else { return nil }
    let split = digits.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = split.count > 1 ? String(split[1]) : ""
    let whole = String(repeating: "0", count: -power) + String(split[0])
    let place = whole.index(whole.endIndex, offsetBy: power)
    let integer = whole[..<place].drop { $0 == "0" }
    let decimals = whole[place...] + fraction
    let point = decimals.isEmpty ? "" : "."
    return try? PrintedNumber(digits: (integer.isEmpty ? "0" : integer) + point + decimals)
  }
}
