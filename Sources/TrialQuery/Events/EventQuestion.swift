import TrialModel

/// A question after adverse events: `ae:pneumonitis>10`, `sae:"febrile neutropenia">=5`.
///
/// Asked is whether any group of a trial has a term with such a percentage. Of several terms one is
/// enough, and each is looked at by itself.
package struct EventQuestion: Hashable, Sendable {
  /// A term that is asked for.
  package struct Asked: Hashable, Sendable {
    /// The term or the name of its group, as it is printed.
    package let text: String
    /// Whether this very term is meant, without the others of its group: it was written in quotes.
    package let isExact: Bool

    package init(_ text: String, isExact: Bool) {
      self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: isExact ? " " : "-")
      self.isExact = isExact
    }

    package static func == (left: Self, right: Self) -> Bool {
      left.isExact == right.isExact && left.key == right.key
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(isExact)
      hasher.combine(key)
    }

    var key: String { EventTerms.key(of: text) }
  }

  /// Whether serious events alone are meant: `sae:`.
  package let isSeriousAlone: Bool
  package let terms: [Asked]
  package let condition: PercentageCondition

  /// Terms that come twice are kept once.
  package init(_ terms: [Asked], isSeriousAlone: Bool, _ condition: PercentageCondition) {
    self.terms = terms.eachOnce
    self.isSeriousAlone = isSeriousAlone
    self.condition = condition
  }

  /// Whether values of a facet occur at all: `ae:pneumonitis`.
  init(_ values: [FilterValue], in field: FilterField) {
    self.init(
      values.map { Asked($0.text, isExact: false) },
      isSeriousAlone: field == .seriousEvent,
      .occurs
    )
  }

  package var field: FilterField { isSeriousAlone ? .seriousEvent : .event }

  /// The terms to look for, one set for each that is asked for.
  func sets(_ terms: EventTerms) -> [EventTermSet] {
    self.terms.map { $0.isExact ? EventTermSet(only: $0.text) : terms.set(for: $0.text) }
  }

  /// The keys of all terms to look at: those of a group where its name or a term is asked for.
  func keys(_ terms: EventTerms) -> [String] {
    self.terms.flatMap { asked in
      let group = asked.isExact ? nil : terms.group(of: asked.text)
      return group.map { $0.terms.map(EventTerms.key) } ?? [asked.key]
    }
  }

  /// The question after the name of its field: `pneumonitis,"colitis">=2.5`.
  var text: String {
    let asked = terms.map {
      $0.isExact ? FilterText.quoted($0.text) : FilterText.quotedValue($0.text)
    }
    return asked.joined(separator: ",") + condition.text
  }
}

/// What is asked of a percentage, in hundredths of a percent.
package struct PercentageCondition: Hashable, Sendable {
  /// The codes of percentages that are let through; empty for none.
  let codes: Range<UInt16>
  /// As it is written after a term: `>10`, `<=2.5`, `:1..5`.
  package let text: String

  /// More than none.
  package static let occurs = PercentageCondition(.more, 0)

  /// A comparison with a limit of 0 to 10,000 hundredths of a percent.
  ///
  /// What is equal is so with the digits that are asked for: 7 of 30 are 23, 23.3 and 23.33 %. Nothing
  /// but none is 0 %. The others compare what the counts give, not rounded.
  /// The decimals are those that the limit was typed with, 0 to 2.
  init(_ comparison: FilterScanner.Comparison, _ hundredths: Int, decimals: Int = 0) {
    let limit = EventPercentage(hundredths: hundredths).code
    let end = EventPercentage.all + 1
    let number = Self.text(hundredths)
    switch comparison {
    case .equal:
      self.init(
        codes: Self.codes(near: hundredths, decimals: decimals),
        text: ":" + Self.text(hundredths, decimals: decimals)
      )
    case .less: self.init(codes: 0..<limit, text: "<\(number)")
    case .atMost: self.init(codes: 0..<limit + 1, text: "<=\(number)")
    case .more: self.init(codes: limit + 1..<end, text: ">\(number)")
    case .atLeast: self.init(codes: limit..<end, text: ">=\(number)")
    }
  }

  /// From one limit to another, both let through; `nil` leaves an end open.
  init(from lower: Int?, to upper: Int?) {
    let first = lower.map { EventPercentage(hundredths: $0).code } ?? 0
    let last = upper.map { EventPercentage(hundredths: $0).code } ?? EventPercentage.all
    self.init(
      codes: first..<max(first, last + 1),
      text: ":\(lower.map(Self.text) ?? "")..\(upper.map(Self.text) ?? "")"
    )
  }

  private init(codes: Range<UInt16>, text: String) {
    self.codes = codes
    self.text = text
  }

  func admits(_ percentage: EventPercentage) -> Bool { codes.contains(percentage.code) }

  /// The codes of what is rounded to a number of hundredths.
  private static func codes(near hundredths: Int, decimals: Int) -> Range<UInt16> {
    guard hundredths > 0 else { return 0..<1 }
    // Half of the last digit typed, in fourths of a hundredth.
    let half = [200, 20, 2][min(2, max(0, decimals))]
    let end = min(4 * hundredths + half, Int(EventPercentage.all) + 1)
    return UInt16(max(1, 4 * hundredths - half))..<UInt16(end)
  }

  /// `2.50` for 250 with two decimals.
  private static func text(_ hundredths: Int, decimals: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    return decimals == 0 ? "\(whole)" : "\(whole).\(digits.prefix(decimals))"
  }

  /// `2.5` for 250.
  private static func text(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(whole).\(digits)"
  }

  /// Hundredths for `10`, `2.5`, `0.05`, with or without `%`; `nil` for anything else and above 100.
  static func hundredths(_ typed: String) -> Int? {
    let number = typed.hasSuffix("%") ? String(typed.dropLast()) : typed
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      (1...3).contains(parts[0].utf8.count), let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole <= 100 ? whole * 100 : nil }
    guard (1...2).contains(parts[1].utf8.count), let rest = Int(parts[1]) else { return nil }
    let hundredths = whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
    return hundredths <= 10_000 ? hundredths : nil
  }

  /// How many decimals a percentage was typed with.
  static func decimals(_ typed: String) -> Int {
    guard let point = typed.firstIndex(of: ".") else { return 0 }
    return typed[point...].dropFirst().count { $0 != "%" }
  }

  package static func == (left: Self, right: Self) -> Bool { left.codes == right.codes }
  package func hash(into hasher: inout Hasher) { hasher.combine(codes) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
