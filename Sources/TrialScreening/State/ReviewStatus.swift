package import TrialModel

/// What is left to be settled of a review, each record once, by where it stands at the stage it has come to.
package struct ReviewBacklog: Hashable, Sendable {
  /// Too few readers decided.
  package let open: Int
  /// Readers disagree.
  package let inConflict: Int
  /// Left between included and excluded.
  package let maybe: Int

  /// All of them: what is to be screened.
  package var total: Int { open + inConflict + maybe }

  package init(_ review: LivingReview) {
    var counts: [Standing: Int] = [:]
    for stage in review.protocol.stages {
      for id in review.open(at: stage) {
        counts[review.standing(of: id, at: stage), default: 0] += 1
      }
    }
    open = counts[.open] ?? 0
    inConflict = counts[.conflict] ?? 0
    maybe = counts[.maybe] ?? 0
  }

  /// How many there are, by where they stand where that is not all one: `2 to screen: 1 open, 1 in conflict`.
  package var words: String {
    let parts = [(open, "open"), (inConflict, "in conflict"), (maybe, "maybe")].filter { $0.0 > 0 }
    let told = parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(total) to screen" + (inConflict + maybe == 0 ? "" : " (\(told))")
  }
}

/// How far a review is, stage by stage and reader by reader.
package struct ReviewStatus: Hashable, Sendable {
  /// How far a stage is.
  package struct Stage: Hashable, Sendable {
    package let stage: ReviewProtocol.Stage
    /// The records to be judged at it.
    package let due: [TrialID]
    /// Those records by where they stand.
    package let standing: [Standing: [TrialID]]
    /// How far each reader is, in the order of the protocol.
    package let readers: [Reader]
    /// What each two readers decided on the same records.
    package let pairs: [PairedDecisions]

    /// The records that stand so, in their order.
    package func records(_ standing: Standing) -> [TrialID] { self.standing[standing] ?? [] }

  }

  /// How far a reader is with a stage.
  package struct Reader: Hashable, Sendable {
    package let reader: ReviewName
    /// How many of the records to be judged this reader left at each choice, `later` and `clear` too.
    package let choices: [ScreeningDecision.Choice: Int]
    /// How many wait for this reader.
    package let waiting: Int
    /// How many of those nobody disagrees about, and the reader did not put off: what the queue has to read.
    package let toRead: Int
    /// How many of those that wait others disagree about.
    package let inConflict: Int

    /// How many this reader decided.
    package var decided: Int {
      choices.reduce(0) { $0 + ($1.key.isDecided ? $1.value : 0) }
    }
  }

  /// What a narrowing step comes to.
  package struct Step: Hashable, Sendable {
    package let id: String
    /// How many records it leaves out.
    package let count: Int
  }

  /// How many records there are: found, and gone since but decided.
  package let results: Int
  /// Those that are found no more.
  package let gone: [TrialID]
  /// How many each narrowing step leaves out, in the order of the steps.
  package let leftOut: [Step]
  /// How many are decided to be duplicates.
  package let duplicates: Int
  package let stages: [Stage]

  /// How far a review is.
  package init(_ review: LivingReview) {
    results = review.results.count
    gone = review.results.filter { review.gone($0) != nil }
    let steps = review.results.compactMap { review.leftOut[$0] }
    leftOut = review.protocol.narrowings.map { step in
      Step(id: step.id, count: steps.count { $0 == step.id })
    }
    duplicates = review.results.count { review.original(of: $0) != nil }
    stages = review.protocol.stages.map { stage in
      let due = review.results.filter { review.isDue($0, at: stage) }
      return Stage(
        stage: stage,
        due: due,
        standing: Dictionary(grouping: due) { review.standing(of: $0, at: stage) },
        readers: review.readers.map { Self.reader($0, at: stage, due, review) },
        pairs: review.pairedDecisions(at: stage)
      )
    }
  }

  private static func reader(
    _ reader: ReviewName,
    at stage: ReviewProtocol.Stage,
    _ due: [TrialID],
    _ review: LivingReview
  ) -> Reader {
    var choices: [ScreeningDecision.Choice: Int] = [:]
    var (waiting, toRead, inConflict) = (0, 0, 0)
    for id in due {
      let choice = review.screening.entry(of: reader, on: id, at: stage)?.decision.choice
      if let choice { choices[choice, default: 0] += 1 }
      guard review.waits(id, for: reader, at: stage) else { continue }
      waiting += 1
      if review.standing(of: id, at: stage) == .conflict {
        inConflict += 1
      } else if choice != .later {
        toRead += 1
      }
    }
    return Reader(
      reader: reader,
      choices: choices,
      waiting: waiting,
      toRead: toRead,
      inConflict: inConflict
    )
  }
}
