package import TrialModel
package import TrialScreening

/// A review as a list shows it: its records, and to whom.
package struct ScreenedReview: Hashable, Sendable {
  package var review: LivingReview
  /// The reader who looks, from whom the decisions of the others are hidden as long as it has to be;
  /// `nil` where nothing is hidden.
  package let reader: ReviewName?
  /// The parts that changed since a record was decided, of the records for which a second look is due.
  package var secondLooks: [TrialID: [RecordPart]]

  package init(
    _ review: LivingReview,
    reader: ReviewName? = nil,
    secondLooks: [TrialID: [RecordPart]] = [:]
  ) {
    self.review = review
    self.reader = reader
    self.secondLooks = secondLooks
  }

  /// A record as the reader may see it; `nil` for one that is not of the review.
  package func record(_ id: TrialID) -> ScreenedRecord? {
    review.record(id, for: reader, secondLook: secondLooks[id] ?? [])
  }
}

extension ScreenedRecord {
  /// Where it stands in a few words, with the reason: `excluded: no-rt`, `open, second look`.
  package var words: String {
    let marks = marks.map { $0.rawValue.split(separator: "-").joined(separator: " ") }
    let why =
      standing == .excluded && !reasons.isEmpty ? ": \(reasons.joined(separator: ", "))" : ""
    let head = (marks.first ?? "") + (original == nil && leftOutBy == nil ? why : "")
    return ([head] + marks.dropFirst()).joined(separator: ", ")
  }

  /// What each reader says, with the stage where it is not the only one: `AB include`.
  package var readers: [String] {
    let stages = Set(verdicts.map(\.stage))
    return verdicts.map { verdict in
      "\(verdict.reader.text) \(verdict.decision.choice.rawValue)"
        + (stages.count > 1 ? " (\(verdict.stage.rawValue))" : "")
    }
  }
}
