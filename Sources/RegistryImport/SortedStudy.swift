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

  /// Reads a study: in outline first, and its texts only where they speak of a treatment of ours.
  init(_ node: JSONNode, file: String, _ classifier: Classifier) {
    let outline = StudyDocument.read(node, file: file, parts: [.treatmentTexts])
    guard let registration = outline.registration else {
      self.init(outline, classifier)
      return
    }
    let isWorthReading = classifier.isWorthReading(registration)
    var parts = RecordParts.whole
    parts.subtract(.results)
    if !isWorthReading { parts.subtract([.descriptions, .plannedOutcomes]) }
    // Which of several countries leads is told by the places and officials.
    let isRead = isWorthReading || registration.countries.count > 1
    let reading = isRead ? StudyDocument.read(node, file: file, parts: parts) : outline
    self.init(reading, classifier, isWorthReading: isWorthReading)
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
