import JSONText
import TrialClassification
import TrialImport
import TrialModel
import TrialStore

/// A study read as far as lists need it, and sorted.
struct SortedStudy {
  /// What the store keeps beside the JSON; `nil` when the study was refused.
  let record: StudyRecord?
  let counts: RecordCounts
  let findings: [ImportFinding]

  /// The parts by which is told whether a study is worth reading, and where it is led from.
  private static let outline: RecordParts = [.treatmentTexts, .leadOfSeveral]

  /// Reads a study: in outline first, and whole only where it speaks of a treatment of ours.
  init(_ node: JSONNode, file: String, _ classifier: Classifier) {
    let outline = StudyDocument.read(node, file: file, parts: Self.outline)
    guard let registration = outline.registration, classifier.isWorthReading(registration) else {
      self.init(outline, classifier, isWorthReading: false)
      return
    }
    let reading = StudyDocument.read(node, file: file, parts: .sortable)
    self.init(reading, classifier, isWorthReading: true)
  }

  /// Sorts what was read; `isWorthReading` is `nil` when that was not asked yet.
  init(_ reading: StudyReading, _ classifier: Classifier, isWorthReading: Bool? = nil) {
    counts = reading.counts
    findings = reading.findings
    record = reading.registration.flatMap { registration in
      let sorted = classifier.sort(
        registration,
        isWorthReading: isWorthReading ?? classifier.isWorthReading(registration)
      )
      let classes = StudyListing.Classes(sorted)
      return StudyRecord(registration, reading.counts, classes: classes)
    }
  }
}
