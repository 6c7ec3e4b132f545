/// The identifier a trial is filed under: its registry number.
package struct TrialID: Hashable, Sendable, Comparable {
  /// The registry number in its usual spelling, `NCT00861614`.
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Whether it is a number of ClinicalTrials.gov, which alone has a record there.
  package var isOfClinicalTrialsGov: Bool { text.hasPrefix("NCT") && text.utf8.count == 11 }
}

extension [TrialID] {
  /// The numbers for a sentence, the first few by name: `NCT00000001, NCT00000002 and 6 more`.
  package func words(naming most: Int) -> String {
    let named = prefix(most).map(\.text).joined(separator: ", ")
    return count > most ? "\(named) and \(count - most) more" : named
  }
}

extension String {
  /// The text with case, spaces and punctuation taken out, for comparing identifiers.
  ///
  /// `EMR 63325-009`, `emr63325009` and `EMR-63325-009` come out alike.
  package var identifierKey: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(lowercased().filter { $0.isLetter || $0.isNumber })
    }
    // Identifiers are ASCII but for a few, and there are many of them.
    return String(
      decoding: utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte | 0x20
        default: nil
        }
      },
      as: UTF8.self
    )
  }
}
