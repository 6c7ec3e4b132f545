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

  /// A review with the second looks that are due: for a reader those at decisions of that reader alone, since
  /// another would tell that somebody decided.
  ///
  /// Where nobody can tell what changed, as the version that was read is not kept, all parts that criteria
  /// name are meant.
  package init(_ review: LivingReview, reader: ReviewName? = nil, looks: [SecondLook]) {
    let due = looks.filter { look in reader.map { look.entry.reader == $0 } ?? true }
    var looked = review
    looked.lookAgain(at: looks)
    self.init(
      looked,
      reader: reader,
      secondLooks: Dictionary(grouping: due, by: \.id)
        .mapValues { looks in
          let parts = Set(looks.flatMap { $0.difference.judged.compactMap(\.part) })
          return RecordPart.allCases.filter(
            (parts.isEmpty ? review.protocol.judgedParts : parts).contains
          )
        }
    )
  }

  /// A record as the reader may see it; `nil` for one that is not of the review.
  package func record(_ id: TrialID) -> ScreenedRecord? {
    review.record(id, for: reader, secondLook: secondLooks[id] ?? [])
  }
}

extension ScreenedReview {
  /// What lists call a record that is of the review.
  func marks(of id: TrialID) -> [ScreeningMark] {
    review.marks(of: id, for: reader, asksForSecondLook: !(secondLooks[id] ?? []).isEmpty)
  }
}

extension ScreenedRecord {
  /// Where it stands in a few words, with the reason, or the later stage that it has come to:
  /// `excluded: no-rt`, `open at reports, second look`.
  package var words: String {
    let marks = marks.map { $0.rawValue.split(separator: "-").joined(separator: " ") }
    let isJudged = original == nil && leftOutBy == nil
    let more =
      switch standing {
      case .excluded: reasons.isEmpty ? "" : ": \(reasons.joined(separator: ", "))"
      case .open, .maybe, .conflict: stage == .records ? "" : " at \(stage.rawValue)"
      case .included: ""
      }
    let head = (marks.first ?? "") + (isJudged ? more : "")
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
