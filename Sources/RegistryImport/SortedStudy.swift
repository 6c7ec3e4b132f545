import JSONText
import TrialClassification
import TrialImport
import TrialModel
import TrialQuery
import TrialStore

/// A study read as far as lists need it, and sorted.
struct SortedStudy {
  /// What the store keeps beside the JSON; `nil` when the study was refused.
  let record: StudyRecord?
  let counts: RecordCounts
  let findings: [ImportFinding]
  /// The name of the file it came in.
  let file: String

  /// The parts by which is told whether a study is worth reading and where it is led from, and what is
  /// listed of one that is not.
  private static let outline: RecordParts = [.treatmentTexts, .leadOfSeveral, .listed]

  /// Reads a study: in outline first, and whole only where it speaks of a treatment of ours.
  init(_ node: JSONNode, file: String, _ classifier: Classifier) {
    let outline = StudyDocument.read(node, file: file, parts: Self.outline)
    guard let registration = outline.registration, classifier.isWorthReading(registration) else {
      self.init(outline, in: file, classifier, isWorthReading: false)
      return
    }
    let reading = StudyDocument.read(node, file: file, parts: .sortable)
    self.init(reading, in: file, classifier, isWorthReading: true)
  }

  /// Sorts what was read; `isWorthReading` is `nil` when that was not asked yet.
  init(
    _ reading: StudyReading,
    in file: String,
    _ classifier: Classifier,
    isWorthReading: Bool? = nil
  ) {
    self.file = file
    counts = reading.counts
    findings = reading.findings
    record = reading.registration.flatMap { registration in
      let sorted = classifier.sort(
        registration,
        isWorthReading: isWorthReading ?? classifier.isWorthReading(registration)
      )
      return StudyRecord(registration, sorted.categories, reading.counts)
    }
  }
}

extension StudyRecord {
  /// What is kept of a record beside its JSON; `nil` when its identifier is no registry number.
  init?(_ registration: Registration, _ categories: Categories, _ counts: RecordCounts) {
    guard let number = RegistryNumber(registration.id) else { return nil }
    let source = SourceKey(registration)
    let listed = ListedTrial(
      registration,
      categories,
      results: [registration.postedHeadline(source: source)].compactMap { $0 }
    )
    self.init(
      number: number,
      version: registration.version,
      hasResults: counts.holdsResults || registration.saysResultsPosted == true,
      extent: registration.extent,
      listed: listed.packed,
      events: EventShares(registration).packed
    )
  }
}
