/// A limit of age as a registry words it: `18 Years`, `6 Months`, `30 Minutes`.
package struct RegisteredAge: Hashable, Sendable {
  /// What the number counts.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case year, month, week, day, hour, minute

    /// How many of them make a year of 365.25 days.
    fileprivate var perYear: Double {
      switch self {
      case .year: 1
      case .month: 12
      case .week: 365.25 / 7
      case .day: 365.25
      case .hour: 365.25 * 24
      case .minute: 365.25 * 24 * 60
      }
    }
  }

  package let count: Int
  package let unit: Unit

  /// Reads a number and a unit, in the singular or plural, whatever its case.
  ///
  /// `nil` for anything else, `N/A` among it.
  package init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(parts[0])
    else { return nil }
    let word = parts[1].lowercased()
    guard
      let unit = Unit.allCases.first(where: { word == $0.rawValue || word == $0.rawValue + "s" })
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The age in years, for sorting and filters.
  package var years: Double { Double(count) / unit.perYear }
}
