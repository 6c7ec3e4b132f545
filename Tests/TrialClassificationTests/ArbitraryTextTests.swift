import Foundation
import TestSupport
import Testing
import TrialClassification
import TrialModel

@Suite struct ArbitraryTextTests {
  /// Pieces that rules look for, with others that are hard to cut: made at random into texts.
  private static let pieces = [
    "nivolumab", "MK-", "3475", "IL", "-2", "placebo", "for ", "RT", "radiotherapy", "Gy", "cGy",
    "60", "99999999999999999999", "1.", ".5", "x", "×", "/", "-", "–", "BED", ">=", "100",
    "fractions", "of", "per", "in ", "before ", "after ", "during ", "then ", "within ", "days of ",
    "weeks ", "week", "8, 11 and 14", ". ", ";", "\n", ":", "adjuvant ", "concurrent ", "without ",
    "\u{0}", "\u{FEFF}", "é", "ﬁ", "Ω", "α", "ＭＫ", "👩🏽‍⚕️", "\u{301}", "中文", " ", "stage ",
    "III", "lung ", "cancer ", "at progression", "UV1 ", "vaccine", "(", ")", "\r\n", "\t",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined(separator: Bool.random(using: &generator) ? " " : "")
  }

  @Test("any text in any field is sorted, and what is quoted stands at its place", arguments: 1...8)
  func anyText(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let classifier = try Classifier.bundled()
    for _ in 0..<60 {
      let record = InventedRecord.with { record in
        record.title = Self.text(&generator)
        record.officialTitle = Self.text(&generator)
        record.summary = Self.text(&generator)
        record.criteria = Self.text(&generator)
        record.conditions = [Self.text(&generator), Self.text(&generator)]
        record.phases = [Self.text(&generator)]
        record.sponsor = Self.text(&generator)
        record.thesaurus = [Self.text(&generator)]
        let types = ["DRUG", "RADIATION", "BIOLOGICAL", "OTHER", Self.text(&generator)]
        for _ in 0..<3 {
          let type = types.randomElement(using: &generator) ?? "DRUG"
          let names = [Self.text(&generator)]
          record.gives(Self.text(&generator), type, also: names, Self.text(&generator))
        }
        let arms = ["EXPERIMENTAL", "ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", nil]
        for _ in 0..<2 {
          let names = record.interventions.map(\.name).shuffled(using: &generator).prefix(2)
          let type = arms.randomElement(using: &generator) ?? nil
          record.arm(Self.text(&generator), Array(names), type: type, Self.text(&generator))
        }
        record.arms.append(
          RegisteredArm(label: "", type: nil, description: nil, interventions: [-1, 99])
        )
      }
      let sorted = classifier.sort(record.registration)
      let classification = sorted.classification(source: SourceKey("record"))
      #expect(!classification.sites.isEmpty)
      for evidence in classification.evidence {
        guard let place = evidence.derivation?.place else { continue }
        #expect(evidence.words.text.unicodeScalars.count == place.characters.count)
      }
    }
  }
}
