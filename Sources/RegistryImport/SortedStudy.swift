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
    var parts = RecordParts.whole
    parts.subtract(.results)
    if classifier.isWorthReading(registration) {
      self.init(StudyDocument.read(node, file: file, parts: parts), classifier)
    } else if registration.countries.count > 1 {
      // Which of several countries leads is told by the places and officials.
      parts.subtract([.descriptions, .plannedOutcomes])
      self.init(StudyDocument.read(node, file: file, parts: parts), classifier)
    } else {
      self.init(outline, classifier)
    }
  }

  init(_ reading: StudyReading, _ classifier: Classifier) {
    counts = reading.counts
    findings = reading.findings
    record = reading.registration.flatMap { registration in
      let classes = StudyListing.Classes(classifier.sort(registration))
      return StudyRecord(registration, reading.counts, classes: classes)
    }
  }
}
