import Foundation
import Testing
import TrialClassification
import TrialModel

/// Runs over real records where there are any, and is skipped where not.
@Suite struct RealRecordTests {
  /// The folder `studies` of the one that `RTIO_REGISTRY` names.
  private static let folder = ProcessInfo.processInfo.environment["RTIO_REGISTRY"].map {
    URL(filePath: $0).appending(path: "studies")
  }

  @Test(.enabled(if: folder != nil, "RTIO_REGISTRY names no folder of registry records"))
  func `every real record is sorted, and what is quoted stands at its place`() throws {
    let folder = try #require(Self.folder)
    let classifier = try Classifier.bundled()
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    var count = 0
    for file in files where file.pathExtension == "json" {
      guard let record = try RecordFile(file).record else { continue }
      count += 1
      let classification = classifier.sort(record.registration)
        .classification(source: SourceKey(record.id))
      #expect(!classification.sites.isEmpty)
      let misplaced = classification.evidence.filter { evidence in
        guard let place = evidence.derivation?.place else { return false }
        return evidence.words.text.unicodeScalars.count != place.characters.count
      }
      #expect(misplaced.isEmpty, "\(record.id)")
    }
    #expect(count > 0)
  }
}
