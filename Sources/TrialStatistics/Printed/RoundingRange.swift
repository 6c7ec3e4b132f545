package import TrialModel

/// All numbers that print as the digits a source gives: 0.85 stands for 0.845 to 0.855.
///
/// Half a unit of the last digit on both sides, ends included, since a source may round a half
/// either way. Everything is counted in whole units of 5e-9, so no binary rounding comes in:
/// trailing zeros narrow the range, and a half is exactly a half.
package struct RoundingRange: Hashable, Sendable {
  /// How many units of exact arithmetic make 1.
  static let unitsPerOne = 200_000_000
  /// The most digits there is room for before the point.
  package static let mostWholeDigits = 9
  /// The most digits there is room for after the point.
  package static let mostDecimals = 8

  /// The number as printed.
  package let printed: PrintedNumber
  /// The printed number, half a unit of its last digit, and the ends of the range, in units.
  let exact: Int
  let halfUnit: Int
  var least: Int { exact - halfUnit }
  var most: Int { exact + halfUnit }

  /// - Throws: `StatisticsError` with the input named when the digits are more than there is
  ///   room for.
  package init(
    of printed: PrintedNumber,
    as input: StatisticsError.Input
  ) throws(StatisticsError) {
    let magnitude = printed.digits.drop { $0 == "-" }
    let parts = magnitude.split(separator: ".")
    let decimals = printed.decimals
    guard let whole = parts.first, whole.count <= Self.mostWholeDigits,
      decimals <= Self.mostDecimals, let value = Int(parts.joined())
    else {
      throw StatisticsError(
        input,
        .tooManyDigits(
          printed.digits,
          whole: Self.mostWholeDigits,
          decimals: Self.mostDecimals
        )
      )
    }
    self.printed = printed
    halfUnit = powerOfTen(Self.mostDecimals - decimals)
    exact = (printed.digits.hasPrefix("-") ? -2 : 2) * value * halfUnit
  }

  /// The smallest number that prints as these digits.
  package var lowest: Double { Self.value(least) }
  /// The largest number that prints as these digits.
  package var highest: Double { Self.value(most) }

  /// The number that so many units are.
  static func value(_ units: Int) -> Double { Double(units) / Double(unitsPerOne) }
}

/// 10 to a power of 0 to 18.
func powerOfTen(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

/// A whole number of the last printed digit as text: 107 with one decimal is `10.7`.
func decimalText(_ value: Int, decimals: Int) -> String {
  let digits = String(value.magnitude)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let sign = value < 0 ? "-" : ""
  guard decimals > 0 else { return sign + padded }
  return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
