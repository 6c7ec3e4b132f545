import Foundation
import TestSupport
import Testing
import TrialClassification
import TrialModel

/// The rules held against what a reader made of invented records before the rules were run on them.
///
/// `RTIO_AGREEMENT=print` prints the table of docs/classification.md and every disagreement.
@Suite struct HeldOutRecordTests {
  private static let categories = [
    "site", "agent", "class", "role", "rt", "sequence", "question", "region",
  ]

  @Test("a held-out record is sorted as its reader did", arguments: HeldOutRecord.all.indices)
  func sorted(place: Int) throws {
    let record = HeldOutRecord.all[place]
    let (judged, ruled) = (record.judged, record.ruled(by: try Classifier.bundled()))
    for category in Self.categories {
      #expect(ruled[category] == judged[category], "\(category) of \(record.name)")
    }
  }

  @Test func `kappa over held-out records of both treatments is at least what was aimed at`() throws
  {
    let least = [
      "site": 0.9, "agent": 0.85, "class": 0.9, "role": 0.85, "rt": 0.8, "sequence": 0.75,
      "question": 0.85, "region": 0.85,
    ]
    let classifier = try Classifier.bundled()
    let both = HeldOutRecord.all.filter(\.isOfBoth)
    #expect(both.count >= 20)
    let isPrinting = ProcessInfo.processInfo.environment["RTIO_AGREEMENT"] == "print"
    for category in Self.categories {
      var (ofAll, ofBoth) = (Kappa(), Kappa())
      for record in HeldOutRecord.all {
        let judged = record.judged[category] ?? ""
        let ruled = record.ruled(by: classifier)[category] ?? ""
        ofAll.add(judged, ruled)
        if record.isOfBoth { ofBoth.add(judged, ruled) }
        if isPrinting, judged != ruled {
          print("\(record.name), \(category): \(judged) / \(ruled)")
        }
      }
      if isPrinting { print("| \(category) | \(ofAll.text) | \(ofBoth.text) |") }
      #expect(ofBoth.value >= least[category] ?? 1, "\(category) \(ofBoth.text)")
    }
  }
}
