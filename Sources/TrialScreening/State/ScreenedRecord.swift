package import TrialModel

/// A record of a review as one reader may see it, or as nobody in particular does.
package struct ScreenedRecord: Hashable, Sendable {
  /// What a reader decided about it at a stage, and still says.
  package struct Verdict: Hashable, Sendable {
    package let stage: ReviewProtocol.Stage
    package let reader: ReviewName
    package let at: Moment
    package let decision: ScreeningDecision
    /// The reason in the words of the protocol, or its id where the protocol has none of it; `nil` when
    /// none was given.
    package let reasonText: String?
    /// Whether it was decided by a former wording of the criteria.
    package let isOfFormerCriteria: Bool
  }

  package let id: TrialID
  /// Where it stands as far as may be seen; what is hidden leaves it open.
  package let standing: Standing
  /// The stage that it has come to.
  package let stage: ReviewProtocol.Stage
  /// What readers say as far as may be seen, by stages and readers; what was taken back is not among it.
  package let verdicts: [Verdict]
  /// Whether what other readers decided is hidden.
  package let isBlind: Bool
  /// The narrowing step that leaves it out; `nil` when none does.
  package let leftOutBy: String?
  /// The record of the same trial that stays; `nil` for a record that is no duplicate.
  package let original: TrialID?
  /// Whether the newest runs do not find it.
  package let isGone: Bool
  /// When it was first missing; `nil` while it is found, and where no run ever had it.
  package let gone: Moment?
  /// The parts that criteria name and that changed since it was decided; empty when no second look is due.
  package let secondLook: [RecordPart]

  /// What lists call it: one for where it stands, and what is to be known besides.
  package var marks: [ScreeningMark] {
    ScreeningMark.marks(
      of: standing,
      isDuplicate: original != nil,
      isLeftOut: leftOutBy != nil,
      asksForSecondLook: !secondLook.isEmpty,
      isGone: isGone
    )
  }

  /// The ids of the reasons for which readers exclude it, each once.
  package var reasons: [String] {
    verdicts.filter { $0.decision.choice == .exclude }.compactMap(\.decision.reason).eachOnce
  }

  /// When the latest of the decisions that may be seen was made; `nil` without any.
  package var decided: Moment? {
    verdicts.filter(\.decision.choice.isDecided).map(\.at).max()
  }
}

extension LivingReview {
  /// Whether what the others decided about a record is hidden from a reader at a stage.
  ///
  /// It is as long as a decision of that reader can settle something and is not made: not where the others
  /// settled it, nor where they disagree and this reader is to decide between them, nor once the reader
  /// asked to see.
  package func isBlind(
    _ id: TrialID,
    at stage: ReviewProtocol.Stage,
    to reader: ReviewName
  ) -> Bool {
    isBlind(id, screening.record(of: id), at: stage, to: reader)
  }

  private func isBlind(
    _ id: TrialID,
    _ record: Screening.Record?,
    at stage: ReviewProtocol.Stage,
    to reader: ReviewName
  ) -> Bool {
    // Nobody decided, and nobody looked.
    guard let record else { return true }
    if record.decision(of: reader, at: stage)?.choice.isDecided ?? false { return false }
    let standing = standing(of: id, record, at: stage)
    return !standing.isSettled && standing != .conflict
      && !record.isRevealed(at: stage, to: reader)
  }

  /// A record as a reader may see it; with all that was decided where no reader is given.
  ///
  /// `nil` for a record that is not of the review. The parts that changed since it was decided, as far as
  /// criteria name them, are taken over as they are given.
  package func record(
    _ id: TrialID,
    for reader: ReviewName? = nil,
    secondLook: [RecordPart] = []
  ) -> ScreenedRecord? {
    guard has(id) else { return nil }
    let place = place(of: id, screening.record(of: id), for: reader)
    return ScreenedRecord(
      id: id,
      standing: place.standing,
      stage: place.stage,
      verdicts: (`protocol`.stages.prefix { $0 != place.stage } + [place.stage])
        .flatMap { stage in
          screening.entries(of: id, at: stage)
            .filter { !(place.isHidden && stage == place.stage) || $0.reader == reader }
            .compactMap(verdict)
        },
      isBlind: place.isHidden,
      leftOutBy: leftOut[id],
      original: original(of: id),
      isGone: isGone(id),
      gone: gone(id),
      secondLook: secondLook
    )
  }

  /// What lists call a record as a reader may see it; the marks of `record`, made for very many at once.
  ///
  /// The record has to be of the review.
  package func marks(
    of id: TrialID,
    for reader: ReviewName?,
    asksForSecondLook: Bool
  ) -> [ScreeningMark] {
    let record = screening.record(of: id)
    return ScreeningMark.marks(
      of: place(of: id, record, for: reader).standing,
      isDuplicate: !(record?.duplicates.isEmpty ?? true) && original(of: id) != nil,
      isLeftOut: leftOut[id] != nil,
      asksForSecondLook: asksForSecondLook,
      isGone: isGone(id)
    )
  }

  /// Where a record stands as a reader may see it, at which stage, and whether something is hidden there.
  private func place(
    of id: TrialID,
    _ record: Screening.Record?,
    for reader: ReviewName?
  ) -> (standing: Standing, stage: ReviewProtocol.Stage, isHidden: Bool) {
    var reached = (standing: Standing.open, stage: `protocol`.firstStage, isHidden: reader != nil)
    guard let record else { return reached }
    for stage in `protocol`.stages {
      let isHidden = reader.map { isBlind(id, record, at: stage, to: $0) } ?? false
      let standing = isHidden ? .open : standing(of: id, record, at: stage)
      reached = (standing, stage, isHidden)
      guard reached.standing == .included else { break }
    }
    return reached
  }

  private func verdict(_ entry: Screening.Entry) -> ScreenedRecord.Verdict? {
    let decision = entry.decision
    guard decision.choice != .clear else { return nil }
    return ScreenedRecord.Verdict(
      stage: entry.stage,
      reader: entry.reader,
      at: entry.at,
      decision: decision,
      reasonText: decision.reason.map { `protocol`.reason($0)?.text ?? $0 },
      isOfFormerCriteria: decision.criteriaMark.map { $0 != criteriaMark } ?? false
    )
  }
}
