import JSONText
package import TrialClassification
import TrialImport
import TrialModel
import TrialQuery
import TrialStore

/// Makes the rows of the list: from what the store keeps of a study, or anew from its record.
package struct StudyLister {
  /// What the rules and the list of agents are made of, as one number that any change of them changes.
  package let edition: Int
  /// Sorts the records that are listed anew; asked for when there is one.
  private let classifier: () -> Classifier

  package init(edition: Int, classifier: @autoclosure @escaping () -> Classifier) {
    self.edition = edition
    self.classifier = classifier
  }

  /// The row that the store keeps; `nil` where other rules listed it, or where it is damaged.
  func listed(_ row: borrowing StoredStudy) -> ListedTrial? {
    guard row.edition == edition else { return nil }
    return row.withListed { ListedTrial(packed: $0) }
  }

  /// The row and the adverse events of a record, as an import would list it; `nil` when it cannot be read.
  func list(_ json: Span<UInt8>) -> (trial: ListedTrial, events: EventShares)? {
    var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 32 << 20))
    let classifier = classifier()
    let study = try? reader.read(json) { node in
      if let row = TableRecord(node) {
        let reading = row.reading(file: "kept record", line: 1)
        return SortedStudy(reading, in: "kept record", classifier)
      }
      return SortedStudy(node, file: "kept record", classifier)
    }
    guard let record = study?.record,
      let trial = record.listed.withUnsafeBytes({ ListedTrial(packed: $0) }),
      let events = record.events.withUnsafeBytes({ EventShares(packed: $0) })
    else { return nil }
    return (trial, events)
  }
}
