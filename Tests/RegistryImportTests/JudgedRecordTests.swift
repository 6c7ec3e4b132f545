import Foundation
import RegistryImport
import SQLiteEngine
import TestSupport
import Testing
import TrialModel
import TrialStore

/// The rules held against a reader's judgement of real records, where `RTIO_REGISTRY` names a folder
/// that has them in `studies` and `files`.
///
/// The reader is the one who changed the rules, so that agreement is flattered; what was held out was
/// judged first and never looked at while the rules were changed. `RTIO_AGREEMENT=print` prints the table
/// of docs/classification.md and every disagreement.
@Suite struct JudgedRecordTests {
  private static let folder = ProcessInfo.processInfo.environment["RTIO_REGISTRY"].map {
    URL(filePath: $0)
  }

  /// The least kappa over trials of both treatments that was aimed at.
  private static let least: [Judgement.Category: Double] = [
    .role: 0.85, .backbone: 0.8, .sequence: 0.75, .question: 0.85, .region: 0.85, .site: 0.9,
    .agent: 0.85, .immunotherapyClass: 0.9,
  ]

  /// The judged records of the folder, as the program keeps and reads them.
  private func records() throws -> [(judgement: Judgement, kept: KeptRecord)] {
    let folder = try #require(Self.folder)
    let importing = try ImportFolder()
    for part in ["studies", "files"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder.appending(path: part),
        includingPropertiesForKeys: nil
      )
      for file in files.sorted(by: { $0.path < $1.path }) {
        try importing.importing(
          GivenFile(file.lastPathComponent, [UInt8](try Data(contentsOf: file)))
        )
      }
    }
    var store = try RegistryStore(reading: SQLitePlace(importing.store))
    let classifier = try ImportFolder.classifier.get()
    var records: [(Judgement, KeptRecord)] = []
    for judgement in try Judgement.all() {
      guard let number = RegistryNumber(judgement.trial), let json = try store.json(of: number),
        let kept = try KeptRecord(json.span, classifier: classifier)
      else { continue }
      records.append((judgement, kept))
    }
    return records
  }

  @Test(.enabled(if: folder != nil, "RTIO_REGISTRY names no folder of registry records"))
  func `rules and reader agree on real records of both treatments as far as was aimed at`() throws {
    let records = try records()
    #expect(records.count > 100)
    let both = records.filter(\.judgement.isOfBoth)
    let groups: [(String, [(judgement: Judgement, kept: KeptRecord)])] = [
      ("all", records), ("both treatments", both),
      ("both, held out", both.filter(\.judgement.isHeldOut)),
    ]
    let isPrinting = ProcessInfo.processInfo.environment["RTIO_AGREEMENT"] == "print"
    for category in Judgement.Category.allCases {
      var cells: [String] = []
      for (name, records) in groups {
        var kappa = Kappa()
        for (judgement, kept) in records {
          guard let judged = judgement.value(category) else { continue }
          let ruled = Judgement.ruled(category, kept)
          kappa.add(judged, ruled)
          if isPrinting, name == "all", judged != ruled {
            print("\(judgement.trial.text) \(category.rawValue): \(judged) / \(ruled)")
          }
        }
        cells.append(kappa.text)
        if name == "both treatments" {
          #expect(kappa.value >= Self.least[category] ?? 0, "\(category.rawValue) \(cells)")
        }
      }
      if isPrinting { print("| \(category.rawValue) | \(cells.joined(separator: " | ")) |") }
    }
  }
}
